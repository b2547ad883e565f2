import { isAcknowledgeable } from '../model/acknowledgement';
import { isBlocking } from '../model/finding';
import { sortByKey } from '../model/name/order';
import { vpcKey, vpcsBeyond, type Vpc } from '../model/vpc/vpc';
import { checkVpcs } from '../model/vpc/vpc-rules';
import type { ExistingHostedZone } from './contents';

/** Who can ask a private zone, as it is declared. */
export interface DeclaredVpcs {
  readonly vpcs: readonly Vpc[];
  readonly authorizedVpcs?: readonly Vpc[];
}

/**
 * The VPCs of an existing private zone, as they are declared; undefined for a public one. Nothing in the service tells whose a VPC is, but
 * one that is authorized is another account's: such a one is declared as that, as long as another is left to create the zone with.
 */
export function declaredVpcs({ vpcs: associated, authorizedVpcs = [] }: ExistingHostedZone): DeclaredVpcs | undefined {
  if (associated === undefined) return undefined;
  const beyond = vpcsBeyond(associated, authorizedVpcs);
  const vpcs = sortByKey(beyond.length === 0 ? associated : beyond, vpcKey);
  const authorized = sortByKey(vpcsBeyond(authorizedVpcs, vpcs), vpcKey);
  return { vpcs, ...(authorized.length === 0 ? {} : { authorizedVpcs: authorized }) };
}

/** Why the VPCs of a private zone cannot be declared; undefined where they can, and for a public zone. */
export function vpcObstacle(hostedZone: ExistingHostedZone): string | undefined {
  if (!hostedZone.privateZone) return undefined;
  const declared = declaredVpcs(hostedZone);
  if (declared === undefined || hostedZone.authorizedVpcs === undefined)
    return 'it is private, and it is not known which VPCs it may answer';
  const problem = checkVpcs(declared.vpcs, declared.authorizedVpcs).find((found) => isBlocking(found) && !isAcknowledgeable(found.code));
  return problem === undefined ? undefined : `its VPCs cannot be declared: ${problem.message}`;
}
