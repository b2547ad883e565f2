// One site for the whole world: the nearest of three regions, a canary in one of them, and a static site when all else is down.
import { App, FailoverPair, HealthCheck, HostedZone, Route, Target } from 'apex53';

const app = new App({ name: 'global-app' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', comment: 'Production' });

// Failures count after 3 × 10 s.
const up = (id: string, host: string, path = '/health') =>
  HealthCheck.https(zone, id, { host, path, intervalSeconds: 10, failureThreshold: 3 });

const virginia = up('VirginiaUp', 'us-east-1.web.example.net');
const tokyo = up('TokyoUp', 'ap-northeast-1.web.example.net');
const stable = up('IrelandStableUp', 'eu-west-1.web.example.net');
const canary = up('IrelandCanaryUp', 'canary.eu-west-1.web.example.net');

// Ireland counts as up while people can use its stable fleet and pay there: without either, Europe is better served from elsewhere,
// and never by the canary alone, which is too small for that.
const ireland = HealthCheck.calculated(zone, 'IrelandUp', {
  children: [stable, up('IrelandCheckoutUp', 'eu-west-1.web.example.net', '/checkout/health')],
});

const inIreland = Route.weighted({
  members: {
    stable: { weight: 95, values: ['198.18.2.1', '198.18.2.2'], healthCheck: stable },
    canary: { weight: 5, values: ['198.18.2.9'], healthCheck: canary },
  },
});

new FailoverPair(zone, 'Www', {
  name: 'www',
  ttl: 60,
  primary: {
    route: Route.latency({
      regions: {
        'us-east-1': { values: ['198.18.1.1', '198.18.1.2'], healthCheck: virginia },
        'eu-west-1': { route: inIreland, healthCheck: ireland },
        'ap-northeast-1': { values: ['198.18.3.1', '198.18.3.2'], healthCheck: tokyo },
      },
    }),
  },
  // S3 finds the bucket by the name it is asked for: this one is called www.example.com.
  secondary: { alias: Target.s3Website({ region: 'us-west-2' }), types: ['A'] },
});

export default app;
