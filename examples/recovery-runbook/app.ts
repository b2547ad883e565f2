// A name that people fail over. The routing controls belong to another team, so their ARNs are given.
import { App, FailoverPair, HostedZone } from 'apex53';

const panel = 'arn:aws:route53-recovery-control::111122223333:controlpanel/0123456789abcdef0123456789abcdef';
export const east = `${panel}/routingcontrol/1111111111111111`;
export const west = `${panel}/routingcontrol/2222222222222222`;

const app = new App({ name: 'recovery-runbook' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });

FailoverPair.withRoutingControls(zone, 'Api', {
  name: 'api',
  primary: { cname: 'api-east.example.net', routingControl: east },
  secondary: { cname: 'api-west.example.net', routingControl: west, setIdentifier: 'dr' },
});

export default app;
