import { App, ARecord, HealthCheck, HostedZone, LatencySet, RecordSets, Target, WeightedSet } from '../../../../lib';

const app = new App({ name: 'policies' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
const up = HealthCheck.tcp(zone, 'BlueUp', { ipAddress: '198.41.0.4', port: 443, intervalSeconds: 10, regions: ['us-west-2', 'eu-west-1', 'us-east-1'] });

new WeightedSet(zone, 'Europe', {
  name: 'europe',
  ttl: 30,
  members: { blue: { weight: 90, values: ['192.0.2.1'], healthCheck: up }, green: { weight: 10, values: ['192.0.2.2'] } },
});
new LatencySet(zone, 'Edge', {
  name: 'edge',
  regions: {
    'eu-west-1': { alias: Target.record('europe', { evaluateTargetHealth: true }), types: ['A'] },
    'us-east-1': { alias: Target.loadBalancer('edge-1234567890.us-east-1.elb.amazonaws.com', { evaluateTargetHealth: true }), types: ['A'] },
  },
});
new ARecord(zone, 'Fallback', { name: 'fallback', values: ['192.0.2.9'] });
RecordSets.fromJson(zone, 'FromJson', [
  { Name: 'geo.example.com.', Type: 'A', SetIdentifier: 'default', GeoLocation: { CountryCode: '*' }, TTL: 60, ResourceRecords: [{ Value: '192.0.2.3' }] },
  { Name: 'geo.example.com.', Type: 'A', SetIdentifier: 'wa', GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' }, TTL: 60, ResourceRecords: [{ Value: '192.0.2.4' }] },
  { Name: 'near.example.com.', Type: 'A', SetIdentifier: 'here', GeoProximityLocation: { Coordinates: { Latitude: '49.22', Longitude: '-74.01' }, Bias: 10 }, TTL: 60, ResourceRecords: [{ Value: '192.0.2.5' }] },
  { Name: 'many.example.com.', Type: 'A', SetIdentifier: 'one', MultiValueAnswer: true, TTL: 60, ResourceRecords: [{ Value: '192.0.2.6' }] },
  { Name: 'ip.example.com.', Type: 'A', SetIdentifier: 'all', CidrRoutingConfig: { CollectionId: '00000000-0000-4000-8000-000000000002', LocationName: '*' }, TTL: 60, ResourceRecords: [{ Value: '192.0.2.7' }] },
]);

export default app;
