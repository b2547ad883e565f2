import { bareId } from '../protocol/bare-id';
import { type Route } from '../protocol/router';
import { type OperationName } from '../protocol/routes';

/** Operations that change a hosted zone and can be refused with PriorRequestNotComplete. @see botocore service-2.json, errors of each operation */
const operations: ReadonlySet<OperationName> = new Set<OperationName>([
  'AssociateVPCWithHostedZone',
  'ChangeResourceRecordSets',
  'CreateResourceRecordSetProtections',
  'DeleteHostedZone',
  'DeleteResourceRecordSetProtections',
  'UpdateHostedZoneComment',
  'UpdateHostedZoneFeatures',
]);

/** Bare id of the zone that a request changes, if it is one that waits for no other change of the zone. */
export function zoneInWorkOf({ operation, path }: Route): string | undefined {
  if (!operations.has(operation)) return undefined;
  return bareId(path.Id ?? path.HostedZoneId ?? '', 'hostedzone');
}
