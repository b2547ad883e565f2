import { at, finding, type Finding } from '../model/finding';
import { vpcKey, vpcText } from '../model/vpc/vpc';
import { checkVpcId, checkVpcs } from '../model/vpc/vpc-rules';
import type { ZoneDeclaration } from './declarations';

/** Rules on private zones and their VPCs. */
export function checkPrivateZones(zones: readonly ZoneDeclaration[]): Finding[] {
  return [...zones.flatMap(checkVpcsOf), ...checkNamesakes(zones)];
}

function checkVpcsOf({ path, source }: ZoneDeclaration): Finding[] {
  if (source.kind === 'declared' && (source.vpcs !== undefined || source.authorizedVpcs !== undefined))
    return checkVpcs(source.vpcs ?? [], source.authorizedVpcs).map((found) => at(path, found));
  if (source.kind !== 'looked-up' || source.vpcId === undefined) return [];
  const { vpcId, privateZone } = source;
  return [
    ...checkVpcId(vpcId),
    ...(privateZone ? [] : [finding('LookupVpcOfPublicZone', { message: `The public zone is looked up by ${vpcId}.`, value: vpcId })]),
  ].map((found) => at(path, found));
}

/** A VPC has at most one private zone of a name (Route 53 API Reference, ConflictingDomainExists). */
function checkNamesakes(zones: readonly ZoneDeclaration[]): Finding[] {
  const first = new Map<string, string>();
  return zones.flatMap(({ path, zoneName, source }) => {
    if (source.kind !== 'declared') return [];
    const vpcs = new Map([...(source.vpcs ?? []), ...(source.authorizedVpcs ?? [])].map((vpc) => [vpcKey(vpc), vpc]));
    return Array.from(vpcs, ([key, vpc]): Finding[] => {
      const identity = `${zoneName.toText()} ${key}`;
      const other = first.get(identity);
      if (other === undefined) {
        first.set(identity, path);
        return [];
      }
      const message = `${vpcText(vpc)} already has the private zone ${zoneName.toDisplay()} of ${other}.`;
      return [finding('VpcHasZone', { path, message, value: vpc.vpcId })];
    }).flat();
  });
}
