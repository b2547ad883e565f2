import { at, finding, type Finding } from '../model/finding';
import type { ApiRoutingControl, ApiSafetyRule } from '../model/recovery/api-shape';
import { satisfiability } from '../model/recovery/safety-rules';
import type { ResourceDeclaration } from './declarations';
import { arnText, declaredControls } from './routing-controls';

/** Rules on safety rules, and on the routing controls that they count and guard. */
export function checkSafetyRules(resources: readonly ResourceDeclaration[]): Finding[] {
  const controls = declaredControls(resources);
  return resources.flatMap(({ path, properties }) =>
    'RuleConfig' in properties ? [...checkParts(properties, controls), ...checkCondition(properties)].map((found) => at(path, found)) : [],
  );
}

function checkParts(rule: ApiSafetyRule, controls: ReadonlyMap<string, ApiRoutingControl>): Finding[] {
  const { RuleConfig, WaitPeriodMs, ControlPanelArn, AssertedControls = [], GatingControls = [], TargetControls } = rule;
  const invalid = (message: string, value: string) => finding('SafetyRuleInvalid', { message, value });
  const foreign = [...AssertedControls, ...GatingControls, ...(TargetControls ?? [])].filter(
    (arn) => controls.get(arn)?.ControlPanelArn !== ControlPanelArn,
  );
  return [
    ...[...new Set(foreign)].map((arn) => {
      const control = arnText(arn);
      return invalid(`The routing control ${control} is not of the control panel ${arnText(ControlPanelArn)}.`, control);
    }),
    ...(TargetControls?.length === 0 ? [invalid('The rule has gates, but no target that they guard.', '')] : []),
    ...(isCount(WaitPeriodMs) ? [] : [invalid('The wait period is no number of seconds.', String(WaitPeriodMs / 1000))]),
    ...(isCount(RuleConfig.Threshold) ? [] : [invalid('The threshold is no number of controls.', String(RuleConfig.Threshold))]),
  ];
}

function checkCondition({ RuleConfig, AssertedControls, GatingControls = [] }: ApiSafetyRule): Finding[] {
  const { Type: type, Threshold: threshold, Inverted: inverted } = RuleConfig;
  const controls = new Set(AssertedControls ?? GatingControls).size;
  const holds = satisfiability({ type, threshold, inverted }, controls);
  if (holds === 'sometimes') return [];
  const value = `${inverted ? 'not ' : ''}${type === 'ATLEAST' ? `at least ${threshold}` : type} of ${controls}`;
  return [
    holds === 'never'
      ? finding('SafetyRuleNeverHolds', {
          message: 'No states of its controls satisfy the safety rule, so that nothing it guards could ever change.',
          value,
        })
      : finding('SafetyRuleAlwaysHolds', {
          message: 'Every state of its controls satisfies the safety rule, so that it guards nothing.',
          value,
        }),
  ];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
