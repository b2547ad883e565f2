import type { RoutingControlState, RoutingControlStates } from './states';

/** How the controls of a safety rule are counted (Route 53 Application Recovery Controller API Reference, RuleConfig). */
export interface SafetyRuleCondition {
  /** `AND`: all are on; `OR`: at least one is; `ATLEAST`: as many as the threshold says. */
  readonly type: 'AND' | 'OR' | 'ATLEAST';
  /** Counts with `ATLEAST` only. */
  readonly threshold: number;
  /** Whether the opposite has to hold. */
  readonly inverted: boolean;
}

/**
 * A safety rule: an assertion has to hold for its controls after they changed; a gate has to hold for its own controls before its targets
 * may change.
 */
export type SafetyRule = SafetyRuleCondition & {
  readonly arn: string;
  readonly name: string;
  /** Control ARNs whose states are counted. */
  readonly controls: readonly string[];
} & ({ readonly kind: 'assertion' } | { readonly kind: 'gating'; readonly targets: readonly string[] });

/** Whether the condition holds for these states. */
export function holds({ type, threshold, inverted }: SafetyRuleCondition, states: readonly RoutingControlState[]): boolean {
  const on = states.filter((state) => state === 'On').length;
  const met = type === 'AND' ? on === states.length : type === 'OR' ? on > 0 : on >= threshold;
  return met !== inverted;
}

/** Whether some states of so many controls meet the condition, and whether all do. */
export function satisfiability(condition: SafetyRuleCondition, controls: number): 'never' | 'sometimes' | 'always' {
  const outcomes = Array.from({ length: controls + 1 }, (_, on) =>
    holds(
      condition,
      Array.from({ length: controls }, (__, i): RoutingControlState => (i < on ? 'On' : 'Off')),
    ),
  );
  if (outcomes.every(Boolean)) return 'always';
  return outcomes.some(Boolean) ? 'sometimes' : 'never';
}

/** The rules that a change of states breaks. Of a state that is not known none is said to be broken. */
export function rulesBrokenBy(
  rules: readonly SafetyRule[],
  before: RoutingControlStates,
  changes: RoutingControlStates,
): readonly SafetyRule[] {
  const after = new Map([...before, ...changes]);
  return rules.filter((rule) => {
    const guarded = rule.kind === 'assertion' ? rule.controls : rule.targets;
    if (!guarded.some((control) => changes.has(control))) return false;
    const counted = rule.controls.map((control) => (rule.kind === 'assertion' ? after : before).get(control));
    return counted.every((state) => state !== undefined) && !holds(rule, counted);
  });
}
