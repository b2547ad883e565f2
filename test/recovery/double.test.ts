import {
  Route53RecoveryClusterClient,
  GetRoutingControlStateCommand,
  ListRoutingControlsCommand,
  UpdateRoutingControlStateCommand,
  UpdateRoutingControlStatesCommand,
} from '@aws-sdk/client-route53-recovery-cluster';
import {
  CreateClusterCommand,
  CreateControlPanelCommand,
  CreateRoutingControlCommand,
  CreateSafetyRuleCommand,
  DeleteClusterCommand,
  DeleteControlPanelCommand,
  DeleteRoutingControlCommand,
  DeleteSafetyRuleCommand,
  DescribeClusterCommand,
  DescribeRoutingControlCommand,
  ListAssociatedRoute53HealthChecksCommand,
  ListClustersCommand,
  ListControlPanelsCommand,
  ListRoutingControlsCommand as ListConfiguredControlsCommand,
  ListSafetyRulesCommand,
  ListTagsForResourceCommand,
  Route53RecoveryControlConfigClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateRoutingControlCommand,
  UpdateSafetyRuleCommand,
} from '@aws-sdk/client-route53-recovery-control-config';
import { markedCredentials } from '../support/emulated';
import { recovery, withControls, type RunningRecovery } from '../support/recovery';

function configClient({ controlPlane }: RunningRecovery, region = 'us-west-2') {
  return new Route53RecoveryControlConfigClient({
    endpoint: controlPlane.url,
    region,
    credentials: { ...markedCredentials },
    maxAttempts: 1,
  });
}

function clusterClient({ clusterEndpoints }: RunningRecovery, at: string, region = at) {
  const endpoint = clusterEndpoints.find(({ Region }) => Region === at)?.Endpoint ?? '';
  return new Route53RecoveryClusterClient({ endpoint, region, credentials: { ...markedCredentials }, maxAttempts: 1 });
}

/** A clock that is set by hand. */
function handClock() {
  let time = 0;
  return { now: () => time, pass: (milliseconds: number) => void (time += milliseconds) };
}

const both = (arns: Readonly<Record<'a' | 'b', string>>, a: 'On' | 'Off', b: 'On' | 'Off', override: string[] = []) =>
  new UpdateRoutingControlStatesCommand({
    UpdateRoutingControlStateEntries: [
      { RoutingControlArn: arns.a, RoutingControlState: a },
      { RoutingControlArn: arns.b, RoutingControlState: b },
    ],
    SafetyRulesToOverride: override,
  });

describe('the control plane of the recovery double, asked by the SDK client', () => {
  it('creates a cluster with its default panel, panels, controls and rules, each PENDING first and then DEPLOYED', async () => {
    const running = await recovery({ ticks: 1 });
    const client = configClient(running);
    const { Cluster: cluster } = await client.send(new CreateClusterCommand({ ClusterName: 'dr', Tags: { app: 'test' } }));
    const ClusterArn = cluster?.ClusterArn ?? '';
    expect(cluster?.Status).toBe('PENDING');
    const described = () => client.send(new DescribeClusterCommand({ ClusterArn }));
    expect((await described()).Cluster?.Status).toBe('PENDING');
    expect((await described()).Cluster).toMatchObject({ Name: 'dr', Status: 'DEPLOYED', ClusterEndpoints: running.clusterEndpoints });
    expect((await client.send(new ListTagsForResourceCommand({ ResourceArn: cluster?.ClusterArn }))).Tags).toEqual({ app: 'test' });

    const { ControlPanel: panel } = await client.send(new CreateControlPanelCommand({ ClusterArn, ControlPanelName: 'shop' }));
    const first = await client.send(new ListControlPanelsCommand({ ClusterArn }));
    const second = await client.send(new ListControlPanelsCommand({ ClusterArn, NextToken: first.NextToken ?? '' }));
    expect(
      [...(first.ControlPanels ?? []), ...(second.ControlPanels ?? [])].map(({ Name, DefaultControlPanel }) => [Name, DefaultControlPanel]),
    ).toEqual([
      ['DefaultControlPanel', true],
      ['shop', false],
    ]);

    const ControlPanelArn = panel?.ControlPanelArn ?? '';
    const { RoutingControl: control } = await client.send(
      new CreateRoutingControlCommand({ ClusterArn, ControlPanelArn, RoutingControlName: 'primary' }),
    );
    await client.send(new UpdateRoutingControlCommand({ RoutingControlArn: control?.RoutingControlArn, RoutingControlName: 'east' }));
    const { RoutingControls } = await client.send(new ListConfiguredControlsCommand({ ControlPanelArn }));
    expect(RoutingControls?.map(({ Name }) => Name)).toEqual(['east']);

    const { AssertionRule: rule } = await client.send(
      new CreateSafetyRuleCommand({
        AssertionRule: {
          Name: 'one-is-on',
          ControlPanelArn,
          AssertedControls: [control?.RoutingControlArn ?? ''],
          RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
          WaitPeriodMs: 5000,
        },
      }),
    );
    await client.send(
      new UpdateSafetyRuleCommand({ AssertionRuleUpdate: { SafetyRuleArn: rule?.SafetyRuleArn, Name: 'one-on', WaitPeriodMs: 0 } }),
    );
    const { SafetyRules } = await client.send(new ListSafetyRulesCommand({ ControlPanelArn }));
    expect(SafetyRules?.map(({ ASSERTION }) => [ASSERTION?.Name, ASSERTION?.WaitPeriodMs])).toEqual([['one-on', 0]]);
  });

  it('gives the same resource for the same client token', async () => {
    const running = await recovery();
    const client = configClient(running);
    const twice = () => client.send(new CreateClusterCommand({ ClusterName: 'dr', ClientToken: 'token' }));
    expect((await twice()).Cluster?.ClusterArn).toBe((await twice()).Cluster?.ClusterArn);
    expect((await client.send(new ListClustersCommand({}))).Clusters).toHaveLength(1);
  });

  it('deletes from the leaves on only, and tells of nothing once a deletion is over', async () => {
    const running = await recovery({ ticks: 0 });
    const arns = withControls(running, { a: 'On' });
    const client = configClient(running);
    const { AssertionRule: rule } = await client.send(
      new CreateSafetyRuleCommand({
        AssertionRule: {
          Name: 'r',
          ControlPanelArn: arns.panel,
          AssertedControls: [arns.a],
          RuleConfig: { Type: 'OR', Threshold: 0, Inverted: false },
          WaitPeriodMs: 0,
        },
      }),
    );
    const [ClusterArn = ''] = running.state.clusters.keys();
    await expect(client.send(new DeleteClusterCommand({ ClusterArn }))).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(client.send(new DeleteControlPanelCommand({ ControlPanelArn: arns.panel }))).rejects.toMatchObject({
      name: 'ConflictException',
    });
    await expect(client.send(new DeleteRoutingControlCommand({ RoutingControlArn: arns.a }))).rejects.toMatchObject({
      name: 'ConflictException',
    });
    running.state.healthChecks.set(arns.a, ['check-1']);
    expect((await client.send(new ListAssociatedRoute53HealthChecksCommand({ RoutingControlArn: arns.a }))).HealthCheckIds).toEqual([
      'check-1',
    ]);
    running.state.healthChecks.clear();
    await client.send(new DeleteSafetyRuleCommand({ SafetyRuleArn: rule?.SafetyRuleArn }));
    await expect(client.send(new DeleteRoutingControlCommand({ RoutingControlArn: arns.a }))).rejects.toMatchObject({
      name: 'ConflictException',
    });
    running.state.rules.clear();
    await client.send(new DeleteRoutingControlCommand({ RoutingControlArn: arns.a }));
    await expect(client.send(new DescribeRoutingControlCommand({ RoutingControlArn: arns.a }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
    await client.send(new DeleteClusterCommand({ ClusterArn }));
    await expect(client.send(new DescribeClusterCommand({ ClusterArn }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('keeps tags by key, and refuses values and names with white space', async () => {
    const running = await recovery();
    const client = configClient(running);
    const { panel: ResourceArn } = withControls(running, {});
    await client.send(new TagResourceCommand({ ResourceArn, Tags: { a: '1', b: '2' } }));
    await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }));
    expect((await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({ b: '2' });
    const refused = { name: 'ValidationException', $metadata: { httpStatusCode: 400 } };
    await expect(client.send(new TagResourceCommand({ ResourceArn, Tags: { a: 'two words' } }))).rejects.toMatchObject(refused);
    await expect(client.send(new CreateClusterCommand({ ClusterName: 'my cluster' }))).rejects.toMatchObject(refused);
  });

  it('is in us-west-2 only', async () => {
    const running = await recovery();
    await expect(configClient(running, 'eu-west-1').send(new ListClustersCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });
});

describe('the data plane of the recovery double, asked by the SDK client', () => {
  it('answers states at each of five endpoints, for requests that are signed for its region', async () => {
    const running = await recovery();
    const arns = withControls(running, { a: 'On', b: 'Off' });
    for (const { Region } of running.clusterEndpoints) {
      const get = new GetRoutingControlStateCommand({ RoutingControlArn: arns.a });
      expect(await clusterClient(running, Region).send(get)).toMatchObject({ RoutingControlState: 'On', RoutingControlName: 'a' });
    }
    await expect(clusterClient(running, 'eu-west-1', 'us-east-1').send(new ListRoutingControlsCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    const { RoutingControls, NextToken } = await clusterClient(running, 'eu-west-1').send(
      new ListRoutingControlsCommand({ ControlPanelArn: arns.panel }),
    );
    expect(RoutingControls).toMatchObject([{ RoutingControlArn: arns.a, RoutingControlState: 'On' }]);
    expect(NextToken).toBeDefined();
  });

  it('changes several states in one transaction, or none of them', async () => {
    const running = await recovery();
    const arns = withControls(running, { a: 'On', b: 'Off' });
    const client = clusterClient(running, 'us-east-1');
    await client.send(both(arns, 'Off', 'On'));
    expect([...running.state.states.values()]).toEqual(['Off', 'On']);
    await expect(client.send(both({ ...arns, b: 'arn:none' }, 'On', 'On'))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect([...running.state.states.values()]).toEqual(['Off', 'On']);
    const entries = Array.from({ length: 11 }, () => ({ RoutingControlArn: arns.a, RoutingControlState: 'On' as const }));
    await expect(client.send(new UpdateRoutingControlStatesCommand({ UpdateRoutingControlStateEntries: entries }))).rejects.toMatchObject({
      name: 'ServiceLimitExceededException',
      $metadata: { httpStatusCode: 402 },
    });
  });

  it('fails endpoint by endpoint', async () => {
    const running = await recovery();
    const arns = withControls(running, { a: 'On' });
    const get = new GetRoutingControlStateCommand({ RoutingControlArn: arns.a });
    running.setEndpoint('eu-west-1', 'unavailable');
    await expect(clusterClient(running, 'eu-west-1').send(get)).rejects.toMatchObject({
      name: 'EndpointTemporarilyUnavailableException',
      $metadata: { httpStatusCode: 503 },
    });
    running.setEndpoint('eu-west-1', 'up');
    expect((await clusterClient(running, 'eu-west-1').send(get)).RoutingControlState).toBe('On');
    await running.unplug('us-east-1');
    await expect(clusterClient(running, 'us-east-1').send(get)).rejects.toThrow('ECONNREFUSED');
  });

  describe.each([
    ['ATLEAST 1', { Type: 'ATLEAST', Threshold: 1, Inverted: false }, { none: false, one: true, all: true }],
    ['ATLEAST 2', { Type: 'ATLEAST', Threshold: 2, Inverted: false }, { none: false, one: false, all: true }],
    ['ATLEAST 2 inverted', { Type: 'ATLEAST', Threshold: 2, Inverted: true }, { none: true, one: true, all: false }],
    ['AND', { Type: 'AND', Threshold: 0, Inverted: false }, { none: false, one: false, all: true }],
    ['AND inverted', { Type: 'AND', Threshold: 0, Inverted: true }, { none: true, one: true, all: false }],
    ['OR', { Type: 'OR', Threshold: 0, Inverted: false }, { none: false, one: true, all: true }],
    ['OR inverted', { Type: 'OR', Threshold: 0, Inverted: true }, { none: true, one: false, all: false }],
  ] as const)('an assertion rule %s', (_, RuleConfig, allowed) => {
    it('allows those states after a change that satisfy it, and others only where it is overridden', async () => {
      const running = await recovery({ ticks: 0 });
      const arns = withControls(running, { a: 'On', b: 'Off' });
      const { AssertionRule: rule } = await configClient(running).send(
        new CreateSafetyRuleCommand({
          AssertionRule: { Name: 'rule', ControlPanelArn: arns.panel, AssertedControls: [arns.a, arns.b], RuleConfig, WaitPeriodMs: 0 },
        }),
      );
      const client = clusterClient(running, 'us-east-1');
      const arn = rule?.SafetyRuleArn ?? '';
      for (const [goal, a, b] of [
        ['none', 'Off', 'Off'],
        ['one', 'Off', 'On'],
        ['all', 'On', 'On'],
      ] as const) {
        const change = client.send(both(arns, a, b));
        if (allowed[goal]) await expect(change).resolves.toBeDefined();
        else {
          const refusal = await change.catch((error: unknown) => error);
          expect(refusal).toMatchObject({ name: 'ConflictException', resourceId: arn });
          expect((refusal as Error).message).toContain(arn);
          await client.send(both(arns, a, b, [arn]));
        }
        expect([running.state.states.get(arns.a), running.state.states.get(arns.b)]).toEqual([a, b]);
      }
    });
  });

  it('a gating rule lets its targets change only while its gate is on', async () => {
    const running = await recovery({ ticks: 0 });
    const arns = withControls(running, { gate: 'Off', a: 'On', b: 'Off' });
    await configClient(running).send(
      new CreateSafetyRuleCommand({
        GatingRule: {
          Name: 'gate',
          ControlPanelArn: arns.panel,
          GatingControls: [arns.gate],
          TargetControls: [arns.a, arns.b],
          RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
          WaitPeriodMs: 0,
        },
      }),
    );
    const client = clusterClient(running, 'us-west-2');
    await expect(client.send(both(arns, 'Off', 'On'))).rejects.toMatchObject({ name: 'ConflictException' });
    await client.send(new UpdateRoutingControlStateCommand({ RoutingControlArn: arns.gate, RoutingControlState: 'On' }));
    await client.send(both(arns, 'Off', 'On'));
    expect(running.state.states.get(arns.b)).toBe('On');
  });

  it('refuses any change of guarded controls during the wait period after the last one', async () => {
    const clock = handClock();
    const running = await recovery({ ticks: 0, clock });
    const arns = withControls(running, { a: 'On', b: 'Off' });
    await configClient(running).send(
      new CreateSafetyRuleCommand({
        AssertionRule: {
          Name: 'one',
          ControlPanelArn: arns.panel,
          AssertedControls: [arns.a, arns.b],
          RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
          WaitPeriodMs: 5000,
        },
      }),
    );
    const client = clusterClient(running, 'us-west-2');
    await client.send(both(arns, 'Off', 'On'));
    clock.pass(4999);
    await expect(client.send(both(arns, 'On', 'Off'))).rejects.toMatchObject({ name: 'ConflictException' });
    clock.pass(1);
    await client.send(both(arns, 'On', 'Off'));
  });
});
