import {
  AliasRecord,
  ARecord,
  CnameRecord,
  deploy,
  guardNames,
  MxRecord,
  NsRecord,
  plan,
  Target,
  TxtRecord,
  type Assembly,
  type GuardLimits,
  type GuardName,
  type HostedZone,
  type HostedZoneBase,
  type PlanOptions,
} from '../../lib';
import { checkGuards } from '../../lib/plan/guards/check-guards';
import type { ZonePlan } from '../../lib/plan/plan';
import { change, cname, create, createZone, listOwn, txt, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { otherKey, signedShop, signingWorld } from '../support/signing';
import { recorder } from '../support/tap';

const records =
  (n: number, value = '192.0.2.1') =>
  (zone: HostedZone) =>
    Array.from({ length: n }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: [value] }));

/** A zone with so many record sets, and a watched client. */
async function zoneWith(n: number) {
  const { emulator, client: plain } = emulated();
  await deploy(declaredZone(records(n)), { client: plain });
  const watched = recorder();
  return { plain, watched, ...clientOf(emulator, watched.tap) };
}

describe('the guard mass-deletion', () => {
  it.each([
    [20, 14, false],
    [20, 13, true],
    [20, 0, true],
    [10, 7, false],
    [10, 6, true],
    [9, 0, false],
  ])('of %i record sets, leaving %i: stops the plan: %s', async (before, after, stops) => {
    const { client } = await zoneWith(before);

    const { guards } = await plan(declaredZone(records(after)), { client });

    expect(guards.map(({ guard, path }) => [guard, path])).toEqual(stops ? [['mass-deletion', 'Zone']] : []);
  });

  it('refuses before anything is written, says how many and how to allow it', async () => {
    const { client, watched, plain } = await zoneWith(20);

    const error = await caught(
      deploy(
        declaredZone((zone) => new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.9'] })),
        { client },
      ),
    );

    expect(error.code).toBe('GuardRefused');
    for (const text of ['20 of 20', 'example.com.', '--allow mass-deletion']) expect(error.message).toContain(text);
    expect(watched.operations()).not.toContain('ChangeResourceRecordSets');
    expect(await listOwn(plain, await zoneIdOf(plain))).toHaveLength(20);
  });

  it('lets the plan pass when it is allowed by name', async () => {
    const { client, plain } = await zoneWith(20);

    await deploy(
      declaredZone(() => undefined),
      { client, allow: ['mass-deletion'] },
    );

    expect(await listOwn(plain, await zoneIdOf(plain))).toEqual([]);
  });

  it('does not mind that every record set is updated', async () => {
    const { client } = await zoneWith(20);

    expect((await plan(declaredZone(records(20, '192.0.2.2')), { client })).guards).toEqual([]);
  });

  it('stops the adoption of a full zone that the app says nothing of', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', { callerReference: 'theirs' });
    await change(client, zoneId, ...Array.from({ length: 30 }, (_, i) => create(txt(`t${i}.example.com`, '"x"'))));

    expect(
      (
        await caught(
          deploy(
            declaredZone(() => undefined, { callerReference: 'theirs' }),
            { client },
          ),
        )
      ).code,
    ).toBe('GuardRefused');
    expect(await listOwn(client, zoneId)).toHaveLength(30);
  });

  it('has nothing to say in a shared zone, where nothing is deleted', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await change(client, zoneId, ...Array.from({ length: 30 }, (_, i) => create(txt(`t${i}.example.com`, '"x"'))));

    expect(
      (
        await plan(
          sharedZone(zoneId, () => undefined),
          { client },
        )
      ).guards,
    ).toEqual([]);
  });

  it('has nothing to say of a destruction, which was asked for by name', async () => {
    const { client } = await zoneWith(20);

    expect((await plan(declaredZone(records(20)), { client, purpose: 'destroy' })).guards).toEqual([]);
  });
});

/** The guards that stop the way from one declaration of example.com to another, each with what it says. */
async function stopped(
  before: (zone: HostedZone) => unknown,
  after: (zone: HostedZone) => unknown,
  guards: GuardLimits = {},
): Promise<readonly (readonly [GuardName, string])[]> {
  const { client } = emulated();
  await deploy(declaredZone(before), { client });
  return (await plan(declaredZone(after, { guards }), { client })).guards.map(({ guard, message }) => [guard, message]);
}
const www = (zone: HostedZone, values = ['192.0.2.1'], ttl = 300) => new ARecord(zone, 'Www', { name: 'www', values, ttl });
const mail =
  (...hosts: string[]) =>
  (zone: HostedZone) =>
    new MxRecord(zone, 'Mx', { values: hosts.map((host, i) => ({ preference: i, exchange: `${host}.example.net` })) });
const nothing = () => undefined;

describe('a guard', () => {
  const delegation = (zone: HostedZone) => new NsRecord(zone, 'Sub', { name: 'sub', values: ['ns1.example.net', 'ns2.example.net'] });

  it.each<[GuardName, string, (zone: HostedZone) => unknown, (zone: HostedZone) => unknown, string]>([
    [
      'name-removal',
      'takes 11 of 40 names away',
      records(40),
      records(29),
      '11 names in example.com. would lose their last record set, more than 10',
    ],
    ['apex-mx', 'removes the mail servers', mail('a', 'b'), nothing, '0 a.example.net., 1 b.example.net. -> nothing'],
    ['apex-mx', 'removes one of the mail servers', mail('a', 'b'), mail('a'), '0 a.example.net., 1 b.example.net. -> 0 a.example.net.'],
    ['delegation-removal', 'takes a delegation away', delegation, nothing, 'would not delegate any more: sub.example.com.'],
    [
      'ttl-rise',
      'lets a TTL rise above a day',
      (zone) => www(zone),
      (zone) => www(zone, ['192.0.2.1'], 86_401),
      'www.example.com. A 300 s -> 86401 s',
    ],
    [
      'apex-ns',
      'changes the name servers of the zone',
      nothing,
      (zone) => new NsRecord(zone, 'Ns', { values: ['ns1.example.net', 'ns2.example.net'] }),
      '-> ns1.example.net., ns2.example.net.',
    ],
  ])('%s stops a plan that %s, and says what it is about', async (guard, _, before, after, said) => {
    const found = await stopped(before, after);

    expect(found.map(([name]) => name)).toEqual([guard]);
    expect(found[0]?.[1]).toContain(said);
  });

  it.each<[string, (zone: HostedZone) => unknown, (zone: HostedZone) => unknown]>([
    ['takes 10 of 40 names away', records(40), records(30)],
    ['takes one of two types of a name away', (zone) => [www(zone), new TxtRecord(zone, 'T', { name: 'www', values: ['x'] })], www],
    [
      'changes the TTL of the mail servers',
      mail('a'),
      (zone) => new MxRecord(zone, 'Mx', { ttl: 60, values: [{ preference: 0, exchange: 'A.example.net.' }] }),
    ],
    ['changes what stands in a delegation', delegation, (zone) => new NsRecord(zone, 'Sub', { name: 'sub', values: ['ns3.example.net'] })],
    ['lets a TTL rise to a day', www, (zone) => www(zone, ['192.0.2.1'], 86_400)],
    ['creates a record set with a long TTL', nothing, (zone) => www(zone, ['192.0.2.1'], 604_800)],
    ['lowers a long TTL', (zone) => www(zone, ['192.0.2.1'], 604_800), (zone) => www(zone, ['192.0.2.1'], 172_800)],
    [
      'removes a target together with its alias',
      (zone) => [www(zone), new AliasRecord(zone, 'A', { name: 'a', types: ['A'], target: Target.record('www') })],
      nothing,
    ],
    ['makes a CNAME of an address', www, (zone) => new CnameRecord(zone, 'Www', { name: 'www', target: 'www.example.net' })],
  ])('says nothing of a plan that %s', async (_, before, after) => {
    expect(await stopped(before, after)).toEqual([]);
  });

  it.each<[keyof GuardLimits, number, (zone: HostedZone) => unknown, (zone: HostedZone) => unknown, GuardName]>([
    ['massDeletion', 0, records(10), records(9), 'mass-deletion'],
    ['nameRemoval', 0, www, nothing, 'name-removal'],
    ['ttlRise', 3600, www, (zone) => www(zone, ['192.0.2.1'], 7200), 'ttl-rise'],
  ])('takes its limit %s from the zone: %d stops what passes otherwise', async (name, limit, before, after, guard) => {
    expect(await stopped(before, after)).toEqual([]);
    expect((await stopped(before, after, { [name]: limit })).map(([found]) => found)).toEqual([guard]);
  });

  it('lets everything pass where the limit of the zone says so', async () => {
    expect(await stopped(records(40), nothing, { massDeletion: 1, nameRemoval: 40 })).toEqual([]);
  });
});

describe('the guard target-removal', () => {
  const target = (zone: HostedZoneBase) => [
    new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }),
    new TxtRecord(zone, 'Keep', { name: 'keep', values: ['x'] }),
  ];

  it.each([
    ['an alias', { Name: 'alias.example.com', Type: 'A' as const }],
    ['a CNAME', cname('cname.example.com', 'WWW.example.com')],
  ])('stops a plan that deletes what %s of somebody else points to, also in a destruction', async (_, theirs) => {
    const { client } = emulated();
    const id = await createZone(client);
    await deploy(
      sharedZone(id, (zone) => target(zone)),
      { client },
    );
    const alias = { AliasTarget: { HostedZoneId: id, DNSName: 'www.example.com', EvaluateTargetHealth: false } };
    await change(client, id, create('ResourceRecords' in theirs ? theirs : { ...theirs, ...alias }));

    const planned = await plan(
      sharedZone(id, (zone) => target(zone)),
      { client, purpose: 'destroy' },
    );

    expect(planned.guards).toMatchObject([{ guard: 'target-removal', message: expect.stringContaining('-> www.example.com.') as string }]);
    expect(
      (
        await caught(
          deploy(
            sharedZone(id, (zone) => target(zone)),
            { client, purpose: 'destroy' },
          ),
        )
      ).message,
    ).toContain('--allow target-removal');
  });

  it('says nothing where a wildcard answers in the place of what goes', async () => {
    const { client } = emulated();
    const wildcard = (zone: HostedZone) => new ARecord(zone, 'Any', { name: '*', values: ['192.0.2.7'] });
    const pointer = (zone: HostedZone) => new CnameRecord(zone, 'C', { name: 'c', target: 'www.example.com' });
    await deploy(
      declaredZone((zone) => [www(zone), wildcard(zone), pointer(zone)]),
      { client },
    );

    expect(
      (
        await plan(
          declaredZone((zone) => [wildcard(zone), pointer(zone)]),
          { client },
        )
      ).guards,
    ).toEqual([]);
  });
});

describe('the guard vpc-removal', () => {
  const vpcs = ['vpc-0a1b', 'vpc-0c2d', 'vpc-0e3f'].map((vpcId) => ({ vpcId, region: 'eu-west-1' }));
  const of = (n: number, guards: GuardLimits = {}) => declaredZone(www, { vpcs: vpcs.slice(0, n), guards });

  it('stops a plan that takes a private zone away from VPCs, says which and of how many, and how to allow it', async () => {
    const { client } = emulated();
    await deploy(of(3), { client });

    const error = await caught(deploy(of(1), { client }));

    expect(error.code).toBe('GuardRefused');
    expect(error.message).toContain(
      'vpc-removal: 2 of 3 VPCs would lose the private zone example.com., more than 0: vpc-0c2d in eu-west-1, vpc-0e3f in eu-west-1.',
    );
    expect(error.message).toContain('--allow vpc-removal');
    await deploy(of(1), { client, allow: ['vpc-removal'] });
    expect((await plan(of(1), { client })).guards).toEqual([]);
  });

  it('lets go as many as the limit of the zone says, and minds no VPC that gets the zone', async () => {
    const { client } = emulated();
    await deploy(of(3), { client });

    expect((await plan(of(2, { vpcRemoval: 1 }), { client })).guards).toEqual([]);
    expect((await plan(of(1, { vpcRemoval: 1 }), { client })).guards).toMatchObject([{ guard: 'vpc-removal' }]);
    await deploy(of(1, { vpcRemoval: 2 }), { client });
    expect((await plan(of(3), { client })).guards).toEqual([]);
  });
});

describe('the guard zone-deletion', () => {
  it('stops every plan that deletes a zone, but for a destruction', () => {
    const zone: ZonePlan = {
      path: 'Zone',
      name: 'example.com.',
      hostedZoneId: 'Z1',
      step: { kind: 'delete' },
      differences: [],
      batches: [],
      unchanged: 0,
      foreign: 0,
    };

    expect(checkGuards(zone, { recordSets: [] }).map(({ guard }) => guard)).toEqual(['zone-deletion']);
    expect(checkGuards(zone, { recordSets: [] }, { destroy: true })).toEqual([]);
  });
});

describe('the guard chain-of-trust', () => {
  it('stops what ends DNSSEC without being declared so, and what does not wait; not what waits', async () => {
    const { follow, client, clock } = signingWorld();
    await follow(signedShop({}));
    const guardsOf = async (assembly: Assembly, options: PlanOptions = {}) =>
      (await plan(assembly, { client, clock, ...options })).guards.flatMap(({ guard, path, message }) =>
        guard === 'chain-of-trust' ? [`${path}: ${message}`] : [],
      );
    const would = (what: string) => [expect.stringMatching(`^Zone: DNSSEC of shop\\.example\\.com\\. would ${what}`) as string];

    expect(await guardsOf(signedShop())).toEqual(would('end'));
    expect(await guardsOf(signedShop({}), { purpose: 'destroy' })).toEqual(would('end'));
    expect(await guardsOf(signedShop({ signed: false }))).toEqual([]);
    expect(await guardsOf(signedShop(otherKey))).toEqual([]);
    expect(await guardsOf(signedShop(otherKey), { skipWaits: ['Zone/Dnssec:add-ds'] })).toEqual(would('go on without waiting'));
  });
});

it('every guard is provoked above', () => {
  expect([...guardNames].sort()).toEqual([
    'apex-mx',
    'apex-ns',
    'chain-of-trust',
    'delegation-removal',
    'mass-deletion',
    'name-removal',
    'target-removal',
    'ttl-rise',
    'vpc-removal',
    'zone-deletion',
  ]);
});
