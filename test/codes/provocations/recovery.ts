import { type App, ControlPanel, RoutingControl, SafetyRule } from '../../../lib';
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
} satisfies Record<keyof typeof recoveryCodes, () => App>;
