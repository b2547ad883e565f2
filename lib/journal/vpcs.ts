import { vpcKey, vpcsBeyond, vpcsInBoth, vpcText, type Vpc } from '../model/vpc/vpc';
import type { PresentZone } from '../plan/live-state';
import { isVpcChange, type VpcChanges } from '../plan/vpc-changes';

/** How those who could ask a private zone before get it back, and who is left as they are. */
export interface UndoneVpcs {
  /** Undefined where all is as before. */
  readonly vpcs?: VpcChanges;
  /** Why something is left alone. */
  readonly moved: readonly string[];
}

/**
 * VPCs that the plans of an entry gave a private zone lose it, and those that lost it get it back, as far as that is still to be done.
 *
 * The association of a VPC of another account is that account's to make: it is authorized again, and the rest is said.
 *
 * @see Route 53 API Reference, DisassociateVPCFromHostedZone: the last VPC cannot go
 */
export function undoVpcs(
  done: readonly VpcChanges[],
  { vpcs = [], authorizedVpcs = [] }: Pick<PresentZone, 'vpcs' | 'authorizedVpcs'>,
): UndoneVpcs {
  const [gave, took] = netOf(done.map(({ associate, disassociate }) => [associate, disassociate]));
  const [authorized, deauthorized] = netOf(done.map(({ authorize, deauthorize }) => [authorize, deauthorize]));
  const ofOthers = vpcsInBoth(vpcsBeyond(took, vpcs), deauthorized);
  const associate = vpcsBeyond(vpcsBeyond(took, vpcs), ofOthers);
  const losing = vpcsInBoth(vpcs, gave);
  const isLast = associate.length === 0 && losing.length === vpcs.length && losing.length > 0;
  const used = vpcsInBoth(authorized, vpcs);
  const changes: VpcChanges = {
    associate,
    authorize: vpcsBeyond(vpcsBeyond(deauthorized, authorizedVpcs), vpcs),
    disassociate: isLast ? [] : losing,
    deauthorize: vpcsBeyond(vpcsInBoth(authorizedVpcs, authorized), used),
  };
  return {
    ...(isVpcChange(changes) ? { vpcs: changes } : {}),
    moved: [
      ...(isLast ? [`${textOf(losing)} stays, since a private zone keeps its last VPC.`] : []),
      ...ofOthers.map((vpc) => `${vpcText(vpc)} is of another account: it is authorized again, and its account has to associate it.`),
      ...used.map((vpc) => `${vpcText(vpc)} was associated by its account since it was authorized, and stays.`),
    ],
  };
}

/** What changes and their opposites, in their order, come to: the VPCs that changed for good, and those that changed back for good. */
function netOf(rounds: readonly (readonly [readonly Vpc[], readonly Vpc[]])[]): readonly [readonly Vpc[], readonly Vpc[]] {
  const turns = new Map<string, { readonly vpc: Vpc; readonly first: boolean; readonly last: boolean }>();
  const turn = (vpc: Vpc, last: boolean) => turns.set(vpcKey(vpc), { vpc, first: turns.get(vpcKey(vpc))?.first ?? last, last });
  for (const [made, unmade] of rounds) {
    for (const vpc of made) turn(vpc, true);
    for (const vpc of unmade) turn(vpc, false);
  }
  const net = (way: boolean) => [...turns.values()].flatMap(({ vpc, first, last }) => (first === way && last === way ? [vpc] : []));
  return [net(true), net(false)];
}

function textOf(vpcs: readonly Vpc[]): string {
  return vpcs.map(vpcText).join(', ');
}
