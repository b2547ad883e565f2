import { vpcsBeyond, vpcsInBoth, type Vpc } from '../model/vpc/vpc';
import type { AssemblyZoneSource } from '../synth/assembly';
import type { PresentZone } from './live-state';

/** What changes in who can ask a private zone. */
export interface VpcChanges {
  /** Associated once the record sets of the zone are in place. */
  readonly associate: readonly Vpc[];
  /** Of other accounts, whose owners may associate them from then on. */
  readonly authorize: readonly Vpc[];
  /** They lose the zone, after the others have it. */
  readonly disassociate: readonly Vpc[];
  /** Authorizations that were used, or that nobody declares. */
  readonly deauthorize: readonly Vpc[];
}

/** What has to happen for a declared private zone to have the VPCs that are declared; undefined when nothing has to. */
export function vpcChanges(source: AssemblyZoneSource, live: PresentZone | undefined): VpcChanges | undefined {
  if (source.kind !== 'declared' || source.vpcs === undefined || (live !== undefined && live.vpcs === undefined)) return undefined;
  const { vpcs, authorizedVpcs = [] } = source;
  // It is created with the first.
  const associated = live?.vpcs ?? vpcs.slice(0, 1);
  const authorized = live?.authorizedVpcs ?? [];
  const missing = vpcsBeyond(authorizedVpcs, associated);
  const changes = {
    associate: vpcsBeyond(vpcs, associated),
    authorize: vpcsBeyond(missing, authorized),
    disassociate: vpcsBeyond(vpcsBeyond(associated, vpcs), authorizedVpcs),
    deauthorize: vpcsBeyond(authorized, vpcsInBoth(authorized, missing)),
  };
  return isVpcChange(changes) ? changes : undefined;
}

/** Whether anything of it changes. */
export function isVpcChange(changes: VpcChanges): boolean {
  return Object.values(changes).some(({ length }: readonly Vpc[]) => length > 0);
}
