import { App, HostedZone, RecordSets, type HostedZoneBase, type HostedZoneProps } from '../../lib';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { Assembly } from '../../lib/synth/assembly';

/** The assembly of an app named `test` with one declared zone, example.com unless another name is given. */
export function declaredZone(declare: (zone: HostedZone) => unknown, props: Partial<HostedZoneProps> = {}): Assembly {
  const app = new App({ name: 'test' });
  declare(new HostedZone(app, 'Zone', { zoneName: 'example.com', ...props }));
  return app.synth();
}

/** The assembly of an app named `test` that shares the zone example.com of this id with others. */
export function sharedZone(hostedZoneId: string, declare: (zone: HostedZoneBase) => unknown, { adopt = false } = {}): Assembly {
  const app = new App({ name: 'test' });
  declare(HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName: 'example.com', adopt }));
  return app.synth();
}

/** Declares record sets given in the AWS CLI's shape. */
export function recordSets(zone: HostedZoneBase, ...sets: readonly ResourceRecordSet[]): RecordSets {
  return RecordSets.fromJson(
    zone,
    'All',
    sets as unknown as readonly ApiResourceRecordSet[],
    zone.source.kind === 'imported' ? { hostedZoneId: zone.source.hostedZoneId } : {},
  );
}
