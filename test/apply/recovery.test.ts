import { ListHealthChecksCommand } from '@aws-sdk/client-route-53';
import {
  App,
  ControlPanel,
  deploy,
  FailoverPair,
  HostedZone,
  plan,
  RecoveryCluster,
  rollback,
  RoutingControl,
  SafetyRule,
} from '../../lib';
import { recoveryRunbook } from '../../lib/client/recovery-runbook';
import { failoverNamed, statesFor } from '../../lib/recovery/transitions';
import { emulated, markedCredentials } from '../support/emulated';
import { journalFolder, lastEntry } from '../support/journals';
import { recovery, type RunningRecovery } from '../support/recovery';
import { steppedClock } from '../support/stepped-clock';

interface Wish {
  readonly rules?: readonly string[];
  readonly waitPeriodSeconds?: number;
  readonly atLeast?: number;
  readonly cells?: readonly string[];
}

/** A pair that is switched by the controls of a panel, in a cluster of the app's own. */
function switched({ rules = ['one-is-on'], waitPeriodSeconds = 5, atLeast = 1, cells = ['east', 'west'] }: Wish = {}) {
  const app = new App({ name: 'shop' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const cluster = new RecoveryCluster(app, 'Cluster', { clusterName: 'dr' });
  const controlPanel = new ControlPanel(app, 'Panel', { cluster, controlPanelName: 'shop' });
  const controls = cells.map((name) => new RoutingControl(controlPanel, name, { controlPanel }));
  const [east, west] = controls;
  for (const name of rules) SafetyRule.assertion(controlPanel, name, { controlPanel, controls, require: { atLeast }, waitPeriodSeconds });
  if (east !== undefined && west !== undefined)
    FailoverPair.withRoutingControls(zone, 'Api', {
      name: 'api',
      primary: { cname: 'east.example.net', routingControl: east },
      secondary: { cname: 'west.example.net', routingControl: west, setIdentifier: 'dr' },
    });
  return app.synth();
}

async function deploying() {
  const route53 = emulated();
  const running = await recovery({ ticks: 2 });
  const services = { endpoint: running.controlPlane.url, region: 'eu-west-1', credentials: markedCredentials };
  const options = { client: route53.client, services, clock: steppedClock() };
  opened.push(() => route53.close());
  return { running, options, runbook: (wish?: Wish) => recoveryRunbook(switched(wish), { client: route53.client, services }) };
}
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const writes = ({ controlPlane }: RunningRecovery) =>
  controlPlane.requests
    .map(({ operation }) => operation.replace(/ .*[/:](\w+)\/[0-9a-f]+$/, ' $1'))
    .filter((operation) => !/^GET|^POST (\/tags|cluster|controlpanel|safetyrule)/.test(operation));
const actions = async (wish: Wish, options: Parameters<typeof plan>[1]) =>
  (await plan(switched(wish), options)).resources.map(({ action, kind }) => `${action} ${kind}`);

describe('recovery controls in a deployment', () => {
  it('are created in the order in which they refer to each other, each deployed before the next', async () => {
    const { running, options } = await deploying();
    await deploy(switched(), options);
    expect(writes(running)).toEqual([
      'POST /cluster',
      'POST /controlpanel',
      'POST /routingcontrol',
      'POST /routingcontrol',
      'POST /safetyrule',
    ]);
    expect([...running.state.panels.values()].map(({ value }) => [value.Name, value.Status])).toEqual([
      ['DefaultControlPanel', 'PENDING'],
      ['shop', 'DEPLOYED'],
    ]);
    expect([...running.state.rules.values()].map(({ value }) => value.Status)).toEqual(['DEPLOYED']);
    const { HealthChecks = [] } = await options.client.send(new ListHealthChecksCommand({}));
    expect(HealthChecks.map(({ HealthCheckConfig }) => HealthCheckConfig?.RoutingControlArn).sort()).toEqual(
      [...running.state.controls.keys()].sort(),
    );
  });

  it('are found again without state, and their states are left as people switched them', async () => {
    const { running, options } = await deploying();
    await deploy(switched(), options);
    for (const arn of running.state.controls.keys()) running.state.states.set(arn, 'On');
    expect(await actions({}, options)).toEqual([]);
    await deploy(switched(), options);
    expect([...running.state.states.values()]).toEqual(['On', 'On']);
  });

  it('are not created twice when the answer is lost', async () => {
    const { running, options } = await deploying();
    let lost = 0;
    running.controlPlane.refuse(({ operation }) =>
      operation === 'POST /controlpanel' && lost++ === 0
        ? { code: 'ConflictException', status: 409, message: 'changed by multiple requests at the same time' }
        : undefined,
    );
    await deploy(switched(), options);
    expect(lost).toBe(2);
    expect(running.state.panels.size).toBe(2);
    expect(options.clock.sleeps).toContain(1000);
  });

  it('change in place where the service can: the wait period of a rule, by another rule what it asserts', async () => {
    const { options } = await deploying();
    await deploy(switched(), options);
    expect(await actions({ waitPeriodSeconds: 60 }, options)).toEqual(['update safetyRule']);
    expect(await actions({ atLeast: 2 }, options)).toEqual(['replace safetyRule']);
    expect(await actions({ rules: ['other'] }, options)).toEqual(['create safetyRule', 'delete safetyRule']);
  });

  it('take the name of a rule over only once the old one is gone, since names are unique in a control panel', async () => {
    const { running, options } = await deploying();
    await deploy(switched(), options);
    const before = writes(running).length;
    await deploy(switched({ atLeast: 2 }), options);
    expect(writes(running).slice(before)).toEqual(['DELETE safetyrule', 'POST /safetyrule']);
    expect([...running.state.rules.values()].map(({ value }) => [value.Name, value.Status, value.RuleConfig?.Threshold])).toEqual([
      ['one-is-on', 'DEPLOYED', 2],
    ]);
    expect(await actions({ atLeast: 2 }, options)).toEqual([]);
  });

  it('give a rule its condition back by a rollback', async () => {
    const { running, options } = await deploying();
    const journal = journalFolder({ who: 'me', where: 'here' });
    await deploy(switched(), options);
    await deploy(switched({ atLeast: 2 }), { ...options, journal });
    await rollback(await lastEntry(journal), options);
    expect([...running.state.rules.values()].map(({ value }) => [value.Name, value.RuleConfig?.Threshold])).toEqual([['one-is-on', 1]]);
  });

  it('are whole again after the run that follows one whose new rule was refused', async () => {
    const { running, options } = await deploying();
    await deploy(switched(), options);
    running.controlPlane.refuse(({ operation }) =>
      operation === 'POST /safetyrule' ? { code: 'AccessDeniedException', status: 403, message: 'no' } : undefined,
    );
    await expect(deploy(switched({ atLeast: 2 }), options)).rejects.toMatchObject({ code: 'AccessDenied' });
    running.controlPlane.refuse(() => undefined);
    expect(await actions({ atLeast: 2 }, options)).toEqual(['create safetyRule']);
    await deploy(switched({ atLeast: 2 }), options);
    await deploy(switched(), options);
    expect([...running.state.rules.values()].map(({ value }) => value.RuleConfig?.Threshold)).toEqual([1]);
  });

  it('are deleted from the leaves on when the app is destroyed', async () => {
    const { running, options } = await deploying();
    await deploy(switched(), options);
    const before = writes(running).length;
    await deploy(switched(), { ...options, purpose: 'destroy' });
    expect(writes(running).slice(before)).toEqual([
      'DELETE safetyrule',
      'DELETE routingcontrol',
      'DELETE routingcontrol',
      'DELETE controlpanel',
      'DELETE cluster',
    ]);
  });
});

/** A failover pair for each of two clusters, whose second is switched by controls of these clusters. */
function inTwoClusters(second: readonly [number, number]) {
  const app = new App({ name: 'shop' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const cells = ['one', 'two'].map((name) => {
    const cluster = new RecoveryCluster(app, name, { clusterName: name });
    const controlPanel = new ControlPanel(cluster, 'Panel', { cluster, controlPanelName: name });
    return ['east', 'west'].map((cell) => new RoutingControl(controlPanel, cell, { controlPanel, routingControlName: `${name}-${cell}` }));
  });
  const pair = (name: string, [east, west]: readonly [number, number]) => {
    const [primary, secondary] = [cells[east]?.[0], cells[west]?.[1]];
    if (primary === undefined || secondary === undefined) throw new Error('There are two clusters.');
    FailoverPair.withRoutingControls(zone, name, {
      name,
      primary: { cname: 'east.example.net', routingControl: primary },
      secondary: { cname: 'west.example.net', routingControl: secondary },
    });
  };
  pair('api', [0, 0]);
  pair('shop', second);
  return app.synth();
}

describe('the runbook of an app', () => {
  it('tells the endpoints of each failover whose controls are in another cluster', async () => {
    const { running, options } = await deploying();
    await deploy(inTwoClusters([1, 1]), options);
    const elsewhere = [{ Endpoint: 'https://two.example/v1', Region: 'eu-west-1' }];
    for (const kept of running.state.clusters.values())
      if (kept.value.Name === 'two') kept.value = { ...kept.value, ClusterEndpoints: elsewhere };
    const book = await recoveryRunbook(inTwoClusters([1, 1]), options);
    expect(book?.endpoints.map(({ region }) => region)).toEqual(running.clusterEndpoints.map(({ Region }) => Region));
    expect(Object.entries(book?.failovers ?? {}).map(([name, { endpoints }]) => [name, endpoints])).toEqual([
      ['api.example.com', undefined],
      ['shop.example.com', [{ endpoint: 'https://two.example/v1', region: 'eu-west-1' }]],
    ]);
  });

  it('is refused where one failover would take transactions of two clusters', async () => {
    const { options } = await deploying();
    const declared = inTwoClusters([1, 1]);
    await deploy(declared, options);
    // No app says so, but a file may.
    const ofShop = (path: string) => path.startsWith('Zone/shop');
    const assembly = {
      ...declared,
      resources: declared.resources.map((one, i) => {
        const isFirst = declared.resources.findIndex(({ kind, path }) => kind === 'healthCheck' && ofShop(path)) === i;
        return isFirst ? (JSON.parse(JSON.stringify(one).replaceAll('{{routingControl:two/', '{{routingControl:one/')) as typeof one) : one;
      }),
    };
    await expect(recoveryRunbook(assembly, options)).rejects.toMatchObject({
      code: 'RunbookInvalid',
      message: expect.stringContaining('shop.example.com has routing controls of 2 clusters') as string,
    });
  });

  it('holds what a failover takes: ARNs, endpoints, rules, and what is answered', async () => {
    const { running, options, runbook } = await deploying();
    await deploy(switched(), options);
    const book = await runbook();
    if (book === undefined) throw new Error('no runbook');
    const [east = '', west = ''] = running.state.controls.keys();
    expect(book.endpoints).toEqual(running.clusterEndpoints.map(({ Endpoint, Region }) => ({ endpoint: Endpoint, region: Region })));
    const failover = failoverNamed(book, 'api.example.com');
    expect(failover.cells).toEqual({ primary: [{ name: 'east', arn: east }], dr: [{ name: 'west', arn: west }] });
    expect(failover.questions).toEqual([{ name: 'api.example.com.', type: 'CNAME' }]);
    expect(statesFor(failover, 'dr')).toEqual(
      new Map([
        [east, 'Off'],
        [west, 'On'],
      ]),
    );
    expect(book.safetyRules).toMatchObject([
      { kind: 'assertion', name: 'one-is-on', controls: [east, west], type: 'ATLEAST', threshold: 1 },
    ]);
    expect(
      Object.values(book.healthChecks)
        .map(({ RoutingControlArn }) => RoutingControlArn)
        .sort(),
    ).toEqual([east, west]);
  });
});
