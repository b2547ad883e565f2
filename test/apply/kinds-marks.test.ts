import { ChangeTagsForResourceCommand, ListReusableDelegationSetsCommand, type Route53Client } from '@aws-sdk/client-route-53';
import {
  App,
  ARecord,
  CidrCollection,
  deploy,
  HealthCheck,
  HostedZone,
  HybridDns,
  plan,
  ReusableDelegationSet,
  rollback,
  type AppProps,
  type Assembly,
} from '../../lib';
import { deploy as deployWithPorts } from '../../lib/apply/deploy';
import { readTags } from '../../lib/aws/tags';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { Emulator } from '../../lib/emulator';
import { isEmptyPlan } from '../../lib/plan/plan';
import { stateOf } from '../support/emulator-states';
import { listZones, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { clientOf, emulated } from '../support/emulated';
import { meanwhile, refusing } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
import { region, vpc } from '../support/other-services/parts/part';
import { World } from '../support/other-services/world';
import { stoppedAt } from '../support/stopped-at';
import { recorder } from '../support/tap';

type Declare = (app: App, zone: HostedZone) => unknown;

/** An app of zones by these construct paths; what is declared is declared beside them. */
function assemblyOf(paths: readonly string[], declare: Declare = () => undefined, props: AppProps = {}): Assembly {
  const app = new App({ name: 'test', ...props });
  const zones = paths.map((path) => new HostedZone(app, path, { zoneName: `${path.toLowerCase()}.example` }));
  for (const zone of zones) new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
  declare(app, zones[0] ?? new HostedZone(new App(), 'None', { zoneName: 'none.example' }));
  return app.synth();
}
const networks: Declare = (app) => new CidrCollection(app, 'Networks', { locations: { office: ['10.1.0.0/16'] } });
const check: Declare = (_, zone) => HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 });
const hybrid: Declare = (app) => {
  const endpoints = { addresses: ['subnet-0a', 'subnet-0b'], securityGroupIds: ['sg-1'] };
  new HybridDns(app, 'Hybrid', { region, ...endpoints, vpcs: [vpc('vpc-0a')], forward: { 'corp.example': ['10.9.0.53'] } });
};

const markOn = async (client: Route53Client, zoneName: string) => {
  const id = await zoneIdOf(client, zoneName);
  return (await readTags(sdkRoute53(client), 'hostedzone', [id])).get(id)?.['apex53:kinds'];
};
const wordsOn = async (client: Route53Client, zoneName: string) => (await markOn(client, zoneName))?.split(':').slice(2);
const collections = (emulator: ReturnType<typeof emulated>['emulator']) => stateOf(emulator).cidrCollections.length;

describe('a plan', () => {
  it('spends no calls on kinds that the app never had, however many zones there are', async () => {
    const { emulator, client } = emulated({ quotas: { hostedZones: 100 } });
    const paths = Array.from({ length: 25 }, (_, i) => `Z${i}`);
    await deploy(assemblyOf(paths), { client });
    emulator.resetCounts();

    expect(isEmptyPlan(await plan(assemblyOf(paths), { client }))).toBe(true);

    expect(Object.fromEntries(emulator.requestCounts())).toEqual({
      ListHostedZonesByName: 1,
      ListTagsForResources: 1,
      ListResourceRecordSets: 25,
    });
  });

  it('without a mark looks for everything, is empty all the same, and the next deployment writes one', async () => {
    const { emulator, client } = emulated();
    await deploy(assemblyOf(['A', 'B'], networks), { client });
    const tag = { ResourceType: 'hostedzone' as const, ResourceId: await zoneIdOf(client, 'a.example.') };
    await client.send(new ChangeTagsForResourceCommand({ ...tag, RemoveTagKeys: ['apex53:kinds'] }));

    const old = await plan(assemblyOf(['A', 'B']), { client });
    expect(old.resources.map(({ action, kind }) => `${action} ${kind}`)).toEqual(['delete cidrCollection']);
    expect(isEmptyPlan(await plan(assemblyOf(['A', 'B'], networks), { client }))).toBe(true);

    await deploy(assemblyOf(['A', 'B'], networks), { client });
    expect(await wordsOn(client, 'a.example.')).toEqual(['cidrCollection']);
    expect(await plan(assemblyOf(['A', 'B'], networks), { client })).not.toHaveProperty('marks');
    emulator.resetCounts();
    await deploy(assemblyOf(['A', 'B'], networks), { client });
    expect(emulator.requestCounts().get('ChangeTagsForResource')).toBeUndefined();
  });
});

describe('a mark', () => {
  it('says less once nothing is left, by a deployment that has nothing else to do', async () => {
    const { client } = emulated();
    await deploy(assemblyOf(['A'], networks), { client });
    await deploy(assemblyOf(['A']), { client });
    expect(await wordsOn(client, 'a.example.')).toEqual(['cidrCollection']);

    await deploy(assemblyOf(['A'], check), { client });
    expect(await wordsOn(client, 'a.example.')).toEqual(['cidrCollection', 'healthCheck']);

    await deploy(assemblyOf(['A'], check), { client });

    expect(await wordsOn(client, 'a.example.')).toEqual(['healthCheck']);
  });

  it('is written before the first of a kind is created', async () => {
    const { emulator, client } = emulated();
    await deploy(assemblyOf(['A']), { client });
    const watched = recorder();

    await deploy(assemblyOf(['A'], networks), { client: clientOf(emulator, watched.tap).client });

    const changes = watched.operations().filter((operation) => !/^(List|Get)/.test(operation));
    expect(changes.slice(0, 2)).toEqual(['ChangeTagsForResource', 'CreateCidrCollection']);
  });

  it('is on a zone that joins as well, and none that was forgotten ever counts, wherever the run breaks off', async () => {
    for (let n = 0, done = false; !done; n++) {
      const { emulator, client } = emulated();
      await deploy(assemblyOf(['B']), { client });
      const broken = clientOf(emulator, refusing(stoppedAt(n), 'Broken', 400, 'no')).client;
      done = await deploy(assemblyOf(['A', 'B'], networks), { client: broken }).then(
        () => true,
        () => false,
      );
      await deploy(assemblyOf(['A', 'B'], networks), { client });
      expect(await wordsOn(client, 'a.example.')).toEqual(['cidrCollection']);
      expect(await markOn(client, 'b.example.')).toBe(await markOn(client, 'a.example.'));

      await deploy(assemblyOf(['B']), { client });
      expect([n, collections(emulator)]).toEqual([n, 0]);
    }
  });

  it('of Regions is kept when another zone joins in the run that gives everything there up, wherever it breaks off', async () => {
    for (let nth = 0; nth < 12; nth++) {
      const world = new World();
      await deployWithPorts(assemblyOf(['B'], hybrid), world.ports());
      await deployWithPorts(assemblyOf(['A', 'B']), world.ports([{ at: 'changes', nth, what: 'crash after' }])).catch(() => undefined);
      await deployWithPorts(assemblyOf(['A', 'B']), world.ports());
      const left = [...world.resolver.endpoints.values()].filter(({ members }) => members.Status !== 'DELETING');
      expect([nth, left]).toEqual([nth, []]);
    }
  });

  it('does not count where an edition with other zones was deployed since', async () => {
    const { emulator, client } = emulated();
    for (const between of [['B'], ['A', 'B'], ['B', 'C']]) {
      await deploy(assemblyOf(['A', 'B']), { client });
      await deploy(assemblyOf(between, networks), { client });

      await deploy(assemblyOf(['A', 'B']), { client });

      expect([between, collections(emulator)]).toEqual([between, 0]);
    }
  });

  it('keeps what two runs of different editions write at the same time', async () => {
    const { emulator, client } = emulated();
    await deploy(assemblyOf(['A']), { client });
    const between = meanwhile(
      ({ operation, index }) => operation === 'ListTagsForResources' && index === 1,
      () => deploy(assemblyOf(['A'], check), { client }),
    );

    await deploy(assemblyOf(['A'], networks), { client: clientOf(emulator, between).client });

    expect(await wordsOn(client, 'a.example.')).toEqual(['cidrCollection', 'healthCheck']);
  });

  it('names again what a rollback brings back', async () => {
    const { emulator, client } = emulated();
    const journal = journalFolder();
    await deploy(assemblyOf(['A', 'B'], networks), { client, journal });
    await deploy(assemblyOf(['A', 'B']), { client, journal });
    await deploy(assemblyOf(['A', 'B']), { client });
    expect(await wordsOn(client, 'a.example.')).toEqual([]);

    await rollback(await lastEntry(journal), { client, journal });
    expect([await wordsOn(client, 'a.example.'), collections(emulator)]).toEqual([['cidrCollection'], 1]);

    await deploy(assemblyOf(['A', 'B']), { client });
    expect(collections(emulator)).toBe(0);
  });

  it('is on zones of other accounts too', async () => {
    const emulator = new Emulator({ accounts: { dns: '111122223333', shop: '444455556666' } });
    const [other, client] = [clientOf(emulator, undefined, 'dns').client, clientOf(emulator, undefined, 'shop').client];
    const app = new App({ name: 'test' });
    new HostedZone(app, 'A', { zoneName: 'a.example', account: 'other' });
    new HostedZone(app, 'B', { zoneName: 'b.example' });

    await deploy(app.synth(), { client, accounts: { other } });

    expect([await wordsOn(other, 'a.example.'), await wordsOn(client, 'b.example.')]).toEqual([[], []]);
    expect(await plan(app.synth(), { client, accounts: { other } })).not.toHaveProperty('marks');
  });
});

describe('credentials', () => {
  const denying = (...operations: readonly string[]) =>
    refusing(({ operation }) => operations.includes(operation), 'AccessDenied', 403, 'no');

  it('that may not tag zones deploy, and what is declared no more goes', async () => {
    const { emulator } = emulated();
    const { client } = clientOf(emulator, denying('ChangeTagsForResource', 'ListTagsForResources'));
    await deploy(assemblyOf(['A'], networks), { client });
    expect(collections(emulator)).toBe(1);
    await deploy(assemblyOf(['A']), { client });
    expect(collections(emulator)).toBe(0);
  });

  it('that may not tag zones create nothing of which a mark that counts would tell nothing', async () => {
    const { emulator, client } = emulated();
    await deploy(assemblyOf(['A']), { client });

    const refused = await caught(
      deploy(assemblyOf(['A'], networks), { client: clientOf(emulator, denying('ChangeTagsForResource')).client }),
    );

    expect([refused.code, collections(emulator)]).toEqual(['AccessDenied', 0]);
  });

  it('that may not list a kind leave it noted', async () => {
    const { emulator, client } = emulated();
    await deploy(assemblyOf(['A'], networks), { client });
    const denied = clientOf(emulator, denying('ListCidrCollections')).client;
    await deploy(assemblyOf(['A']), { client: denied });
    await deploy(assemblyOf(['A']), { client: denied });
    expect(collections(emulator)).toBe(1);

    await deploy(assemblyOf(['A']), { client });
    expect(collections(emulator)).toBe(0);
  });
});

it('an app without a zone says where to look for what it declares no more', async () => {
  const world = new World();
  const left = () => world.resolver.endpoints.size + world.resolver.rules.size + world.resolver.associations.size;
  await deployWithPorts(assemblyOf([], hybrid), world.ports());
  await deployWithPorts(assemblyOf([]), world.ports());
  expect(left()).toBe(4);

  await deployWithPorts(assemblyOf([], undefined, { lookFor: { resolverRegions: [region] } }), world.ports());

  expect(left()).toBe(0);
});

it('a delegation set that is declared no more stays while a zone has it, and goes with the last one', async () => {
  const { client } = emulated();
  const brand = (set: boolean, removed = false) => {
    const app = new App({ name: 'test' });
    const delegationSet = set ? { delegationSet: new ReusableDelegationSet(app, 'Servers') } : {};
    new HostedZone(app, 'Zone', { zoneName: 'example.com', ...delegationSet, ...(removed ? { removed } : {}) });
    return app.synth();
  };
  const sets = async () => (await client.send(new ListReusableDelegationSetsCommand({}))).DelegationSets?.length;
  await deploy(brand(true), { client });
  for (let run = 0; run < 2; run++) {
    await deploy(brand(false), { client });
    expect([await sets(), isEmptyPlan(await plan(brand(false), { client }))]).toEqual([1, true]);
  }

  await deploy(brand(false, true), { client, allow: ['zone-deletion'] });

  expect([await sets(), await listZones(client)]).toEqual([0, []]);
});
