import { App, ARecord, HealthCheck, HostedZone, RecordSet, RecordSets, type ApiResourceRecordSet, type RecordSetsJson } from '../../../lib';
import { appWith } from '../../support/apps';
import { apiAlias, apiRecordSet } from '../../support/record-sets';

export const named = (name: string): App => appWith((zone) => new ARecord(zone, 'R', { name, values: ['192.0.2.1'] }));
export const ofType = (type: 'A' | 'TXT' | 'NAPTR' | 'MX', ...texts: readonly string[]): App =>
  appWith((zone) => new RecordSet(zone, 'R', { type, name: 'r', values: texts }));
export const json = (...sets: readonly unknown[]): App => appWith((zone) => RecordSets.fromJson(zone, 'R', sets as RecordSetsJson));
export const member = (SetIdentifier: string, members: Partial<ApiResourceRecordSet>): ApiResourceRecordSet =>
  apiRecordSet({ SetIdentifier, ...members });
export const zoneOf = (props: Partial<ConstructorParameters<typeof HostedZone>[2]>): App => {
  const app = new App({ name: 'test' });
  new HostedZone(app, 'Zone', { zoneName: 'example.com', ...props });
  return app;
};
export const check = (props: Partial<Parameters<typeof HealthCheck.http>[2]>): App =>
  appWith((zone) => HealthCheck.http(zone, 'C', { host: 'a.example.com', ...props }));
export const cloudFront = (Failover: string): ApiResourceRecordSet =>
  apiAlias('f.example.com.', 'd1.cloudfront.net.', {
    HostedZoneId: 'Z2FDTNDATAQYW2',
    SetIdentifier: Failover,
    Failover,
    HealthCheckId: 'hc-1',
  });
