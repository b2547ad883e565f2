import type * as controlConfig from '@aws-sdk/client-route53-recovery-control-config';
import type { Clock } from '../model/clock';
import type { ApiRuleConfig, ApiSafetyRule } from '../model/recovery/api-shape';
import { errorName, translateError } from './errors';
import type { Described, RecoveryConfigPort, RecoveryKind } from './recovery-config-port';
import type { ServiceClients } from './service-clients';

type Sdk = typeof controlConfig;
type Client = controlConfig.Route53RecoveryControlConfigClient;

/** The control plane is there and nowhere else (endpoint rules of the service model). */
const home = 'us-west-2';
/** Creations in one cluster at the same time are refused; others may be at it. Milliseconds between tries. */
const conflictPauses = [1000, 2000, 4000, 8000, 16_000] as const;

/** The waiters of the service model: milliseconds between two looks, and how many. */
const lookPause = 5000;
const maxLooks = 26;

/** The control plane of recovery controls through the AWS SDK. */
export function sdkRecoveryConfig(clients: ServiceClients, clock: Clock): RecoveryConfigPort {
  async function ask<T>(operation: string, resource: string, send: (client: Client, sdk: Sdk) => Promise<T>): Promise<T> {
    const { sdk, client } = await clients.of(
      'route53-recovery-control-config',
      home,
      (loaded, config) => new loaded.Route53RecoveryControlConfigClient(config),
    );
    for (let attempt = 0; ; attempt++) {
      try {
        return await send(client, sdk);
      } catch (error) {
        const pause = conflictPauses[attempt];
        if (!isContention(error) || pause === undefined)
          throw translateError(error, { service: 'route53-recovery-control-config', operation, resource });
        await clock.sleep(pause);
      }
    }
  }

  const all = async <T>(read: (token: { NextToken?: string }) => Promise<readonly [readonly T[] | undefined, string | undefined]>) => {
    const found: T[] = [];
    let next: string | undefined;
    do {
      const [items, token]: readonly [readonly T[] | undefined, string | undefined] = await read(
        next === undefined ? {} : { NextToken: next },
      );
      found.push(...(items ?? []));
      next = token === next ? undefined : token;
    } while (next !== undefined && next !== '');
    return found;
  };
  const describe = (kind: RecoveryKind, arn: string) => ask(`Describe ${kind}`, arn, (client, sdk) => describeWith(sdk, client, kind, arn));

  return {
    async listClusters() {
      const clusters = await all((token) =>
        ask('ListClusters', '*', async (client, sdk) => {
          const { Clusters, NextToken } = await client.send(new sdk.ListClustersCommand(token));
          return [Clusters, NextToken] as const;
        }),
      );
      return clusters.filter(remains).map(({ ClusterArn: arn = '', Name = '', Status = '', ClusterEndpoints = [] }) => ({
        arn,
        status: Status,
        properties: { ClusterName: Name },
        endpoints: ClusterEndpoints.map(({ Endpoint = '', Region = '' }) => ({ endpoint: Endpoint, region: Region })),
      }));
    },
    async listControlPanels(ClusterArn) {
      const panels = await all((token) =>
        ask('ListControlPanels', ClusterArn, async (client, sdk) => {
          const { ControlPanels, NextToken } = await client.send(new sdk.ListControlPanelsCommand({ ClusterArn, ...token }));
          return [ControlPanels, NextToken] as const;
        }),
      );
      return panels.filter(remains).map(({ ControlPanelArn: arn = '', Name = '', Status = '' }) => ({
        arn,
        status: Status,
        properties: { ClusterArn, ControlPanelName: Name },
      }));
    },
    async listRoutingControls({ ClusterArn, ControlPanelArn }) {
      const controls = await all((token) =>
        ask('ListRoutingControls', ControlPanelArn, async (client, sdk) => {
          const { RoutingControls, NextToken } = await client.send(new sdk.ListRoutingControlsCommand({ ControlPanelArn, ...token }));
          return [RoutingControls, NextToken] as const;
        }),
      );
      return controls.filter(remains).map(({ RoutingControlArn: arn = '', Name = '', Status = '' }) => ({
        arn,
        status: Status,
        properties: { ClusterArn, ControlPanelArn, RoutingControlName: Name },
      }));
    },
    async listSafetyRules(ControlPanelArn) {
      const rules = await all((token) =>
        ask('ListSafetyRules', ControlPanelArn, async (client, sdk) => {
          const { SafetyRules, NextToken } = await client.send(new sdk.ListSafetyRulesCommand({ ControlPanelArn, ...token }));
          return [SafetyRules, NextToken] as const;
        }),
      );
      return rules.flatMap(({ ASSERTION, GATING }) => [...describedRule(ASSERTION), ...describedRule(GATING)]);
    },
    tagsOf: (ResourceArn) =>
      ask('ListTagsForResource', ResourceArn, async (client, sdk) => {
        const { Tags } = await client.send(new sdk.ListTagsForResourceCommand({ ResourceArn }));
        return Tags ?? {};
      }),
    async addTags(ResourceArn, Tags) {
      await ask('TagResource', ResourceArn, (client, sdk) => client.send(new sdk.TagResourceCommand({ ResourceArn, Tags })));
    },
    createCluster: (cluster, { token, tags }) =>
      ask('CreateCluster', cluster.ClusterName, async (client, sdk) => {
        const { Cluster } = await client.send(new sdk.CreateClusterCommand({ ...cluster, ClientToken: token, Tags: tags }));
        return madeArn(Cluster?.ClusterArn, Cluster);
      }),
    createControlPanel: (panel, { token, tags }) =>
      ask('CreateControlPanel', panel.ControlPanelName, async (client, sdk) => {
        const { ControlPanel } = await client.send(new sdk.CreateControlPanelCommand({ ...panel, ClientToken: token, Tags: tags }));
        return madeArn(ControlPanel?.ControlPanelArn, ControlPanel);
      }),
    createRoutingControl: (control, { token }) =>
      ask('CreateRoutingControl', control.RoutingControlName, async (client, sdk) => {
        const { RoutingControl } = await client.send(new sdk.CreateRoutingControlCommand({ ...control, ClientToken: token }));
        return madeArn(RoutingControl?.RoutingControlArn, RoutingControl);
      }),
    createSafetyRule: ({ AssertedControls, GatingControls, TargetControls, ...shared }, { token, tags }) =>
      ask('CreateSafetyRule', shared.Name, async (client, sdk) => {
        const rule =
          AssertedControls === undefined
            ? { GatingRule: { ...shared, GatingControls: [...(GatingControls ?? [])], TargetControls: [...(TargetControls ?? [])] } }
            : { AssertionRule: { ...shared, AssertedControls: [...AssertedControls] } };
        const made = await client.send(new sdk.CreateSafetyRuleCommand({ ...rule, ClientToken: token, Tags: tags }));
        const created = made.AssertionRule ?? made.GatingRule;
        return madeArn(created?.SafetyRuleArn, created);
      }),
    async updateSafetyRule(SafetyRuleArn, { Name, WaitPeriodMs, AssertedControls }) {
      const change = { SafetyRuleArn, Name, WaitPeriodMs };
      await ask('UpdateSafetyRule', SafetyRuleArn, (client, sdk) =>
        client.send(
          new sdk.UpdateSafetyRuleCommand(AssertedControls === undefined ? { GatingRuleUpdate: change } : { AssertionRuleUpdate: change }),
        ),
      );
    },
    isDeployed: async (kind, arn) => (await describe(kind, arn)) === 'DEPLOYED',
    async delete(kind, arn) {
      const absent = await ask(`Delete ${kind}`, arn, async (client, sdk) => goneAfter(() => deleteWith(sdk, client, kind, arn)));
      // What holds it is refused to be deleted until it is gone.
      for (let time = 0; !absent && time < maxLooks; time++) {
        if (await ask(`Describe ${kind}`, arn, (client, sdk) => goneAfter(() => describeWith(sdk, client, kind, arn)))) return;
        await clock.sleep(lookPause);
      }
    },
  };
}

/** Whether a call told that there is no such thing any more. */
async function goneAfter(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (error) {
    if (errorName(error) === 'ResourceNotFoundException') return true;
    throw error;
  }
}

async function describeWith(sdk: Sdk, client: Client, kind: RecoveryKind, arn: string): Promise<string | undefined> {
  switch (kind) {
    case 'recoveryCluster':
      return (await client.send(new sdk.DescribeClusterCommand({ ClusterArn: arn }))).Cluster?.Status;
    case 'controlPanel':
      return (await client.send(new sdk.DescribeControlPanelCommand({ ControlPanelArn: arn }))).ControlPanel?.Status;
    case 'routingControl':
      return (await client.send(new sdk.DescribeRoutingControlCommand({ RoutingControlArn: arn }))).RoutingControl?.Status;
    case 'safetyRule': {
      const { AssertionRule, GatingRule } = await client.send(new sdk.DescribeSafetyRuleCommand({ SafetyRuleArn: arn }));
      return (AssertionRule ?? GatingRule)?.Status;
    }
  }
}

async function deleteWith(sdk: Sdk, client: Client, kind: RecoveryKind, arn: string): Promise<unknown> {
  switch (kind) {
    case 'recoveryCluster':
      return client.send(new sdk.DeleteClusterCommand({ ClusterArn: arn }));
    case 'controlPanel':
      return client.send(new sdk.DeleteControlPanelCommand({ ControlPanelArn: arn }));
    case 'routingControl':
      return client.send(new sdk.DeleteRoutingControlCommand({ RoutingControlArn: arn }));
    case 'safetyRule':
      return client.send(new sdk.DeleteSafetyRuleCommand({ SafetyRuleArn: arn }));
  }
}

type ReadRule = Partial<controlConfig.AssertionRule & controlConfig.GatingRule>;

function describedRule(rule: ReadRule | undefined): readonly Described<ApiSafetyRule>[] {
  if (rule === undefined || !remains(rule)) return [];
  const { SafetyRuleArn: arn = '', Status: status = '', Name = '', ControlPanelArn = '', RuleConfig, WaitPeriodMs = 0 } = rule;
  const { Type = 'ATLEAST', Threshold = 0, Inverted = false } = RuleConfig ?? {};
  const config: ApiRuleConfig = { Type: Type as ApiRuleConfig['Type'], Threshold, Inverted };
  const { AssertedControls, GatingControls = [], TargetControls = [] } = rule;
  const controls = AssertedControls === undefined ? { GatingControls, TargetControls } : { AssertedControls };
  return [{ arn, status, properties: { Name, ControlPanelArn, RuleConfig: config, WaitPeriodMs, ...controls } }];
}

function remains({ Status }: { readonly Status?: string | undefined }): boolean {
  return Status !== 'PENDING_DELETION';
}

function madeArn(arn: string | undefined, made: { readonly Status?: string | undefined } | undefined): string | undefined {
  return made === undefined || !remains(made) ? undefined : arn;
}

/** A refusal because others create at the same time; something that still holds others is refused by the same error, but it says so. */
function isContention(error: unknown): boolean {
  return (
    errorName(error) === 'ConflictException' && error instanceof Error && error.message.includes('by multiple requests at the same time')
  );
}
