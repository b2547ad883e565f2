import * as sdk from '@aws-sdk/client-route53-recovery-cluster';
import { sdkRecoveryCluster } from '../../lib/aws/recovery-cluster';
import type { RecoveryClusterPort } from '../../lib/aws/recovery-cluster-port';
import { Apex53Error } from '../../lib/model/error';
import type { RoutingControlStates } from '../../lib/model/recovery/states';
import { failOver } from '../../lib/recovery/fail-over';
import { caught } from '../support/caught';
import { markedCredentials } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';
import { endpointRegions, recovery, withControls, type RunningRecovery } from '../support/recovery';

/** Numbers that leave endpoints in their order. */
const inOrder = () => 0;
const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((port) => port.close()));

function portTo({ clusterEndpoints }: RunningRecovery, random: () => number = inOrder, listen: (reason: string) => void = () => undefined) {
  const endpoints = clusterEndpoints.map(({ Endpoint, Region }) => ({ endpoint: Endpoint, region: Region }));
  const port = sdkRecoveryCluster(sdk, endpoints, {
    random,
    credentials: markedCredentials,
    listen: ({ endpoint, reason }) => listen(`${endpoint.region} ${reason}`),
  });
  opened.push(port);
  return port;
}

const guard = (running: RunningRecovery, arns: Readonly<Record<'panel' | 'a' | 'b', string>>, WaitPeriodMs = 0) => {
  const SafetyRuleArn = `${arns.panel}/safetyrule/${running.state.id()}`;
  const rule = {
    SafetyRuleArn,
    ControlPanelArn: arns.panel,
    Name: 'one-is-on',
    AssertedControls: [arns.a, arns.b],
    RuleConfig: { Type: 'ATLEAST' as const, Threshold: 1, Inverted: false },
    WaitPeriodMs,
    Status: 'DEPLOYED' as const,
  };
  running.state.rules.set(SafetyRuleArn, { kind: 'ASSERTION', value: rule, ticks: 0, clientToken: undefined });
  return SafetyRuleArn;
};

describe('the data plane of a cluster', () => {
  it('is asked at the first endpoint in a random order, and stays with the one that answers', async () => {
    const running = await recovery();
    const { a } = withControls(running, { a: 'On' });
    const last = portTo(running, () => 0.999);
    expect(await last.states([a])).toEqual(new Map([[a, 'On']]));
    await last.states([a]);
    expect(running.asked()).toEqual([endpointRegions[4], endpointRegions[4]]);
    await portTo(running, inOrder).states([a]);
    expect(running.asked().at(-1)).toBe(endpointRegions[0]);
  });

  it('is asked at all endpoints alike often in the long run', async () => {
    const running = await recovery();
    const { a } = withControls(running, { a: 'On' });
    for (let i = 0; i < 5; i++) await portTo(running, () => i / 5).states([a]);
    expect(new Set(running.asked())).toEqual(new Set(endpointRegions));
  });

  it('works while all endpoints but one are down, in whichever way, and asks no control plane', async () => {
    const running = await recovery();
    const arns = withControls(running, { a: 'On', b: 'Off' });
    const [first, second, third, fourth, fifth] = endpointRegions;
    running.setEndpoint(first, 'unavailable');
    await running.unplug(second);
    running.endpoints[third].refuse(() => ({ code: 'ThrottlingException', message: 'Rate exceeded', status: 429 }));
    running.endpoints[fourth].refuse(() => ({ code: 'InternalServerException', message: '', status: 500 }));
    const told: string[] = [];
    const port = portTo(running, inOrder, (reason) => told.push(reason));
    await failOver(
      port,
      new Map([
        [arns.a, 'Off'],
        [arns.b, 'On'],
      ]),
      { overrideSafetyRules: [], clock: steppedClock() },
    );
    expect([...running.state.states.values()]).toEqual(['Off', 'On']);
    expect(told.map((reason) => reason.split(' ')[0])).toEqual([first, second, third, fourth]);
    expect(running.asked().filter((region) => region === fifth).length).toBeGreaterThan(0);
    expect(running.controlPlane.requests).toEqual([]);
  });

  it('is unreachable when no endpoint answers, with what each said and no credential', async () => {
    const running = await recovery();
    const { a } = withControls(running, { a: 'On' });
    for (const region of endpointRegions) running.setEndpoint(region, 'unavailable');
    const error = await caught(portTo(running).states([a]));
    expect(Apex53Error.is(error, 'ClusterUnreachable')).toBe(true);
    for (const region of endpointRegions) expect(error.message).toContain(`${region} (EndpointTemporarilyUnavailableException`);
    expect(running.asked()).toHaveLength(10);
    for (const secret of Object.values(markedCredentials)) expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('is not asked elsewhere for what every endpoint refuses', async () => {
    const running = await recovery();
    running.endpoints[endpointRegions[0]].refuse(() => ({ code: 'AccessDeniedException', message: 'not allowed', status: 403 }));
    const error = await caught(portTo(running).states(['arn:x']));
    expect(error).toMatchObject({ code: 'AccessDenied', details: { action: 'route53-recovery-cluster:GetRoutingControlState' } });
    expect(await caught(portTo(running, () => 0.999).states(['arn:x']))).toMatchObject({ code: 'ServiceFailed' });
    expect(running.asked()).toEqual([endpointRegions[4]]);
  });
});

describe('a failover', () => {
  it('is refused by a safety rule with its ARN, and passes where it is overridden by that', async () => {
    const running = await recovery();
    const arns = withControls(running, { a: 'On', b: 'Off' });
    const rule = guard(running, arns);
    const off = new Map([[arns.a, 'Off']] as const);
    const error = await caught(failOver(portTo(running), off, { overrideSafetyRules: [], clock: steppedClock() }));
    expect(error).toMatchObject({ code: 'SafetyRuleRefused', details: { safetyRules: [rule] } });
    expect(error.message).toContain(`--override-safety-rule ${rule}`);
    expect(running.state.states.get(arns.a)).toBe('On');
    await failOver(portTo(running), off, { overrideSafetyRules: [rule], clock: steppedClock() });
    expect(running.state.states.get(arns.a)).toBe('Off');
  });

  it('has happened when the endpoint that took it failed to say so, though a wait period refuses it the second time', async () => {
    const running = await recovery();
    const arns = withControls(running, { a: 'On', b: 'Off' });
    guard(running, arns, 60_000);
    const port = portTo(running);
    let lost = false;
    running.endpoints[endpointRegions[0]].refuse(({ operation }) => {
      if (operation !== 'UpdateRoutingControlStates' || lost) return undefined;
      lost = true;
      running.state.states.set(arns.a, 'Off').set(arns.b, 'On');
      running.state.changedAt.set(arns.a, running.state.clock.now());
      return { code: 'InternalServerException', message: '', status: 500 };
    });
    await failOver(
      port,
      new Map([
        [arns.a, 'Off'],
        [arns.b, 'On'],
      ]),
      { overrideSafetyRules: [], clock: steppedClock() },
    );
    expect(lost).toBe(true);
  });

  it('is read back until the cluster tells it, and unconfirmed when it never does', async () => {
    let reads = 0;
    const late: (after: number) => RecoveryClusterPort = (after) => ({
      change: () => Promise.resolve(),
      states: (): Promise<RoutingControlStates> => Promise.resolve(new Map([['a', ++reads > after ? 'Off' : 'On']])),
    });
    const clock = steppedClock();
    await failOver(late(3), new Map([['a', 'Off']]), { overrideSafetyRules: [], clock });
    expect([reads, clock.sleeps]).toEqual([4, [1000, 1000, 1000]]);
    reads = 0;
    expect(await caught(failOver(late(99), new Map([['a', 'Off']]), { overrideSafetyRules: [], clock }))).toMatchObject({
      code: 'FailoverUnconfirmed',
      details: { controls: ['a'] },
    });
  });
});
