import { at, finding, type Finding } from '../model/finding';
import { isOfKind } from '../model/resource';
import { readHostedZoneId } from '../model/rrset/hosted-zone-id';
import { associationIdentity } from '../model/vpc/association';
import { vpcKey, vpcText } from '../model/vpc/vpc';
import { checkVpcId, checkVpcs } from '../model/vpc/vpc-rules';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration, type ZoneDeclaration } from './declarations';

/** Rules on private zones and their VPCs. */
export function checkPrivateZones({ zones, resources = [] }: AppDeclaration): Finding[] {
  return [...zones.flatMap(checkVpcsOf), ...zones.flatMap(checkFeatures), ...checkNamesakes(zones), ...checkAssociations(resources)];
}

function checkFeatures({ path, zoneName, source, acceleratedRecovery = false }: ZoneDeclaration): Finding[] {
  if (!acceleratedRecovery || !isPrivateSource(source)) return [];
  return [finding('AcceleratedRecoveryPrivate', { path, message: `${zoneName.toDisplay()} is private.`, value: 'acceleratedRecovery' })];
}

function checkAssociations(resources: readonly ResourceDeclaration[]): Finding[] {
  const first = new Map<string, string>();
  return resources.flatMap((resource): Finding[] => {
    if (!isAssociation(resource)) return [];
    const { path, properties } = resource;
    const vpc = { vpcId: properties.VPC.VPCId, region: properties.VPC.VPCRegion };
    const id = readHostedZoneId(properties.HostedZoneId);
    const identity = associationIdentity(properties);
    const other = first.get(identity);
    if (other === undefined) first.set(identity, path);
    return [
      ...(id.ok ? [] : id.findings),
      ...checkVpcs([vpc]),
      ...(other === undefined
        ? []
        : [finding('VpcDuplicate', { message: `${vpcText(vpc)} has the zone by ${other} already.`, value: vpc.vpcId })]),
    ].map((found) => at(path, found));
  });
}

function isAssociation(resource: ResourceDeclaration): resource is ResourceDeclaration<'vpcAssociation'> {
  return isOfKind(resource, 'vpcAssociation');
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
      return [finding('PrivateZoneNameTwice', { path, message, value: vpc.vpcId })];
    }).flat();
  });
}
