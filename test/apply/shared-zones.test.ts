import { AliasRecord, ARecord, CnameRecord, deploy, plan, Target, WeightedSet, type HostedZoneBase } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { a, change, cname, create, createZone, listLedgers, listOwn, listZones, remove, txt, upsert } from '../support/by-hand';
import { caught } from '../support/caught';
import { sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { recorder } from '../support/tap';

const www = (zone: HostedZoneBase) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.2'] });
const foreign = [
  txt('_acme-challenge.example.com.', '"token"'),
  a('other.example.com.'),
  { ...a('weighted.example.com.'), SetIdentifier: 'theirs', Weight: 1 },
];

/** A zone that others made and use, and a watched client. */
async function zoneOfOthers(...sets: Parameters<typeof create>[0][]) {
  const { emulator, client: other } = emulated();
  const zoneId = await createZone(other);
  const all = [...foreign, ...sets];
  await change(other, zoneId, ...all.map(create));
  const watched = recorder();
  return { other, zoneId, watched, ...clientOf(emulator, watched.tap) };
}

describe('in a shared zone', () => {
  it('what the app declares is made, and everything else is left alone and counted', async () => {
    const { client, zoneId } = await zoneOfOthers();

    const { plan: planned } = await deploy(sharedZone(zoneId, www), { client });

    expect(planned.summary.recordSets).toEqual({ create: 1, update: 0, delete: 0, unchanged: 0, foreign: 3 });
    expect(await listOwn(client, zoneId)).toEqual([...foreign, a('www.example.com.', '192.0.2.2')]);
  });

  it('what is already there as declared is adopted as it is, once', async () => {
    const { client, zoneId } = await zoneOfOthers(a('www.example.com.', '192.0.2.2'));

    const { plan: planned } = await deploy(sharedZone(zoneId, www), { client });

    expect(planned.hostedZones[0]?.ledger?.adopted).toEqual(['www.example.com. A']);
    expect(planned.hostedZones[0]?.batches.flatMap(({ Changes }) => Changes.map(({ ResourceRecordSet: { Name } }) => Name))).toEqual([
      '1.test._apex53.example.com.',
    ]);
    expect(isEmptyPlan(await plan(sharedZone(zoneId, www), { client }))).toBe(true);
  });

  it('a member of a policy stands beside the members of others', async () => {
    const { client, zoneId } = await zoneOfOthers();

    await deploy(
      sharedZone(
        zoneId,
        (zone) => new WeightedSet(zone, 'Ours', { name: 'weighted', members: { ours: { weight: 2, values: ['192.0.2.5'] } } }),
      ),
      { client },
    );

    expect(
      (await listOwn(client, zoneId)).filter(({ Name }) => Name === 'weighted.example.com.').map(({ SetIdentifier }) => SetIdentifier),
    ).toEqual(['ours', 'theirs']);
  });

  it('an alias may point to a record that only others know', async () => {
    const { client, zoneId } = await zoneOfOthers();

    await deploy(
      sharedZone(zoneId, (zone) => new AliasRecord(zone, 'Alias', { name: 'alias', target: Target.record('other'), types: ['A'] })),
      { client },
    );

    expect((await listOwn(client, zoneId)).find(({ Name }) => Name === 'alias.example.com.')?.AliasTarget).toEqual({
      HostedZoneId: zoneId,
      DNSName: 'other.example.com.',
      EvaluateTargetHealth: false,
    });
    expect(
      isEmptyPlan(
        await plan(
          sharedZone(zoneId, (zone) => new AliasRecord(zone, 'Alias', { name: 'alias', target: Target.record('other'), types: ['A'] })),
          { client },
        ),
      ),
    ).toBe(true);
  });

  it('what the app created and no longer declares goes, and nothing else', async () => {
    const { client, zoneId } = await zoneOfOthers();
    await deploy(sharedZone(zoneId, www), { client });

    await deploy(
      sharedZone(zoneId, () => undefined),
      { client },
    );

    expect(await listOwn(client, zoneId)).toEqual(foreign);
    expect(await listLedgers(client, zoneId)).toEqual([]);
  });

  it('the next content of what the app created needs no adopt', async () => {
    const { client, zoneId } = await zoneOfOthers();
    await deploy(sharedZone(zoneId, www), { client });

    await deploy(
      sharedZone(zoneId, (zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.3'] })),
      { client },
    );

    expect(await listOwn(client, zoneId)).toEqual([...foreign, a('www.example.com.', '192.0.2.3')]);
  });
});

describe('a record set of others with the key of a declared one', () => {
  it('is a conflict that names it, and nothing is written', async () => {
    const { client, zoneId, watched } = await zoneOfOthers(a('www.example.com.', '192.0.2.99'));

    const planned = await plan(sharedZone(zoneId, www), { client });
    const error = await caught(
      deploy(
        sharedZone(zoneId, (zone) => [www(zone), new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.3'] })]),
        { client },
      ),
    );

    expect(planned.conflicts).toEqual([
      {
        code: 'RecordSetConflict',
        path: 'Zone/Www',
        message: expect.stringContaining('www.example.com. A already exists') as string,
        about: { zone: 'Zone', recordSet: 'www.example.com. A' },
      },
    ]);
    expect(error.code).toBe('RecordSetConflict');
    expect(watched.operations()).not.toContain('ChangeResourceRecordSets');
  });

  it('is taken over when the app says adopt', async () => {
    const { client, zoneId } = await zoneOfOthers(a('www.example.com.', '192.0.2.99'));

    await deploy(sharedZone(zoneId, www, { adopt: true }), { client });

    expect(await listOwn(client, zoneId)).toEqual([...foreign, a('www.example.com.', '192.0.2.2')]);
  });
});

describe('a record set of others that cannot stand beside a declared one', () => {
  it.each<[string, Parameters<typeof create>[0], (zone: HostedZoneBase) => unknown]>([
    ['a CNAME where an address is declared', cname('www.example.com.', 'target.example.net.'), www],
    [
      'an address where a CNAME is declared',
      a('www.example.com.'),
      (zone) => new CnameRecord(zone, 'Www', { name: 'www', target: 'target.example.net' }),
    ],
    [
      'simple routing where weights are declared',
      a('www.example.com.'),
      (zone) => new WeightedSet(zone, 'Www', { name: 'www', members: { ours: { weight: 1, values: ['192.0.2.2'] } } }),
    ],
    ['weights where simple routing is declared', { ...a('www.example.com.'), SetIdentifier: 'theirs', Weight: 1 }, www],
    [
      'another policy than the declared one',
      { ...a('www.example.com.'), SetIdentifier: 'theirs', Region: 'eu-west-1' },
      (zone) => new WeightedSet(zone, 'Www', { name: 'www', members: { ours: { weight: 1, values: ['192.0.2.2'] } } }),
    ],
  ])('is a conflict before anything is written: %s', async (_, theirs, declare) => {
    const { client, zoneId, watched } = await zoneOfOthers(theirs);

    const error = await caught(deploy(sharedZone(zoneId, declare), { client }));

    expect(error.code).toBe('RecordSetConflict');
    expect(error.message).toContain('www.example.com.');
    expect(watched.operations()).not.toContain('ChangeResourceRecordSets');
  });

  it('is no conflict at a name where nothing is to be made', async () => {
    const { client, zoneId } = await zoneOfOthers(txt('www.example.com.', '"theirs"'), a('www.example.com.', '192.0.2.2'));

    expect((await plan(sharedZone(zoneId, www), { client })).conflicts).toEqual([]);
  });
});

describe('destroyed in a shared zone', () => {
  it('is what the ledger says is the app’s, also what is no longer declared, and the ledger; the zone stays', async () => {
    const { client, zoneId } = await zoneOfOthers();
    await deploy(
      sharedZone(zoneId, (zone) => [www(zone), new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.3'] })]),
      { client },
    );

    await deploy(sharedZone(zoneId, www), { client, purpose: 'destroy' });

    expect(await listOwn(client, zoneId)).toEqual(foreign);
    expect(await listLedgers(client, zoneId)).toEqual([]);
    expect(await listZones(client)).toHaveLength(1);
  });

  it('is nothing of what the app never created, also where it stands as declared', async () => {
    const { client, zoneId } = await zoneOfOthers(a('www.example.com.', '192.0.2.2'));

    const planned = await plan(sharedZone(zoneId, www), { client, purpose: 'destroy' });

    expect(isEmptyPlan(planned)).toBe(true);
  });

  it('is nothing at all while something of it is not as the app left it', async () => {
    const { client, zoneId, other } = await zoneOfOthers();
    const declare = (zone: HostedZoneBase) => [www(zone), new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.3'] })];
    await deploy(sharedZone(zoneId, declare), { client });
    await change(other, zoneId, upsert(a('new.example.com.', '192.0.2.88')));

    const error = await caught(deploy(sharedZone(zoneId, declare), { client, purpose: 'destroy' }));

    expect(error.code).toBe('RecordSetChanged');
    expect(error.message).toContain('new.example.com. A');
    expect(await listOwn(client, zoneId)).toEqual([
      foreign[0],
      a('new.example.com.', '192.0.2.88'),
      ...foreign.slice(1),
      a('www.example.com.', '192.0.2.2'),
    ]);
  });

  it('is the ledger alone when everything else is gone already', async () => {
    const { client, zoneId, other } = await zoneOfOthers();
    await deploy(sharedZone(zoneId, www), { client });
    await change(other, zoneId, remove(a('www.example.com.', '192.0.2.2')));

    const { plan: planned } = await deploy(sharedZone(zoneId, www), { client, purpose: 'destroy' });

    expect(planned.summary.recordSets).toEqual({ create: 0, update: 0, delete: 0, unchanged: 0, foreign: 3 });
    expect(planned.hostedZones[0]?.ledger?.forgotten).toBe(1);
    expect(await listLedgers(client, zoneId)).toEqual([]);
    expect(await listOwn(client, zoneId)).toEqual(foreign);
  });
});
