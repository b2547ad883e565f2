import type {
  AssertionRule,
  AssertionRuleUpdate,
  GatingRule,
  GatingRuleUpdate,
  NewAssertionRule,
  NewGatingRule,
} from '@aws-sdk/client-route53-recovery-control-config';
import { pageOf } from '../aws-services/paging';
import { json, type ServiceRequest } from '../aws-services/protocols';
import type { FakeService } from '../aws-services/server';
import { answering } from './data-plane';
import { Refusal } from './refusal';
import { described, need, type Kept, type RecoveryState } from './state';

type Input = Readonly<Record<string, unknown>>;
/** What is done with the ARN in the path, the body and the query. */
type Handler = (state: RecoveryState, arn: string, input: Input, params: URLSearchParams) => object;

const account = 'arn:aws:route53-recovery-control::123456789012';
const busy = 'Conflict occurred while attempting to change the same resource by multiple requests at the same time. Please retry.';

/** The control plane: botocore model route53-recovery-control-config 2020-11-02, REST-JSON, ARNs percent-encoded in the path; us-west-2 only. */
export function controlConfig(state: RecoveryState): FakeService {
  return {
    refuse: json.refuse,
    answer: (request) =>
      answering(() => {
        try {
          return operate(state, request);
        } catch (error) {
          passTime(state);
          throw error;
        }
      }),
  };
}

/** Whoever is refused comes back later: what is on its way to its end goes on as if it was looked at. */
function passTime({ clusters, panels, controls, rules }: RecoveryState): void {
  for (const all of [clusters, panels, controls, rules])
    for (const [arn, kept] of all) {
      if (kept.value.Status !== 'PENDING_DELETION') continue;
      if (kept.ticks > 0) kept.ticks -= 1;
      else all.delete(arn);
    }
}

function operate(state: RecoveryState, { operation, region, input, params }: ServiceRequest): object | undefined {
  if (region !== 'us-west-2') throw new Refusal('InvalidSignatureException', `Credential should be scoped to us-west-2, not to ${region}.`);
  for (const [pattern, handle] of operations) {
    const match = pattern.exec(operation);
    if (match !== null) return handle(state, match[1] ?? '', input, params);
  }
  return undefined;
}

const operations: readonly (readonly [RegExp, Handler])[] = [
  [/^POST \/cluster$/, createCluster],
  [/^GET \/cluster$/, (state, _, __, params) => listed('Clusters', settled(state.clusters), params)],
  [/^GET \/cluster\/(.+)$/, (state, arn) => ({ Cluster: described(state.clusters, arn) })],
  [
    /^DELETE \/cluster\/(.+)$/,
    (state, arn) => {
      const own = [...state.panels.values()].filter(({ value }) => value.ClusterArn === arn);
      if (own.some(({ value }) => value.DefaultControlPanel !== true) || controlsOf(state, own).length > 0) throw conflict(arn);
      for (const { value } of own) state.panels.delete(String(value.ControlPanelArn));
      return doom(state.clusters, arn, state);
    },
  ],
  [/^POST \/controlpanel$/, createPanel],
  [/^PUT \/controlpanel$/, (state, _, input) => ({ ControlPanel: rename(state.panels, input.ControlPanelArn, input.ControlPanelName) })],
  [
    /^GET \/controlpanels$/,
    (state, _, __, params) =>
      listed(
        'ControlPanels',
        settled(state.panels).filter(({ ClusterArn }) => [null, ClusterArn].includes(params.get('ClusterArn'))),
        params,
      ),
  ],
  [
    /^GET \/controlpanel\/(.+)\/routingcontrols$/,
    (state, arn, _, params) => {
      need(state.panels, arn);
      return listed(
        'RoutingControls',
        settled(state.controls).filter(({ ControlPanelArn }) => ControlPanelArn === arn),
        params,
      );
    },
  ],
  [
    /^GET \/controlpanel\/(.+)\/safetyrules$/,
    (state, arn, _, params) => {
      need(state.panels, arn);
      return listed(
        'SafetyRules',
        state.rulesOf(arn).map(({ kind, rule }) => ({ [kind]: rule })),
        params,
      );
    },
  ],
  [/^GET \/controlpanel\/(.+)$/, (state, arn) => ({ ControlPanel: described(state.panels, arn) })],
  [
    /^DELETE \/controlpanel\/(.+)$/,
    (state, arn) => {
      const panel = need(state.panels, arn);
      if (panel.value.DefaultControlPanel === true || controlsOf(state, [panel]).length > 0 || state.rulesOf(arn).length > 0)
        throw conflict(arn);
      return doom(state.panels, arn, state);
    },
  ],
  [/^POST \/routingcontrol$/, createControl],
  [
    /^PUT \/routingcontrol$/,
    (state, _, input) => ({ RoutingControl: rename(state.controls, input.RoutingControlArn, input.RoutingControlName) }),
  ],
  [
    /^GET \/routingcontrol\/(.+)\/associatedRoute53HealthChecks$/,
    (state, arn, _, params) => {
      need(state.controls, arn);
      return listed('HealthCheckIds', state.healthChecks.get(arn) ?? [], params);
    },
  ],
  [/^GET \/routingcontrol\/(.+)$/, (state, arn) => ({ RoutingControl: described(state.controls, arn) })],
  [
    /^DELETE \/routingcontrol\/(.+)$/,
    (state, arn) => {
      need(state.controls, arn);
      const used = state
        .rulesOf(state.panelOf(arn))
        .flatMap(({ kind, rule }) =>
          kind === 'ASSERTION' ? (rule.AssertedControls ?? []) : [...(rule.GatingControls ?? []), ...(rule.TargetControls ?? [])],
        );
      if (used.includes(arn) || (state.healthChecks.get(arn) ?? []).length > 0) throw conflict(arn);
      state.states.delete(arn);
      return doom(state.controls, arn, state);
    },
  ],
  [/^POST \/safetyrule$/, createRule],
  [/^PUT \/safetyrule$/, updateRule],
  [
    /^GET \/safetyrule\/(.+)$/,
    (state, arn) => {
      const { kind } = need(state.rules, arn);
      const rule = described(state.rules, arn);
      return kind === 'ASSERTION' ? { AssertionRule: rule } : { GatingRule: rule };
    },
  ],
  [/^DELETE \/safetyrule\/(.+)$/, (state, arn) => doom(state.rules, arn, state)],
  [/^GET \/tags\/(.+)$/, (state, arn) => ({ Tags: state.tags.get(arn) ?? {} })],
  [
    /^POST \/tags\/(.+)$/,
    (state, arn, input) => {
      keepTags(state, arn, input.Tags);
      return {};
    },
  ],
  [
    /^DELETE \/tags\/(.+)$/,
    (state, arn, _, params) => {
      const left = Object.entries(state.tags.get(arn) ?? {}).filter(([key]) => !params.getAll('TagKeys').includes(key));
      state.tags.set(arn, Object.fromEntries(left));
      return {};
    },
  ],
];

function createCluster(state: RecoveryState, _: string, input: Input): object {
  const again = byToken(state.clusters, input);
  if (again !== undefined) return { Cluster: again.value };
  if (state.clusters.size >= 2) throw new Refusal('ServiceQuotaExceededException', 'An account has at most 2 clusters.');
  const ClusterArn = `${account}:cluster/${state.id()}`;
  const kept = keep(state, state.clusters, ClusterArn, input, {
    ClusterArn,
    Name: nameOf(input.ClusterName),
    ClusterEndpoints: [...state.endpoints],
  });
  addPanel(state, { ClusterArn, ControlPanelName: 'DefaultControlPanel' }, true);
  return { Cluster: kept };
}

function createPanel(state: RecoveryState, _: string, input: Input): object {
  const again = byToken(state.panels, input);
  return { ControlPanel: again?.value ?? addPanel(state, input, false) };
}

function addPanel(state: RecoveryState, input: Input, isDefault: boolean) {
  need(state.clusters, input.ClusterArn);
  const ControlPanelArn = `${account}:controlpanel/${state.id()}`;
  return keep(state, state.panels, ControlPanelArn, input, {
    ClusterArn: String(input.ClusterArn),
    ControlPanelArn,
    Name: nameOf(input.ControlPanelName),
    DefaultControlPanel: isDefault,
    RoutingControlCount: 0,
  });
}

function createControl(state: RecoveryState, _: string, input: Input): object {
  const again = byToken(state.controls, input);
  if (again !== undefined) return { RoutingControl: again.value };
  need(state.clusters, input.ClusterArn);
  const byDefault = [...state.panels].find(([, { value }]) => value.ClusterArn === input.ClusterArn && value.DefaultControlPanel === true);
  const panel = typeof input.ControlPanelArn === 'string' ? input.ControlPanelArn : (byDefault?.[0] ?? '');
  need(state.panels, panel);
  const RoutingControlArn = `${panel}/routingcontrol/${state.id()}`;
  state.states.set(RoutingControlArn, 'Off');
  return {
    RoutingControl: keep(state, state.controls, RoutingControlArn, input, {
      ControlPanelArn: panel,
      RoutingControlArn,
      Name: nameOf(input.RoutingControlName),
    }),
  };
}

function createRule(state: RecoveryState, _: string, input: Input): object {
  const again = byToken(state.rules, input);
  if (again !== undefined) return again.kind === 'ASSERTION' ? { AssertionRule: again.value } : { GatingRule: again.value };
  const wanted = (input.AssertionRule ?? input.GatingRule) as (NewAssertionRule & NewGatingRule) | undefined;
  if (wanted === undefined || (input.AssertionRule !== undefined && input.GatingRule !== undefined))
    throw new Refusal('ValidationException', 'Give one of AssertionRule and GatingRule.');
  const panel = String(wanted.ControlPanelArn);
  need(state.panels, panel);
  nameOf(wanted.Name);
  if (state.rulesOf(panel).some(({ rule }) => rule.Name === wanted.Name)) throw conflict(panel);
  if (wanted.RuleConfig === undefined || wanted.WaitPeriodMs === undefined)
    throw new Refusal('ValidationException', 'RuleConfig and WaitPeriodMs are required.');
  for (const control of [...(wanted.AssertedControls ?? []), ...(wanted.GatingControls ?? []), ...(wanted.TargetControls ?? [])]) {
    need(state.controls, control);
    if (state.panelOf(control) !== panel) throw new Refusal('ValidationException', 'Controls of a rule belong to its control panel.');
  }
  const SafetyRuleArn = `${panel}/safetyrule/${state.id()}`;
  const kind = input.AssertionRule === undefined ? 'GATING' : 'ASSERTION';
  const value = { ...wanted, SafetyRuleArn, Status: 'PENDING' } as (AssertionRule | GatingRule) & { Status: string };
  keepTags(state, SafetyRuleArn, input.Tags);
  state.rules.set(SafetyRuleArn, { value, kind, ticks: state.ticks, clientToken: tokenOf(input) });
  return kind === 'ASSERTION' ? { AssertionRule: value } : { GatingRule: value };
}

function updateRule(state: RecoveryState, _: string, input: Input): object {
  const change = (input.AssertionRuleUpdate ?? input.GatingRuleUpdate) as AssertionRuleUpdate | GatingRuleUpdate;
  const kept = need(state.rules, change.SafetyRuleArn);
  if (change.Name === undefined || change.WaitPeriodMs === undefined)
    throw new Refusal('ValidationException', 'Name and WaitPeriodMs are required.');
  kept.value = { ...kept.value, Name: nameOf(change.Name), WaitPeriodMs: change.WaitPeriodMs };
  return kept.kind === 'ASSERTION' ? { AssertionRule: kept.value } : { GatingRule: kept.value };
}

function keep<T extends object>(
  state: RecoveryState,
  map: Map<string, Kept<T>>,
  arn: string,
  input: Input,
  value: T,
): T & { Status: string } {
  keepTags(state, arn, input.Tags);
  const pending = { ...value, Status: 'PENDING' };
  map.set(arn, { value: pending, ticks: state.ticks, clientToken: tokenOf(input) });
  return pending;
}

function keepTags(state: RecoveryState, arn: string, tags: unknown): void {
  const added = (tags as Record<string, string> | undefined) ?? {};
  if (Object.values(added).some((value) => !/^\S+$/.test(value)))
    throw new Refusal('ValidationException', 'Tag values have no white space.');
  state.tags.set(arn, { ...state.tags.get(arn), ...added });
}

function rename<T extends { Name?: string | undefined }>(map: Map<string, Kept<T>>, arn: unknown, name: unknown): T & { Status: string } {
  const kept = need(map, arn);
  kept.value = { ...kept.value, Name: nameOf(name) };
  return kept.value;
}

function doom<T extends object>(map: Map<string, Kept<T>>, arn: string, { ticks }: RecoveryState): object {
  const kept = need(map, arn);
  kept.value = { ...kept.value, Status: 'PENDING_DELETION' };
  kept.ticks = ticks;
  return {};
}

function byToken<T extends { clientToken: string | undefined }>(map: ReadonlyMap<string, T>, input: Input): T | undefined {
  return [...map.values()].find(({ clientToken }) => clientToken !== undefined && clientToken === tokenOf(input));
}

function tokenOf({ ClientToken }: Input): string | undefined {
  return typeof ClientToken === 'string' ? ClientToken : undefined;
}

function nameOf(name: unknown): string {
  if (typeof name === 'string' && /^\S{1,64}$/.test(name)) return name;
  throw new Refusal('ValidationException', 'A name has 1 to 64 characters without white space.');
}

function controlsOf(state: RecoveryState, panels: readonly Kept<{ ControlPanelArn?: string | undefined }>[]): unknown[] {
  const arns = panels.map(({ value }) => value.ControlPanelArn);
  return [...state.controls.values()].filter(({ value }) => arns.includes(value.ControlPanelArn));
}

/** Listings tell of everything, deleted or not, until a description saw it gone. */
function settled<T>(map: ReadonlyMap<string, Kept<T>>): (T & { Status: string })[] {
  return [...map.values()].map(({ value }) => value);
}

function listed(member: string, all: readonly unknown[], params: URLSearchParams): object {
  const { items, next } = pageOf(all, params.get('NextToken'));
  return { [member]: items, NextToken: next };
}

function conflict(arn: string): Refusal {
  return new Refusal('ConflictException', `${busy} (${arn})`);
}
