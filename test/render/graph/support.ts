import { App, AliasRecord, CnameRecord, HealthCheck, HostedZone, LatencySet, Route, Target, TxtRecord, type Assembly } from '../../../lib';

/** Weights below latencies, with a check for each, an alias to an AWS resource, CNAMEs, and plain records. */
export function shop(): Assembly {
  const app = new App();
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const blueUp = HealthCheck.https(zone, 'BlueUp', { host: 'blue.example.net', path: '/health' });
  const usUp = HealthCheck.https(zone, 'UsUp', { host: 'us.example.net', path: '/health' });
  const blueGreen = Route.weighted({
    members: {
      blue: { weight: 90, values: ['192.0.2.10', '192.0.2.11'], healthCheck: blueUp },
      green: { weight: 10, values: ['192.0.2.20'] },
    },
  });
  new LatencySet(zone, 'Shop', {
    name: 'shop',
    regions: {
      'eu-west-1': { route: blueGreen },
      'us-east-1': { values: ['198.51.100.1'], healthCheck: usUp },
      'ap-southeast-2': { alias: Target.cloudFront('d111111abcdef8.cloudfront.net') },
    },
  });
  new CnameRecord(zone, 'Www', { name: 'www', target: 'shop.example.com' });
  new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') });
  new TxtRecord(zone, 'Note', { name: 'note', values: ['hello'] });
  return app.synth();
}
