import { AliasRecord, App, HealthCheck, HostedZone, Route, Target, TrafficPolicy, TrafficPolicyDocument, TrafficPolicyInstance } from '../../../../lib';

const app = new App({ name: 'traffic-policies' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
const up = HealthCheck.tcp(zone, 'PrimaryUp', { ipAddress: '198.41.0.4', port: 443 });

const builder = new TrafficPolicy(zone, 'Builder', {
  name: 'every-rule',
  comment: 'Rules of every kind',
  keepVersions: 2,
  document: new TrafficPolicyDocument({
    endpoints: { a: '192.0.2.1', b: '192.0.2.2', cdn: { type: 'cloudfront', value: 'd111111abcdef8.cloudfront.net' } },
    rules: {
      places: {
        type: 'geo',
        locations: [
          { continent: 'EU', rule: 'near' },
          { country: 'US', subdivision: 'WA', rule: 'regions' },
          { country: 'BR', rule: 'many' },
          { default: true, rule: 'pair', evaluateTargetHealth: false },
        ],
      },
      near: {
        type: 'geoproximity',
        locations: [
          { region: 'eu-west-1', bias: 10, endpoint: 'a' },
          { coordinates: { latitude: 49.22, longitude: -74.01 }, endpoint: 'b' },
        ],
      },
      regions: {
        type: 'latency',
        regions: [
          { region: 'us-east-1', endpoint: 'a' },
          { region: 'us-west-2', endpoint: 'b' },
        ],
      },
      many: { type: 'multivalue', items: [{ endpoint: 'a', healthCheck: up }, { endpoint: 'b' }] },
      pair: { type: 'failover', primary: { endpoint: 'a', healthCheck: up }, secondary: { endpoint: 'cdn' } },
    },
    start: { rule: 'places' },
  }),
});

const canary = Route.weighted({ members: { old: { weight: 95, values: ['192.0.2.1'] }, new: { weight: 5, values: ['192.0.2.2'], healthCheck: up } } });
const nested = new TrafficPolicy(app, 'Nested', {
  document: TrafficPolicyDocument.fromRoute(
    Route.latency({ regions: { 'eu-west-1': { route: canary }, 'us-east-1': { values: ['192.0.2.3'] } } }),
  ),
});

const read = new TrafficPolicy(app, 'Read', {
  document: TrafficPolicyDocument.fromJson(
    JSON.stringify({
      AWSPolicyFormatVersion: '2015-10-01',
      RecordType: 'AAAA',
      StartRule: 'near',
      Endpoints: { one: { Type: 'value', Value: '2001:db8::1' } },
      Rules: { near: { RuleType: 'geoproximity', GeoProximityLocations: [{ Region: 'aws:route53:eu-west-1', Bias: '5', EndpointReference: 'one' }] } },
    }),
  ),
});

new TrafficPolicyInstance(zone, 'Apex', { policy: builder, ttl: 300 });
new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy: nested });
new TrafficPolicyInstance(zone, 'WwwV6', { name: 'www', policy: read });
new AliasRecord(zone, 'Shop', { name: 'shop', target: Target.record('www') });

export default app;
