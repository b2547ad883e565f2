import type { ApiControlPanel, ApiRecoveryCluster, ApiRoutingControl, ApiSafetyRule } from '../model/recovery/api-shape';
import { plainText } from './plain';
import { idOrReference } from './record-set-text';

/** What a cluster is, and that it costs. */
export function recoveryClusterText({ ClusterName, NetworkType }: ApiRecoveryCluster): string {
  return `${plainText(ClusterName)}${NetworkType === undefined ? '' : ` ${NetworkType}`}, billed by the hour from its creation on (about 1,800 USD a month)`;
}

export function controlPanelText({ ControlPanelName, ClusterArn }: ApiControlPanel): string {
  return `${plainText(ControlPanelName)} in ${idOrReference(ClusterArn)}`;
}

export function routingControlText({ RoutingControlName, ControlPanelArn }: ApiRoutingControl): string {
  return `${plainText(RoutingControlName)} in ${idOrReference(ControlPanelArn)}`;
}

/** What a safety rule asserts or gates. */
export function safetyRuleText({
  Name,
  RuleConfig,
  WaitPeriodMs,
  AssertedControls,
  GatingControls = [],
  TargetControls = [],
}: ApiSafetyRule): string {
  const { Type, Threshold, Inverted } = RuleConfig;
  const condition = `${Inverted ? 'not ' : ''}${Type === 'ATLEAST' ? `at least ${Threshold}` : Type === 'AND' ? 'all' : 'any'}`;
  const of = (controls: readonly string[]) => controls.map(idOrReference).join(', ');
  const what =
    AssertedControls === undefined
      ? `${of(TargetControls)} may change while ${condition} on of ${of(GatingControls)}`
      : `${condition} on of ${of(AssertedControls)}`;
  return `${plainText(Name)}: ${what}, wait period ${WaitPeriodMs} ms`;
}
