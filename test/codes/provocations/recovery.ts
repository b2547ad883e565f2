import { type App, ControlPanel, FailoverPair, RoutingControl, SafetyRule } from '../../../lib';
import type { recoveryCodes } from '../../../lib/model/codes/recovery';
import { appWith } from '../../support/apps';

const cluster = 'arn:aws:route53-recovery-control::111122223333:cluster/a';
/** An app with a panel, and what is declared in it. */
const panelWith = (declare: (panel: ControlPanel, on: RoutingControl) => unknown): App =>
  appWith((zone) => {
    const panel = new ControlPanel(zone, 'Panel', { cluster });
    declare(panel, new RoutingControl(panel, 'On', { controlPanel: panel }));
  });
const rule = (atLeast: number) =>
  panelWith((controlPanel, on) => SafetyRule.assertion(controlPanel, 'Rule', { controlPanel, controls: [on], require: { atLeast } }));

export const recoveryProvocations = {
  RecoveryNameInvalid: () =>
    panelWith((controlPanel) => new RoutingControl(controlPanel, 'Two', { controlPanel, routingControlName: 'two words' })),
  RecoveryNameTaken: () =>
    panelWith((controlPanel) => new RoutingControl(controlPanel, 'Other', { controlPanel, routingControlName: 'On' })),
  SafetyRuleNeverHolds: () => rule(2),
  SafetyRuleAlwaysHolds: () => rule(0),
  SafetyRuleInvalid: () =>
    panelWith((controlPanel, on) => {
      const off = new RoutingControl(controlPanel, 'Off', { controlPanel });
      SafetyRule.assertion(controlPanel, 'Rule', { controlPanel, controls: [on, off], require: { atLeast: 1 }, waitPeriodSeconds: -1 });
    }),
  FailoverControlShared: () =>
    appWith((zone) => {
      const routingControl = 'arn:aws:route53-recovery-control::111122223333:controlpanel/0a1b/routingcontrol/2c3d';
      FailoverPair.withRoutingControls(zone, 'Api', {
        name: 'api',
        primary: { cname: 'east.example.net', routingControl },
        secondary: { cname: 'west.example.net', routingControl },
      });
    }),
  FailoverOfTwoClusters: () =>
    appWith((zone) => {
      const [east, west] = ['a', 'b'].map((one) => {
        const controlPanel = new ControlPanel(zone, one, { cluster: `arn:aws:route53-recovery-control::111122223333:cluster/${one}` });
        return new RoutingControl(controlPanel, 'On', { controlPanel });
      });
      FailoverPair.withRoutingControls(zone, 'Api', {
        name: 'api',
        primary: { cname: 'east.example.net', routingControl: east ?? '' },
        secondary: { cname: 'west.example.net', routingControl: west ?? '' },
      });
    }),
} satisfies Record<keyof typeof recoveryCodes, () => App>;
