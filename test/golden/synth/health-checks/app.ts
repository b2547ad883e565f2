import { App, FailoverPair, HealthCheck, HostedZone } from '../../../../lib';

const app = new App({ name: 'health-checks' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
const web = HealthCheck.https(zone, 'WebUp', { host: 'web.example.net', path: '/health', searchString: 'ok', intervalSeconds: 10 });
const api = HealthCheck.http(zone, 'ApiUp', { host: 'api.example.net', failureThreshold: 5, inverted: true });
const alarm = HealthCheck.cloudWatchAlarm(zone, 'QueueShort', {
  alarmName: 'queue "orders" too long',
  alarmRegion: 'eu-central-1',
  insufficientData: 'Unhealthy',
  tags: { Name: 'queue' },
});
const shop = HealthCheck.calculated(zone, 'AllUp', { children: [web, api, alarm], healthyThreshold: 2 });
const control = HealthCheck.recoveryControl(app, 'Standby', {
  routingControlArn: 'arn:aws:route53-recovery-control::111122223333:controlpanel/0123456789abcdef0123456789abcdef/routingcontrol/0123456789abcdef',
});

new FailoverPair(zone, 'Shop', {
  name: 'shop',
  primary: { cname: 'web.example.net', healthCheck: shop },
  secondary: { cname: 'standby.example.net', healthCheck: control },
});

export default app;
