import type { RuleConfig } from '@aws-sdk/client-route53-recovery-control-config';
import { Refusal } from './refusal';
import type { RecoveryState, Rule, State } from './state';

/**
 * Refuses a change of states that a safety rule forbids: an assertion rule by the states after it, a gating rule by those of its gating
 * controls before it, and both while their wait period since the last change is not over (Application Recovery Controller Developer
 * Guide, Safety rules in ARC). The real text is not known; it names the rule's ARN.
 */
export function enforceSafetyRules(state: RecoveryState, entries: ReadonlyMap<string, State>, overridden: readonly string[]): void {
  const after = new Map([...state.states, ...entries]);
  const panels = new Set([...entries.keys()].map((arn) => state.panelOf(arn)));
  for (const panel of panels) {
    for (const rule of state.rulesOf(panel)) {
      const arn = rule.rule.SafetyRuleArn ?? '';
      if (overridden.includes(arn)) continue;
      const guarded = guardedControls(rule);
      if (!guarded.some((control) => entries.has(control))) continue;
      const last = Math.max(-Infinity, ...guarded.map((control) => state.changedAt.get(control) ?? -Infinity));
      if (state.clock.now() < last + (rule.rule.WaitPeriodMs ?? 0))
        throw refused(arn, `is in its wait period of ${rule.rule.WaitPeriodMs ?? 0} ms`);
      const states = rule.kind === 'ASSERTION' ? after : state.states;
      const counted = rule.kind === 'ASSERTION' ? rule.rule.AssertedControls : rule.rule.GatingControls;
      if (!holds(rule.rule.RuleConfig, counted ?? [], states)) throw refused(arn, 'is not satisfied');
    }
  }
}

function guardedControls({ kind, rule }: Rule): readonly string[] {
  return (kind === 'ASSERTION' ? rule.AssertedControls : rule.TargetControls) ?? [];
}

function holds(config: RuleConfig | undefined, controls: readonly string[], states: ReadonlyMap<string, State>): boolean {
  const on = controls.filter((control) => states.get(control) === 'On').length;
  const { Type, Threshold = 0, Inverted = false } = config ?? {};
  const fulfilled = Type === 'AND' ? on === controls.length : Type === 'OR' ? on > 0 : on >= Threshold;
  return fulfilled !== Inverted;
}

function refused(arn: string, why: string): Refusal {
  return new Refusal('ConflictException', `The request was refused: safety rule ${arn} ${why}.`, {
    resourceId: arn,
    resourceType: 'SafetyRule',
  });
}
