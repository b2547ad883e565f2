import {
  CreateQueryLoggingConfigCommand,
  DeleteQueryLoggingConfigCommand,
  ListQueryLoggingConfigsCommand,
  ListTagsForResourceCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { App, deploy, HostedZone, plan, type QueryLoggingOptions } from '../../lib';
import { Emulator } from '../../lib/emulator';
import { isEmptyPlan } from '../../lib/plan/plan';
import { ask } from '../support/aws-services';
import { fakeLogs } from '../support/aws-services/logs';
import { createZone, zoneIdOf } from '../support/by-hand';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';
import { resourceContract, type Held } from './contract';

const arnOf = (name: string) => `arn:aws:logs:us-east-1:123456789012:log-group:${name}`;
const logged =
  (name: string, options: Partial<QueryLoggingOptions> = {}) =>
  (zone: HostedZone) =>
    zone.logQueries({ logGroupArn: arnOf(name), ...options });

async function held(client: Route53Client): Promise<Held[]> {
  const { QueryLoggingConfigs = [] } = await client.send(new ListQueryLoggingConfigsCommand({}));
  return QueryLoggingConfigs.map(({ Id = '', CloudWatchLogsLogGroupArn }) => ({ id: Id, content: CloudWatchLogsLogGroupArn }));
}

async function createForeign(client: Route53Client, name = 'example.net'): Promise<void> {
  const hostedZoneId = name === 'example.com' ? await zoneIdOf(client) : await createZone(client, name);
  await client.send(new CreateQueryLoggingConfigCommand({ HostedZoneId: hostedZoneId, CloudWatchLogsLogGroupArn: arnOf('theirs') }));
}

resourceContract({
  kind: 'queryLogging',
  declare: logged('dns'),
  updates: {},
  replacement: logged('other'),
  held,
  createForeign,
});

describe('query logging that somebody else set up', () => {
  const without = declaredZone(() => undefined);

  it('stays in a zone of the app, as long as the app declares none', async () => {
    const { client } = emulated();
    await deploy(without, { client });
    await createForeign(client, 'example.com');

    expect(isEmptyPlan(await plan(without, { client }))).toBe(true);
  });

  it('stays also where the app had some before', async () => {
    const { client } = emulated();
    await deploy(declaredZone(logged('dns')), { client });
    const [own] = await held(client);
    await client.send(new DeleteQueryLoggingConfigCommand({ Id: own?.id }));
    await createForeign(client, 'example.com');

    await deploy(without, { client });

    expect((await held(client)).map(({ content }) => content)).toEqual([arnOf('theirs')]);
  });

  it('is taken over where it goes to the log group that is declared', async () => {
    const { client } = emulated();
    await deploy(without, { client });
    await createForeign(client, 'example.com');
    const before = await held(client);

    await deploy(declaredZone(logged('theirs')), { client });
    expect(await held(client)).toEqual(before);
    await deploy(without, { client });
    expect(await held(client)).toEqual([]);
  });
});

it('a zone is left without a tag that speaks of logging once it has none', async () => {
  const { client } = emulated();
  await deploy(declaredZone(logged('dns')), { client });
  await deploy(
    declaredZone(() => undefined),
    { client },
  );

  const ResourceId = await zoneIdOf(client);
  const { ResourceTagSet } = await client.send(new ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId }));
  expect(ResourceTagSet?.Tags?.filter(({ Key }) => Key !== 'apex53:kinds')).toEqual([]);
});

it('a zone of another account is logged there, elsewhere, and no longer', async () => {
  const emulator = new Emulator({ accounts: { dns: '111122223333', shop: '444455556666' } });
  const [dns, client] = ['dns', 'shop'].map((key) => clientOf(emulator, undefined, key).client) as [Route53Client, Route53Client];
  const app = (...names: readonly string[]) => {
    const made = new App({ name: 'test' });
    const zones = ['example.net', 'example.com'].map((zoneName) => new HostedZone(made, zoneName, { zoneName, account: 'dns' }));
    for (const [i, name] of names.entries()) zones[i]?.logQueries({ logGroupArn: arnOf(name) });
    new HostedZone(made, 'Own', { zoneName: 'example.org' }).logQueries({ logGroupArn: arnOf('own') });
    return made.synth();
  };
  const given = { client, accounts: { dns } };
  for (const names of [['a', 'b'], ['a', 'c'], ['a']]) {
    await deploy(app(...names), given);
    expect((await held(dns)).map(({ content }) => content).sort()).toEqual(['a', ...names.slice(1)].map(arnOf));
    expect(isEmptyPlan(await plan(app(...names), given))).toBe(true);
  }
});

describe('a log group that the app sees to', () => {
  const name = '/aws/route53/example.com';
  const declared = (options: Partial<QueryLoggingOptions> = {}) => declaredZone(logged(name, { createLogGroup: true, ...options }));

  async function world() {
    const logs = fakeLogs();
    const { services, options } = await ask({ logs: logs.service });
    const { emulator, client } = emulated({ resources: { logGroups: [arnOf(name)] } });
    const given = () => ({ client, services: options, clock: steppedClock() });
    return { logs, services, emulator, client, given };
  }

  it('is created with what lets Route 53 write, in its Region, and then there is nothing to do', async () => {
    const { logs, services, given } = await world();
    await deploy(declared({ createLogGroup: { retentionDays: 90 } }), given());

    expect([...logs.groups]).toEqual([[name, 90]]);
    expect(logs.policies.size).toBe(1);
    expect(services.calls().every((call) => call.endsWith(' us-east-1'))).toBe(true);
    expect(isEmptyPlan(await plan(declared({ createLogGroup: { retentionDays: 90 } }), given()))).toBe(true);
  });

  it.each<[what: string, spoil: (logs: ReturnType<typeof fakeLogs>) => unknown, member: string]>([
    ['that was deleted', ({ groups }) => groups.clear(), 'LogGroup'],
    ['whose retention was changed', ({ groups }) => groups.set(name, 1), 'RetentionInDays'],
    ['whose policy was deleted', ({ policies }) => policies.clear(), 'Writable'],
  ])('%s is mended', async (_, spoil, member) => {
    const { logs, given } = await world();
    const assembly = declared({ createLogGroup: { retentionDays: 90 } });
    await deploy(assembly, given());
    spoil(logs);

    const [step] = (await plan(assembly, given())).resources;
    expect(step).toMatchObject({ action: 'update', kind: 'queryLogging', changes: [{ member }] });
    await deploy(assembly, given());

    expect([...logs.groups]).toEqual([[name, 90]]);
    expect(isEmptyPlan(await plan(assembly, given()))).toBe(true);
  });

  it('is written to as soon as CloudWatch Logs has taken note of the policy', async () => {
    const { emulator, client, given } = await world();
    emulator.setResources({ logGroups: [{ arn: arnOf(name), writable: false }] });
    const clock = steppedClock();
    const sleep = (milliseconds: number) => {
      emulator.setResources({ logGroups: [arnOf(name)] });
      return clock.sleep(milliseconds);
    };
    await deploy(declared(), { ...given(), clock: { now: () => clock.now(), sleep } });

    expect(await held(client)).toHaveLength(1);
  });

  it('stays, with its logs, when the logging goes', async () => {
    const { logs, client, given } = await world();
    await deploy(declared(), given());
    await deploy(
      declaredZone(() => undefined),
      given(),
    );

    expect(await held(client)).toEqual([]);
    expect([...logs.groups.keys()]).toEqual([name]);
  });

  it('leaves policies alone that let Route 53 write already', async () => {
    const { logs, given } = await world();
    const Statement = { Effect: 'Allow', Principal: { Service: 'route53.amazonaws.com' }, Action: 'logs:*', Resource: '*' };
    logs.policies.set('theirs', JSON.stringify({ Statement }));
    await deploy(declared(), given());

    expect([...logs.policies.keys()]).toEqual(['theirs']);
  });
});
