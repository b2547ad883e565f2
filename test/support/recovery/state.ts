import type { AssertionRule, Cluster, ControlPanel, GatingRule, RoutingControl } from '@aws-sdk/client-route53-recovery-control-config';
import { Refusal } from './refusal';

/** A resource with what its service does not tell. */
export interface Kept<T> {
  value: T & { Status: string };
  /** How many descriptions are still answered with the status that it has now. */
  ticks: number;
  readonly clientToken: string | undefined;
}

export type State = 'On' | 'Off';
export type Rule = { readonly kind: 'ASSERTION'; readonly rule: AssertionRule } | { readonly kind: 'GATING'; readonly rule: GatingRule };

/** Everything that one account has in recovery controls. */
export class RecoveryState {
  readonly clusters = new Map<string, Kept<Cluster>>();
  readonly panels = new Map<string, Kept<ControlPanel>>();
  readonly controls = new Map<string, Kept<RoutingControl>>();
  readonly rules = new Map<string, Kept<AssertionRule | GatingRule> & { readonly kind: Rule['kind'] }>();
  readonly states = new Map<string, State>();
  readonly tags = new Map<string, Record<string, string>>();
  /** When the states of a control were last changed, in milliseconds of the clock. */
  readonly changedAt = new Map<string, number>();
  /** Ids of health checks by ARN of their routing control. */
  readonly healthChecks = new Map<string, readonly string[]>();
  private made = 0;

  constructor(
    readonly endpoints: readonly { readonly Endpoint: string; readonly Region: string }[],
    readonly clock: { now(): number },
    /** Descriptions that are answered PENDING, or PENDING_DELETION. */
    readonly ticks: number,
  ) {}

  /** A new id; they are all different. */
  id(): string {
    this.made += 1;
    return this.made.toString(16).padStart(32, '0');
  }

  panelOf(control: string): string {
    return control.slice(0, control.indexOf('/routingcontrol/'));
  }

  rulesOf(panel: string): Rule[] {
    return [...this.rules.values()].flatMap(({ kind, value }) => (value.ControlPanelArn === panel ? [{ kind, rule: value } as Rule] : []));
  }
}

/** The resource with this ARN. @throws Refusal ResourceNotFoundException */
export function need<T>(map: ReadonlyMap<string, T>, arn: unknown): T {
  const found = map.get(String(arn));
  if (found === undefined) throw new Refusal('ResourceNotFoundException', `${String(arn)} does not exist.`);
  return found;
}

/** What is described, which goes on with every description; nothing once a deletion is over. */
export function described<T extends { value: { Status: string }; ticks: number }>(map: Map<string, T>, arn: string): T['value'] {
  const kept = need(map, arn);
  if (kept.ticks > 0) {
    kept.ticks -= 1;
    return kept.value;
  }
  if (kept.value.Status === 'PENDING_DELETION') {
    map.delete(arn);
    throw new Refusal('ResourceNotFoundException', `${arn} does not exist.`);
  }
  kept.value = { ...kept.value, Status: 'DEPLOYED' };
  return kept.value;
}
