import { serve, type RunningServices } from '../aws-services/server';
import { controlConfig } from './control-config';
import { clusterEndpoint } from './data-plane';
import { RecoveryState, type State } from './state';

/** Regions of the five endpoints of every cluster. */
export const endpointRegions = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1', 'ap-southeast-2'] as const;
export type EndpointRegion = (typeof endpointRegions)[number];

/** Application Recovery Controller on loopback: a control plane, and five endpoints of a cluster that can fail one by one. */
export interface RunningRecovery {
  readonly state: RecoveryState;
  readonly controlPlane: RunningServices;
  readonly endpoints: Readonly<Record<EndpointRegion, RunningServices>>;
  /** What DescribeCluster tells of the endpoints. */
  readonly clusterEndpoints: readonly { readonly Endpoint: string; readonly Region: string }[];
  /** An endpoint that answers 503 from now on, or that is there again. */
  setEndpoint(region: EndpointRegion, state: 'up' | 'unavailable'): void;
  /** Takes an endpoint off the network for good: connections to it are refused. */
  unplug(region: EndpointRegion): Promise<void>;
  /** The regions whose endpoints were asked, in the order in which that came. */
  asked(): EndpointRegion[];
}

/** What {@link recovery} is made with. */
export interface RecoveryOptions {
  readonly clock?: { now(): number };
  /** Descriptions that are answered PENDING or PENDING_DELETION. @default 1 */
  readonly ticks?: number;
}

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Serves recovery controls for one test. */
export async function recovery({ clock = { now: () => Date.now() }, ticks = 1 }: RecoveryOptions = {}): Promise<RunningRecovery> {
  const clusterEndpoints: { Endpoint: string; Region: string }[] = [];
  const state = new RecoveryState(clusterEndpoints, clock, ticks);
  const down = new Set<EndpointRegion>();
  const order: EndpointRegion[] = [];
  const endpoints = new Map<EndpointRegion, RunningServices>();
  for (const region of endpointRegions) {
    const service = clusterEndpoint(state, region, () => !down.has(region));
    const running = await serve({
      'route53-recovery-cluster': {
        ...service,
        answer: (request) => {
          order.push(region);
          return service.answer(request);
        },
      },
    });
    opened.push(() => running.close());
    endpoints.set(region, running);
    clusterEndpoints.push({ Endpoint: `${running.url}/v1`, Region: region });
  }
  const controlPlane = await serve({ 'route53-recovery-control-config': controlConfig(state) });
  opened.push(() => controlPlane.close());
  return {
    state,
    controlPlane,
    endpoints: Object.fromEntries(endpoints) as Record<EndpointRegion, RunningServices>,
    clusterEndpoints,
    setEndpoint(region, to) {
      if (to === 'up') down.delete(region);
      else down.add(region);
    },
    unplug: (region) => endpoints.get(region)?.close() ?? Promise.resolve(),
    asked: () => [...order],
  };
}

/** A control panel with routing controls that are there already, in these states; gives their ARNs by name. */
export function withControls<N extends string>(
  { state }: RunningRecovery,
  controls: Readonly<Record<N, State>>,
): Readonly<Record<N, string>> & { readonly panel: string } {
  const account = 'arn:aws:route53-recovery-control::123456789012';
  const cluster = `${account}:cluster/${state.id()}`;
  const panel = `${account}:controlpanel/${state.id()}`;
  const kept = { ticks: 0, clientToken: undefined };
  state.clusters.set(cluster, {
    ...kept,
    value: { ClusterArn: cluster, Name: 'cluster', ClusterEndpoints: [...state.endpoints], Status: 'DEPLOYED' },
  });
  state.panels.set(panel, {
    ...kept,
    value: { ClusterArn: cluster, ControlPanelArn: panel, Name: 'panel', DefaultControlPanel: true, Status: 'DEPLOYED' },
  });
  const arns: Record<string, string> = {};
  for (const [Name, to] of Object.entries<State>(controls)) {
    const arn = `${panel}/routingcontrol/${state.id()}`;
    state.controls.set(arn, { ...kept, value: { ControlPanelArn: panel, RoutingControlArn: arn, Name, Status: 'DEPLOYED' } });
    state.states.set(arn, to);
    arns[Name] = arn;
  }
  return { ...arns, panel } as Readonly<Record<N, string>> & { readonly panel: string };
}
