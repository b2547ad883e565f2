import { AliasRecord, App, FailoverPair, HealthCheck, HostedZone, Target } from 'apex53';

const app = new App({ name: 'quickstart' });

const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', comment: 'Production zone' });

new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net'), types: ['A'] });

const primaryUp = HealthCheck.https(zone, 'ApiPrimaryUp', {
  host: 'api-primary.example.net',
  path: '/health',
  intervalSeconds: 30,
  failureThreshold: 3,
});

new FailoverPair(zone, 'Api', {
  name: 'api',
  ttl: 60,
  primary: { cname: 'api-primary.example.net', healthCheck: primaryUp },
  secondary: { cname: 'api-dr.example.net' },
});

export default app;
