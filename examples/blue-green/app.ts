// A canary release: nine of ten clients stay with the stable fleet, in two regions by latency.
import { App, HealthCheck, HostedZone, LatencySet, Target, WeightedSet } from 'apex53';

const app = new App({ name: 'blue-green' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });

const up = (name: string, ipAddress: string) =>
  HealthCheck.http(zone, `${name}Up`, { ipAddress, host: 'www.example.com', path: '/health', intervalSeconds: 10 });

new WeightedSet(zone, 'WwwEurope', {
  name: 'www-eu',
  ttl: 30,
  members: {
    stable: { weight: 90, values: ['198.18.0.1', '198.18.0.2'] },
    canary: { weight: 10, values: ['198.18.0.3'], healthCheck: up('Canary', '8.8.8.8') },
  },
});

new WeightedSet(zone, 'WwwAmerica', {
  name: 'www-us',
  ttl: 30,
  members: { stable: { weight: 1, values: ['198.18.1.1'] } },
});

new LatencySet(zone, 'Www', {
  name: 'www',
  regions: {
    'eu-west-1': { alias: Target.record('www-eu', { evaluateTargetHealth: true }), types: ['A'] },
    'us-east-1': { alias: Target.record('www-us', { evaluateTargetHealth: true }), types: ['A'] },
  },
});

export default app;
