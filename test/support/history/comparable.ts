import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { line } from '../arbitrary-zone';
import type { EmulatorState, HeldCollection } from '../emulator-states';
import { theirs } from './beginning';
import { pathOf } from './dark';

/** One text for a record set as declared and as held, whatever ids the service gave; `zoneId` is that of its own zone. */
export function comparable(set: ApiResourceRecordSet, { healthChecks, cidrCollections }: EmulatorState, zoneId?: string): string {
  const { AliasTarget, CidrRoutingConfig, HealthCheckId, ResourceRecords, Type } = set;
  const check = healthChecks.find(({ id }) => id === HealthCheckId);
  const collection = cidrCollections.find(({ id }) => id === CidrRoutingConfig?.CollectionId);
  return line({
    ...(set as ResourceRecordSet),
    Name: set.Name.replace('*', '\\052'),
    ...(HealthCheckId === undefined ? {} : { HealthCheckId: check === undefined ? declaredPath(HealthCheckId) : pathOf(check) }),
    ...(CidrRoutingConfig === undefined
      ? {}
      : {
          CidrRoutingConfig: {
            ...CidrRoutingConfig,
            CollectionId: collection === undefined ? declaredPath(CidrRoutingConfig.CollectionId) : collectionPath(collection),
          },
        }),
    ...(Type === 'NS' && ResourceRecords !== undefined ? { ResourceRecords: [{ Value: 'the name servers' }] } : {}),
    ...(AliasTarget === undefined
      ? {}
      : {
          AliasTarget: {
            ...AliasTarget,
            HostedZoneId:
              AliasTarget.HostedZoneId === zoneId || AliasTarget.HostedZoneId.startsWith('{{') ? 'own' : AliasTarget.HostedZoneId,
            DNSName: AliasTarget.DNSName.replace('\\052', '*'),
          },
        }),
  });
}

function collectionPath({ name }: HeldCollection): string {
  return name === theirs ? theirs : 'Networks';
}

/** Of a reference such as `{{healthCheck:Up:id}}`. */
function declaredPath(reference: string): string {
  return reference.split(':')[1] ?? reference;
}

/** What is there and should not be, and the other way round. */
export function difference(found: readonly string[], wanted: readonly string[]): string[] {
  const twice = [...new Set(found.filter((text, i) => found.indexOf(text) !== i))];
  return [
    ...found.filter((text) => !wanted.includes(text)).map((text) => `is there, and should not be: ${text}`),
    ...wanted.filter((text) => !found.includes(text)).map((text) => `should be there, and is not: ${text}`),
    ...twice.map((text) => `twice: ${text}`),
  ];
}
