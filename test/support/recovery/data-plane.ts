import type { UpdateRoutingControlStateEntry } from '@aws-sdk/client-route53-recovery-cluster';
import { pageOf } from '../aws-services/paging';
import { json, type Answer, type ServiceRequest } from '../aws-services/protocols';
import type { FakeService } from '../aws-services/server';
import { Refusal } from './refusal';
import { enforceSafetyRules } from './safety';
import { need, type RecoveryState, type State } from './state';

/** Entries of one UpdateRoutingControlStates call (ARC quotas). */
const maxEntries = 10;

/** One of the five endpoints of a cluster: botocore model route53-recovery-cluster 2019-12-02, JSON 1.0, target `ToggleCustomerAPI`. */
export function clusterEndpoint(state: RecoveryState, region: string, isUp: () => boolean): FakeService {
  return {
    refuse: json.refuse,
    answer: (request) =>
      answering(() => {
        if (!isUp()) throw new Refusal('EndpointTemporarilyUnavailableException', 'The cluster endpoint is temporarily unavailable.');
        if (request.region !== region)
          throw new Refusal('InvalidSignatureException', `Credential should be scoped to ${region}, not to ${request.region}.`);
        return operate(state, request);
      }),
  };
}

/** The answer of what is done, or of how it is refused. */
export function answering(act: () => object | undefined): Answer | undefined {
  try {
    const result = act();
    return result === undefined ? undefined : json.answer(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, status, members } = error;
    return {
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
      body: JSON.stringify({ __type: code, message, ...members }),
    };
  }
}

function operate(state: RecoveryState, { operation, input }: ServiceRequest): object | undefined {
  switch (operation) {
    case 'GetRoutingControlState': {
      const arn = String(input.RoutingControlArn);
      const { value } = need(state.controls, arn);
      return { RoutingControlArn: arn, RoutingControlState: state.states.get(arn), RoutingControlName: value.Name };
    }
    case 'ListRoutingControls': {
      const all = [...state.controls].filter(
        ([arn]) => input.ControlPanelArn === undefined || state.panelOf(arn) === input.ControlPanelArn,
      );
      const { items, next } = pageOf(all, input.NextToken);
      return {
        RoutingControls: items.map(([RoutingControlArn, { value }]) => ({
          ControlPanelArn: value.ControlPanelArn,
          RoutingControlArn,
          RoutingControlName: value.Name,
          RoutingControlState: state.states.get(RoutingControlArn),
        })),
        NextToken: next,
      };
    }
    case 'UpdateRoutingControlState':
      return update(state, [input as unknown as UpdateRoutingControlStateEntry], input.SafetyRulesToOverride);
    case 'UpdateRoutingControlStates':
      return update(state, input.UpdateRoutingControlStateEntries as UpdateRoutingControlStateEntry[], input.SafetyRulesToOverride);
    default:
      return undefined;
  }
}

/** One transaction: all entries or none. */
function update(state: RecoveryState, entries: readonly UpdateRoutingControlStateEntry[], override: unknown): object {
  if (entries.length > maxEntries)
    throw new Refusal('ServiceLimitExceededException', `At most ${maxEntries} entries.`, {
      limitCode: 'MaxUpdateRoutingControlStateEntries',
      serviceCode: 'route53-recovery-cluster',
    });
  const wanted = new Map<string, State>();
  for (const { RoutingControlArn, RoutingControlState } of entries) {
    need(state.controls, RoutingControlArn);
    if (RoutingControlState !== 'On' && RoutingControlState !== 'Off')
      throw new Refusal('ValidationException', 'RoutingControlState must be On or Off.', { reason: 'FIELD_VALIDATION_FAILED' });
    wanted.set(String(RoutingControlArn), RoutingControlState);
  }
  enforceSafetyRules(state, wanted, (override as string[] | undefined) ?? []);
  for (const [arn, to] of wanted) {
    if (state.states.get(arn) !== to) state.changedAt.set(arn, state.clock.now());
    state.states.set(arn, to);
  }
  return {};
}
