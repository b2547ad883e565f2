import { App, ControlPanel, FailoverPair, HostedZone, RecoveryCluster, RoutingControl, SafetyRule } from '../../../../lib';

const app = new App({ name: 'recovery' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
const cluster = new RecoveryCluster(app, 'Cluster');
const controlPanel = new ControlPanel(app, 'Shop', { cluster });
const east = new RoutingControl(controlPanel, 'east', { controlPanel });
const west = new RoutingControl(controlPanel, 'west', { controlPanel });
const maintenance = new RoutingControl(controlPanel, 'maintenance', { controlPanel });

SafetyRule.assertion(controlPanel, 'one-is-on', { controlPanel, controls: [east, west], require: { atLeast: 1 } });
SafetyRule.gating(controlPanel, 'only-in-maintenance', { controlPanel, gates: [maintenance], targets: [east, west], require: { atLeast: 1 } });

FailoverPair.withRoutingControls(zone, 'Api', {
  name: 'api',
  primary: { cname: 'east.example.net', routingControl: east },
  secondary: { cname: 'west.example.net', routingControl: west, setIdentifier: 'dr' },
});

export default app;
