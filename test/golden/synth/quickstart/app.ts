import { AliasRecord, App, ARecord, CnameRecord, FailoverPair, HealthCheck, HostedZone, MxRecord, Target, TxtRecord } from '../../../../lib';

const app = new App({ name: 'quickstart' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', comment: 'Production zone', tags: { team: 'web' } });

new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') });
new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1', '192.0.2.2'] });
new CnameRecord(zone, 'Docs', { name: 'docs', target: 'docs.example.net', ttl: 3600 });
new MxRecord(zone, 'Mail', { values: [{ preference: 10, exchange: 'mail.example.com' }] });
new TxtRecord(zone, 'Spf', { values: ['v=spf1 mx -all'] });

const up = HealthCheck.https(zone, 'ApiPrimaryUp', { host: 'api-primary.example.net', path: '/health', tags: { Name: 'api primary' } });
new FailoverPair(zone, 'Api', {
  name: 'api',
  primary: { cname: 'api-primary.example.net', healthCheck: up },
  secondary: { cname: 'api-dr.example.net' },
});

export default app;
