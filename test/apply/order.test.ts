import {
  AliasRecord,
  App,
  ARecord,
  CnameRecord,
  Delegation,
  deploy,
  FailoverPair,
  HealthCheck,
  HostedZone,
  plan,
  Target,
  WeightedSet,
  type HostedZoneBase,
} from '../../lib';
import type { Assembly } from '../../lib/synth/assembly';
import { change, create, createZone, listAll, listOwn, listChecks, nameServersOf, zoneIdOf, txt, remove } from '../support/by-hand';
import { declaredZone, recordSets } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';
import { isEmptyPlan } from '../../lib/plan/plan';

/** An account that has `before`, and a watched client. */
async function accountWith(before?: Assembly) {
  const { emulator, client: plain } = emulated();
  if (before !== undefined) await deploy(before, { client: plain });
  const watched = recorder();
  return { emulator, plain, watched, ...clientOf(emulator, watched.tap) };
}

const changing = new Set([
  'CreateHostedZone',
  'CreateHealthCheck',
  'UpdateHealthCheck',
  'ChangeResourceRecordSets',
  'DeleteHealthCheck',
  'DeleteHostedZone',
  'GetChange',
]);

function pairWith(intervalSeconds: 10 | 30): Assembly {
  return declaredZone((zone) => {
    const healthCheck = HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80, intervalSeconds });
    new FailoverPair(zone, 'Api', {
      name: 'api',
      primary: { cname: 'one.example.net', healthCheck },
      secondary: { cname: 'two.example.net' },
    });
  });
}

describe('what is referred to comes first and goes last', () => {
  it('a zone and a health check are created before the records that need them', async () => {
    const { client, watched } = await accountWith();

    await deploy(pairWith(30), { client });

    expect(watched.operations().filter((operation) => changing.has(operation))).toEqual([
      'CreateHostedZone',
      'CreateHealthCheck',
      'ChangeResourceRecordSets',
      'GetChange',
    ]);
  });

  it('a health check is deleted after the records that used it are INSYNC', async () => {
    const { client, watched } = await accountWith(pairWith(30));

    await deploy(
      declaredZone(() => undefined),
      { client },
    );

    expect(watched.operations().filter((operation) => changing.has(operation))).toEqual([
      'ChangeResourceRecordSets',
      'GetChange',
      'DeleteHealthCheck',
    ]);
  });

  it('a health check whose immutable part changes is created anew, pointed to, and only then the old one is deleted', async () => {
    const { client, plain, watched } = await accountWith(pairWith(30));
    const [old] = await listChecks(plain);

    await deploy(pairWith(10), { client });

    const [fresh, ...others] = await listChecks(plain);
    const records = await listOwn(plain, await zoneIdOf(plain));
    expect(watched.operations().filter((operation) => changing.has(operation))).toEqual([
      'CreateHealthCheck',
      'ChangeResourceRecordSets',
      'GetChange',
      'DeleteHealthCheck',
    ]);
    expect(others).toEqual([]);
    expect(fresh?.Id).not.toBe(old?.Id);
    expect(fresh?.HealthCheckConfig?.RequestInterval).toBe(10);
    expect(records.map(({ HealthCheckId }) => HealthCheckId)).toEqual([fresh?.Id, undefined]);
  });

  it('an alias target appears no later than the alias, in whatever order they are declared', async () => {
    const { client, watched } = await accountWith();
    const assembly = declaredZone((zone) => {
      new AliasRecord(zone, 'One', { name: 'a', target: Target.record('m'), types: ['A'] });
      new AliasRecord(zone, 'Two', { name: 'm', target: Target.record('z'), types: ['A'] });
      new ARecord(zone, 'Three', { name: 'z', values: ['192.0.2.1'] });
    });

    await deploy(assembly, { client });

    const [batch] = watched.seen.filter(({ operation }) => operation === 'ChangeResourceRecordSets');
    expect(batch?.body.match(/<Name>[^<]+/g)).toEqual(['<Name>z.example.com.', '<Name>m.example.com.', '<Name>a.example.com.']);
  });

  it('an alias vanishes no later than its target', async () => {
    const { client, watched } = await accountWith(
      declaredZone((zone) => [
        new AliasRecord(zone, 'One', { name: 'z', target: Target.record('a'), types: ['A'] }),
        new ARecord(zone, 'Two', { name: 'a', values: ['192.0.2.1'] }),
      ]),
    );

    await deploy(
      declaredZone(() => undefined),
      { client },
    );

    const [batch] = watched.seen.filter(({ operation }) => operation === 'ChangeResourceRecordSets');
    expect(batch?.body.match(/<Name>[^<]+/g)).toEqual(['<Name>z.example.com.', '<Name>a.example.com.']);
  });
});

describe('delegations', () => {
  function family(declareChildFirst: boolean): Assembly {
    const app = new App({ name: 'test' });
    const zones = { child: undefined as HostedZone | undefined, parent: undefined as HostedZone | undefined };
    const child = () => (zones.child = new HostedZone(app, 'Child', { zoneName: 'sub.example.com', removalPolicy: 'destroy' }));
    const parent = () => (zones.parent = new HostedZone(app, 'Parent', { zoneName: 'example.com', removalPolicy: 'destroy' }));
    for (const make of declareChildFirst ? [child, parent] : [parent, child]) make();
    if (zones.child === undefined || zones.parent === undefined) throw new Error('both zones are made');
    new ARecord(zones.child, 'Www', { name: 'www', values: ['192.0.2.1'] });
    new Delegation(zones.parent, 'Sub', { to: zones.child });
    return app.synth();
  }

  it.each([true, false])('the child answers before the parent points to it (child declared first: %s)', async (declareChildFirst) => {
    const { client, plain, watched } = await accountWith();

    await deploy(family(declareChildFirst), { client });

    const child = await zoneIdOf(plain, 'sub.example.com.');
    const parent = await zoneIdOf(plain, 'example.com.');
    const batches = watched.seen.filter(({ operation }) => operation === 'ChangeResourceRecordSets');
    expect(batches.map(({ path }) => (path.includes(child) ? 'child' : path.includes(parent) ? 'parent' : path))).toEqual([
      'child',
      'parent',
    ]);
  });

  it('the delegation has exactly the name servers of the child', async () => {
    const { client, plain } = await accountWith();

    await deploy(family(true), { client });

    const delegation = (await listOwn(plain, await zoneIdOf(plain, 'example.com.'))).find(({ Type }) => Type === 'NS');
    const servers = await nameServersOf(plain, await zoneIdOf(plain, 'sub.example.com.'));
    expect(servers).toHaveLength(4);
    expect(delegation).toEqual({
      Name: 'sub.example.com.',
      Type: 'NS',
      TTL: 172800,
      ResourceRecords: servers.map((server) => ({ Value: `${server}.` })),
    });
    expect(isEmptyPlan(await plan(family(false), { client }))).toBe(true);
  });

  it.each<[string, (app: App, hostedZoneId: string) => HostedZoneBase]>([
    ['by id', (app, hostedZoneId) => HostedZone.fromZoneId(app, 'Child', { zoneName: 'sub.example.com', hostedZoneId })],
    ['by name', (app) => HostedZone.fromLookup(app, 'Child', { zoneName: 'sub.example.com' })],
  ])('to a zone imported %s has the name servers of that zone, known in the plan already', async (_, importChild) => {
    const { client, plain } = await accountWith();
    const child = await createZone(plain, 'sub.example.com');
    const app = new App({ name: 'test' });
    new Delegation(new HostedZone(app, 'Parent', { zoneName: 'example.com' }), 'Sub', { to: importChild(app, child) });

    const { hostedZones } = await plan(app.synth(), { client });

    const servers = (await nameServersOf(plain, child)).map((server) => ({ Value: `${server}.` }));
    expect(hostedZones.flatMap(({ differences }) => differences.map(({ after }) => after?.ResourceRecords))).toEqual([servers]);
  });

  it('is repaired when somebody points it elsewhere', async () => {
    const { client, plain } = await accountWith(family(true));
    const parent = await zoneIdOf(plain, 'example.com.');
    const before = await listAll(plain, parent);
    const delegation = before.find(({ Name, Type }) => Name === 'sub.example.com.' && Type === 'NS');
    if (delegation === undefined) throw new Error('no delegation');
    await change(plain, parent, remove(delegation), create({ ...delegation, ResourceRecords: [{ Value: 'ns.evil.example.' }] }));

    await deploy(family(true), { client });

    expect(await listAll(plain, parent)).toEqual(before);
  });

  it('both zones are gone when the family is destroyed and no cache holds the delegation', async () => {
    const { client, watched } = await accountWith(family(true));

    await deploy(family(true), { client, purpose: 'destroy', clock: steppedClock(), timeoutMilliseconds: 172_800_000 });

    const operations = watched.operations().filter((operation) => changing.has(operation));
    expect(operations.slice(-2)).toEqual(['DeleteHostedZone', 'DeleteHostedZone']);
    expect(operations.lastIndexOf('GetChange')).toBeLessThan(operations.indexOf('DeleteHostedZone'));
  });

  it('the parent stops pointing to the child before the child is emptied', async () => {
    const { client, plain, watched } = await accountWith(family(true));
    const child = await zoneIdOf(plain, 'sub.example.com.');

    await deploy(family(true), { client, purpose: 'destroy' });

    const batches = watched.seen.filter(({ operation }) => operation === 'ChangeResourceRecordSets');
    expect(batches.map(({ path }) => path.includes(child))).toEqual([false, true]);
  });
});

describe('one owner name changes in one batch', () => {
  const www = 'www.example.com';
  it.each<[string, Assembly, Assembly]>([
    [
      'a CNAME that becomes an alias',
      declaredZone((zone) => new CnameRecord(zone, 'Www', { name: 'www', target: 'd111111abcdef8.cloudfront.net' })),
      declaredZone((zone) => new AliasRecord(zone, 'Www', { name: 'www', target: Target.cloudFront('d111111abcdef8.cloudfront.net') })),
    ],
    [
      'a simple record set that becomes weighted',
      declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })),
      declaredZone(
        (zone) =>
          new WeightedSet(zone, 'Www', {
            name: 'www',
            members: { blue: { weight: 1, values: ['192.0.2.1'] }, green: { weight: 1, values: ['192.0.2.2'] } },
          }),
      ),
    ],
    [
      'a weighted group that becomes simple',
      declaredZone(
        (zone) =>
          new WeightedSet(zone, 'Www', {
            name: 'www',
            members: { blue: { weight: 1, values: ['192.0.2.1'] }, green: { weight: 1, values: ['192.0.2.2'] } },
          }),
      ),
      declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })),
    ],
    [
      'a weighted group whose TTL changes',
      declaredZone(
        (zone) =>
          new WeightedSet(zone, 'Www', {
            name: 'www',
            ttl: 60,
            members: { blue: { weight: 1, values: ['192.0.2.1'] }, green: { weight: 1, values: ['192.0.2.2'] } },
          }),
      ),
      declaredZone(
        (zone) =>
          new WeightedSet(zone, 'Www', {
            name: 'www',
            ttl: 61,
            members: { blue: { weight: 1, values: ['192.0.2.1'] }, green: { weight: 1, values: ['192.0.2.2'] } },
          }),
      ),
    ],
    [
      'failover roles that are swapped',
      declaredZone((zone) =>
        recordSets(
          zone,
          ...(['a', 'b'] as const).map((id) => ({
            Name: www,
            Type: 'A' as const,
            SetIdentifier: id,
            Failover: id === 'a' ? ('PRIMARY' as const) : ('SECONDARY' as const),
            AliasTarget: { HostedZoneId: 'ZHURV8PSTC4K8', DNSName: `${id}.eu-west-2.elb.amazonaws.com.`, EvaluateTargetHealth: true },
          })),
        ),
      ),
      declaredZone((zone) =>
        recordSets(
          zone,
          ...(['a', 'b'] as const).map((id) => ({
            Name: www,
            Type: 'A' as const,
            SetIdentifier: id,
            Failover: id === 'b' ? ('PRIMARY' as const) : ('SECONDARY' as const),
            AliasTarget: { HostedZoneId: 'ZHURV8PSTC4K8', DNSName: `${id}.eu-west-2.elb.amazonaws.com.`, EvaluateTargetHealth: true },
          })),
        ),
      ),
    ],
  ])('%s', async (_, before, after) => {
    const { client, watched } = await accountWith(before);

    await deploy(after, { client });

    expect(watched.operations().filter((operation) => operation === 'ChangeResourceRecordSets')).toHaveLength(1);
    expect(isEmptyPlan(await plan(after, { client }))).toBe(true);
  });

  it('and everything else may travel with it: 999 creates are one batch', async () => {
    const { client, watched } = await accountWith();

    await deploy(
      declaredZone((zone) => recordSets(zone, ...Array.from({ length: 999 }, (_, i) => txt(`t${i}.example.com`, '"x"')))),
      { client },
    );

    expect(watched.operations().filter((operation) => operation === 'ChangeResourceRecordSets')).toHaveLength(1);
  });
});

describe('identity', () => {
  it('a construct that gets another id changes no record set', async () => {
    const { client, watched } = await accountWith(declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })));

    const { plan: planned } = await deploy(
      declaredZone((zone) => new ARecord(zone, 'Web', { name: 'www', values: ['192.0.2.1'] })),
      { client },
    );

    expect(isEmptyPlan(planned)).toBe(true);
    expect(watched.operations()).not.toContain('ChangeResourceRecordSets');
  });
});
