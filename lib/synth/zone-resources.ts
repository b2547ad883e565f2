import type { ApiRecordSetProtection } from '../model/hosted-zone/api-shape';
import { protectionComment, protectionText } from '../model/hosted-zone/protection';
import { hostedZoneId, referenceToken } from '../model/reference';
import { nameOrderKey, sortByKey } from '../model/name/order';
import type { AssemblyResource } from './assembly';
import type { ZoneDeclaration } from './declarations';

/** What declarations of a hosted zone and of its record sets ask of the zone itself, as resources: protections and features. */
export function zoneResources(zone: ZoneDeclaration, appName: string, scope: string): AssemblyResource[] {
  const { path, source } = zone;
  const id = source.kind === 'imported' ? source.hostedZoneId : referenceToken(hostedZoneId(path));
  const shared = { path, identity: id, tags: {}, removalPolicy: 'retain' } as const;
  const protections = protectionsOf(zone, protectionComment(appName, scope));
  return [
    ...(protections.length === 0
      ? []
      : [{ ...shared, kind: 'recordSetProtections' as const, properties: { HostedZoneId: id, Protections: protections } }]),
    ...(zone.acceleratedRecovery === undefined
      ? []
      : [
          {
            ...shared,
            kind: 'hostedZoneFeatures' as const,
            properties: { HostedZoneId: id, EnableAcceleratedRecovery: zone.acceleratedRecovery },
          },
        ]),
  ];
}

/** Each name and type once: the members of a routing policy are protected together. */
function protectionsOf({ recordSets }: ZoneDeclaration, comment: string): ApiRecordSetProtection[] {
  const inOrder = sortByKey(recordSets, ({ rrset }) => `${nameOrderKey(rrset.name)} ${rrset.type}`);
  const all = inOrder
    .filter(({ serviceProtected = false }) => serviceProtected)
    .map(({ rrset }) => ({ RecordName: rrset.name.toText(), RecordType: rrset.type, Comment: comment }));
  return [...new Map(all.map((one) => [protectionText(one), one])).values()];
}
