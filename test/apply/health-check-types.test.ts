import { CreateHealthCheckCommand, UpdateHealthCheckCommand, type HealthCheck as Listed } from '@aws-sdk/client-route-53';
import {
  deploy,
  FailoverPair,
  HealthCheck,
  plan,
  type CalculatedCheckProps,
  type CloudWatchAlarmCheckProps,
  type HealthCheckProps,
  type HostedZone,
} from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { listChecks, listOwn, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { droppingRequests, losingAnswers, meanwhile, refusing, taps } from '../support/faults';
import { recorder, type Tap } from '../support/tap';

type Declare = (zone: HostedZone) => unknown;

const arn = (control: string) => `arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/${control}`;
/** Paths against the order in which the checks must be made. */
const child = (zone: HostedZone, id: 'Y' | 'Z', intervalSeconds: 10 | 30 = 30) =>
  HealthCheck.https(zone, id, { host: `${id.toLowerCase()}.example.net`, intervalSeconds });
const both = (zone: HostedZone) => [child(zone, 'Y'), child(zone, 'Z')];
const parent = (zone: HostedZone, children: CalculatedCheckProps['children'], props: Partial<CalculatedCheckProps> = {}) =>
  HealthCheck.calculated(zone, 'A', { children, ...props });
const alarm = (zone: HostedZone, props: Partial<CloudWatchAlarmCheckProps> = {}) =>
  HealthCheck.cloudWatchAlarm(zone, 'Alarm', { alarmName: 'errors', alarmRegion: 'eu-central-1', ...props });
const control = (zone: HostedZone, name = 'one', props: HealthCheckProps = {}) =>
  HealthCheck.recoveryControl(zone, 'Control', { routingControlArn: arn(name), ...props });

const everything: Declare = (zone) => [parent(zone, both(zone), { healthyThreshold: 1 }), alarm(zone), control(zone)];
const ofType = (checks: readonly Listed[], type: string) => checks.find(({ HealthCheckConfig }) => HealthCheckConfig?.Type === type);
const idOf = (checks: readonly Listed[], host: string) =>
  checks.find(({ HealthCheckConfig }) => HealthCheckConfig?.FullyQualifiedDomainName === host)?.Id ?? '';
const writing = new Set(['CreateHealthCheck', 'UpdateHealthCheck', 'DeleteHealthCheck', 'ChangeResourceRecordSets', 'GetChange']);

/** Deploys one declaration, then the next through a client that is watched. */
async function deployTwice(before: Declare, after: Declare, tap?: Tap) {
  const { emulator, client: plain } = emulated();
  await deploy(declaredZone(before), { client: plain });
  const old = await listChecks(plain);
  const watched = recorder();
  const { client } = clientOf(emulator, tap === undefined ? watched.tap : taps(watched.tap, tap));
  await deploy(declaredZone(after), { client });
  const again = await plan(declaredZone(after), { client: plain });
  const sent = watched.seen.filter(({ operation }) => writing.has(operation));
  return { client: plain, old, checks: await listChecks(plain), again, sent, operations: sent.map(({ operation }) => operation) };
}

const nothing: Declare = () => undefined;

describe('checks of every type', () => {
  it('are created with the ids of their children, children first, and a second run changes nothing', async () => {
    const { checks, sent, operations, again } = await deployTwice(nothing, everything);

    expect(operations).toEqual(Array.from({ length: 5 }, () => 'CreateHealthCheck'));
    expect(sent.map(({ body }) => /<Type>(\w+)</.exec(body)?.[1])).toEqual([
      'CLOUDWATCH_METRIC',
      'RECOVERY_CONTROL',
      'HTTPS',
      'HTTPS',
      'CALCULATED',
    ]);
    expect(ofType(checks, 'CALCULATED')?.HealthCheckConfig).toMatchObject({
      HealthThreshold: 1,
      ChildHealthChecks: [idOf(checks, 'y.example.net'), idOf(checks, 'z.example.net')].sort(),
    });
    expect(ofType(checks, 'CLOUDWATCH_METRIC')?.HealthCheckConfig).toMatchObject({
      AlarmIdentifier: { Name: 'errors', Region: 'eu-central-1' },
      InsufficientDataHealthStatus: 'LastKnownStatus',
    });
    expect(ofType(checks, 'RECOVERY_CONTROL')?.HealthCheckConfig).toMatchObject({ RoutingControlArn: arn('one') });
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('may count checks that are named by id', async () => {
    const { client } = emulated();
    const { HealthCheck: byHand } = await client.send(
      new CreateHealthCheckCommand({
        CallerReference: 'by hand',
        HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'a.example.net' },
      }),
    );
    const assembly = declaredZone((zone) => parent(zone, [byHand?.Id ?? '', ...both(zone)]));

    await deploy(assembly, { client });

    const checks = await listChecks(client);
    expect(ofType(checks, 'CALCULATED')?.HealthCheckConfig?.ChildHealthChecks).toContain(byHand?.Id);
    expect(ofType(checks, 'CALCULATED')?.HealthCheckConfig?.HealthThreshold).toBe(3);
    expect(isEmptyPlan(await plan(assembly, { client }))).toBe(true);
  });

  it('are as declared in whatever order the service lists children', async () => {
    const { client } = emulated();
    await deploy(declaredZone(everything), { client });
    const { Id, HealthCheckConfig: config } = ofType(await listChecks(client), 'CALCULATED') ?? {};
    const reversed = [...(config?.ChildHealthChecks ?? [])].reverse();
    await client.send(new UpdateHealthCheckCommand({ HealthCheckId: Id, ChildHealthChecks: reversed }));

    expect(ofType(await listChecks(client), 'CALCULATED')?.HealthCheckConfig?.ChildHealthChecks).toEqual(reversed);
    expect(isEmptyPlan(await plan(declaredZone(everything), { client }))).toBe(true);
  });
});

describe('what UpdateHealthCheck can change is changed in place, by the version read', () => {
  it.each<[string, string, Declare, Declare, Readonly<Record<string, unknown>>]>([
    [
      'a threshold',
      'CALCULATED',
      (zone) => parent(zone, both(zone)),
      (zone) => parent(zone, both(zone), { healthyThreshold: 1 }),
      { HealthThreshold: 1 },
    ],
    [
      'inversion of a calculated check',
      'CALCULATED',
      (zone) => parent(zone, both(zone)),
      (zone) => parent(zone, both(zone), { inverted: true, disabled: true }),
      { Inverted: true, Disabled: true },
    ],
    [
      'no children any more',
      'CALCULATED',
      (zone) => parent(zone, both(zone)),
      (zone) => [both(zone), parent(zone, [], { healthyThreshold: 2 })],
      { ChildHealthChecks: undefined },
    ],
    [
      'an alarm',
      'CLOUDWATCH_METRIC',
      alarm,
      (zone) => alarm(zone, { alarmName: 'slow' }),
      { AlarmIdentifier: { Name: 'slow', Region: 'eu-central-1' } },
    ],
    [
      'the region of an alarm',
      'CLOUDWATCH_METRIC',
      alarm,
      (zone) => alarm(zone, { alarmRegion: 'eu-west-1' }),
      { AlarmIdentifier: { Name: 'errors', Region: 'eu-west-1' } },
    ],
    [
      'the status without data',
      'CLOUDWATCH_METRIC',
      alarm,
      (zone) => alarm(zone, { insufficientData: 'Unhealthy' }),
      { InsufficientDataHealthStatus: 'Unhealthy' },
    ],
    [
      'inversion of an alarm taken back',
      'CLOUDWATCH_METRIC',
      (zone) => alarm(zone, { inverted: true, disabled: true }),
      alarm,
      { Inverted: false, Disabled: false },
    ],
    [
      'inversion of a routing control',
      'RECOVERY_CONTROL',
      (zone) => control(zone),
      (zone) => control(zone, 'one', { inverted: true, disabled: true }),
      { Inverted: true, Disabled: true },
    ],
  ])('%s', async (_, type, before, after, expected) => {
    const { old, checks, sent, operations, again } = await deployTwice(before, after);

    expect(operations).toEqual(['UpdateHealthCheck']);
    expect(sent[0]?.body).toContain('<HealthCheckVersion>1</HealthCheckVersion>');
    expect(ofType(checks, type)).toMatchObject({ Id: ofType(old, type)?.Id, HealthCheckVersion: 2 });
    for (const [member, value] of Object.entries(expected))
      expect(ofType(checks, type)?.HealthCheckConfig?.[member as keyof NonNullable<Listed['HealthCheckConfig']>]).toEqual(value);
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('children that are no longer declared at all are reset', async () => {
    const { sent } = await deployTwice(
      (zone) => parent(zone, both(zone)),
      (zone) => [both(zone), parent(zone, [], { healthyThreshold: 2 })],
    );

    expect(sent[0]?.body).toContain('<ResettableElementName>ChildHealthChecks</ResettableElementName>');
    expect(sent[0]?.body).not.toContain('<HealthThreshold>');
  });

  it('a change of the check since it was read starts over, and ends as declared', async () => {
    const { client: other, emulator } = emulated();
    await deploy(
      declaredZone((zone) => parent(zone, both(zone))),
      { client: other },
    );
    const Id = ofType(await listChecks(other), 'CALCULATED')?.Id;
    const interfere = meanwhile(
      ({ operation, index }) => operation === 'UpdateHealthCheck' && index === 0,
      () => other.send(new UpdateHealthCheckCommand({ HealthCheckId: Id, HealthThreshold: 0 })),
    );

    const { rounds } = await deploy(
      declaredZone((zone) => parent(zone, both(zone), { inverted: true })),
      {
        client: clientOf(emulator, interfere).client,
      },
    );

    expect(rounds).toBe(2);
    expect(ofType(await listChecks(other), 'CALCULATED')).toMatchObject({
      Id,
      HealthCheckVersion: 3,
      HealthCheckConfig: { Inverted: true, HealthThreshold: 2 },
    });
  });
});

describe('what cannot be changed takes another check', () => {
  it.each<[string, Declare, Declare]>([
    ['a routing control', (zone) => control(zone), (zone) => control(zone, 'two')],
    [
      'an alarm instead of a routing control',
      (zone) => HealthCheck.recoveryControl(zone, 'C', { routingControlArn: arn('one') }),
      (zone) => HealthCheck.cloudWatchAlarm(zone, 'C', { alarmName: 'errors', alarmRegion: 'eu-west-1' }),
    ],
  ])('%s: the new one is there before the old one goes', async (_, before, after) => {
    const { old, checks, operations, again } = await deployTwice(before, after);

    expect(operations).toEqual(['CreateHealthCheck', 'DeleteHealthCheck']);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.Id).not.toBe(old[0]?.Id);
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('a check with a caller reference of its own gets the next generation of it', async () => {
    const { old, checks, again } = await deployTwice(
      (zone) => HealthCheck.calculated(zone, 'C', { children: [], callerReference: 'mine' }),
      (zone) => HealthCheck.tcp(zone, 'C', { host: 'a.example.net', port: 80, callerReference: 'mine' }),
    );

    expect(old.map(({ CallerReference }) => CallerReference)).toEqual(['mine']);
    expect(checks.map(({ CallerReference }) => CallerReference)).toEqual(['mine.2']);
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('a child that is replaced: its parent and the records follow before the old one goes, and the parent stays the same', async () => {
    const withPair =
      (intervalSeconds: 10 | 30): Declare =>
      (zone) => {
        const z = child(zone, 'Z', intervalSeconds);
        parent(zone, [child(zone, 'Y'), z]);
        new FailoverPair(zone, 'Pair', {
          name: 'www',
          primary: { cname: 'z.example.net', healthCheck: z },
          secondary: { cname: 'y.example.net' },
        });
      };
    const { client, old, checks, operations, again } = await deployTwice(withPair(30), withPair(10));

    expect(operations).toEqual(['CreateHealthCheck', 'UpdateHealthCheck', 'ChangeResourceRecordSets', 'GetChange', 'DeleteHealthCheck']);
    expect(checks).toHaveLength(3);
    expect(ofType(checks, 'CALCULATED')?.Id).toBe(ofType(old, 'CALCULATED')?.Id);
    expect(idOf(checks, 'z.example.net')).not.toBe(idOf(old, 'z.example.net'));
    expect(ofType(checks, 'CALCULATED')?.HealthCheckConfig?.ChildHealthChecks).toContain(idOf(checks, 'z.example.net'));
    expect((await listOwn(client, await zoneIdOf(client)))[0]?.HealthCheckId).toBe(idOf(checks, 'z.example.net'));
    expect(isEmptyPlan(again)).toBe(true);
  });
});

describe('checks that go', () => {
  it('go before their children', async () => {
    const { old, checks, sent } = await deployTwice(everything, nothing);

    expect(checks).toEqual([]);
    expect(sent).toHaveLength(5);
    expect(sent[0]?.path).toContain(ofType(old, 'CALCULATED')?.Id);
  });

  it('go before their children also when everything is destroyed', async () => {
    const { client: plain, emulator } = emulated();
    await deploy(declaredZone(everything), { client: plain });
    const id = ofType(await listChecks(plain), 'CALCULATED')?.Id;
    const watched = recorder();

    await deploy(declaredZone(everything), { client: clientOf(emulator, watched.tap).client, purpose: 'destroy' });

    expect(watched.seen.find(({ operation }) => operation === 'DeleteHealthCheck')?.path).toContain(id);
    expect(await listChecks(plain)).toEqual([]);
  });

  it('a child that goes is taken from its parent first', async () => {
    const { operations, checks, again } = await deployTwice(
      (zone) => parent(zone, both(zone)),
      (zone) => parent(zone, [child(zone, 'Y')]),
    );

    expect(operations).toEqual(['UpdateHealthCheck', 'DeleteHealthCheck']);
    expect(ofType(checks, 'CALCULATED')?.HealthCheckConfig).toMatchObject({
      ChildHealthChecks: [idOf(checks, 'y.example.net')],
      HealthThreshold: 1,
    });
    expect(isEmptyPlan(again)).toBe(true);
  });
});

describe('a run that breaks off', () => {
  const creations = [0, 1, 2, 3, 4].map((n) => [n]);

  it.each(creations)('at creation %i, and one after it, leave one check of each', async (n) => {
    const { client: plain, emulator } = emulated();
    const denied = refusing(({ operation, index }) => operation === 'CreateHealthCheck' && index >= n, 'AccessDenied', 403, 'no');

    expect((await caught(deploy(declaredZone(everything), { client: clientOf(emulator, denied).client }))).code).toBe('AccessDenied');
    expect(await listChecks(plain)).toHaveLength(n);
    await deploy(declaredZone(everything), { client: plain });

    const checks = await listChecks(plain);
    expect(checks).toHaveLength(5);
    expect(checks.map(({ CallerReference }) => CallerReference)).not.toContainEqual(expect.stringMatching(/\.2$/));
    expect(isEmptyPlan(await plan(declaredZone(everything), { client: plain }))).toBe(true);
  });

  it.each(creations)('a lost answer at creation %i leaves one check of each', async (n) => {
    const { checks, again } = await deployTwice(
      nothing,
      everything,
      losingAnswers(({ operation, index }) => operation === 'CreateHealthCheck' && index === n),
    );

    expect(checks).toHaveLength(5);
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('between a replaced child and its old one is finished by the next run', async () => {
    const before: Declare = (zone) => parent(zone, [child(zone, 'Z')]);
    const after: Declare = (zone) => parent(zone, [child(zone, 'Z', 10)]);
    const { client: plain, emulator } = emulated();
    await deploy(declaredZone(before), { client: plain });
    const denied = refusing(({ operation }) => operation === 'UpdateHealthCheck', 'AccessDenied', 403, 'no');
    await caught(deploy(declaredZone(after), { client: clientOf(emulator, denied).client }));
    expect(await listChecks(plain)).toHaveLength(3);

    await deploy(declaredZone(after), {
      client: clientOf(
        emulator,
        droppingRequests(({ index }) => index === 0),
      ).client,
    });

    const checks = await listChecks(plain);
    expect(checks).toHaveLength(2);
    expect(ofType(checks, 'CALCULATED')?.HealthCheckConfig?.ChildHealthChecks).toEqual([idOf(checks, 'z.example.net')]);
  });
});

it('a plan that is approved is not asked for again because a child got its id', async () => {
  const { client: other, emulator } = emulated();
  await deploy(declaredZone(alarm), { client: other });
  const Id = (await listChecks(other))[0]?.Id;
  const seen: string[] = [];
  const declared = declaredZone((zone) => [alarm(zone, { alarmName: 'slow' }), parent(zone, both(zone))]);
  // The parent is refused once after its children are there.
  const interfere = refusing(
    ({ operation, body }) => operation === 'CreateHealthCheck' && body.includes('CALCULATED') && seen.length < 2,
    'HealthCheckVersionMismatch',
    409,
    'no',
  );

  const { rounds } = await deploy(declared, {
    client: clientOf(emulator, interfere).client,
    approve: () => {
      seen.push('approved');
      return true;
    },
    listen: ({ type }) => {
      if (type === 'planned-again') seen.push(type);
    },
  });

  expect(rounds).toBe(2);
  expect(seen).toEqual(['approved', 'planned-again']);
  expect(ofType(await listChecks(other), 'CLOUDWATCH_METRIC')?.Id).toBe(Id);
});
