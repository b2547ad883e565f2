import { AliasRecord, ARecord, deploy, FailoverPair, HealthCheck, rollback, Target, TxtRecord, type HostedZone } from '../../lib';
import { a, change, create, createZone, listAll, listChecks, listOwn, listZones, remove, txt, upsert, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { droppingRequests, first, meanwhile } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

const www = (zone: HostedZone, value = '192.0.2.1') => new ARecord(zone, 'Www', { name: 'www', values: [value] });
const before = (zone: HostedZone) => [
  www(zone),
  new TxtRecord(zone, 'Old', { name: 'old', values: ['x'] }),
  new AliasRecord(zone, 'Alias', { name: 'alias', types: ['A'], target: Target.record('www') }),
];
const after = (zone: HostedZone) => [www(zone, '192.0.2.2'), new TxtRecord(zone, 'New', { name: 'new', values: ['y'] })];

/** A zone that was deployed twice, with a journal. */
async function deployedTwice() {
  const { emulator, client } = emulated();
  const journal = journalFolder({ who: 'me', where: 'here' });
  const options = { client, clock: steppedClock(), journal };
  await deploy(declaredZone(before), options);
  const zoneId = await zoneIdOf(client);
  const was = await listAll(client, zoneId);
  await deploy(declaredZone(after), options);
  return { emulator, client, journal, options, zoneId, was };
}

describe('a rollback', () => {
  it('of an apply leaves exactly what was there before, and is an entry of the journal itself', async () => {
    const { client, journal, options, zoneId, was } = await deployedTwice();
    const undone = await lastEntry(journal);

    await rollback(undone, options);

    expect(await listAll(client, zoneId)).toEqual(was);
    expect(await lastEntry(journal)).toMatchObject({
      purpose: 'rollback',
      rollbackOf: undone.id,
      app: 'test',
      who: 'me',
      where: 'here',
      end: { outcome: 'applied' },
    });
  });

  it('of a rollback brings back what was undone', async () => {
    const { client, journal, options, zoneId } = await deployedTwice();
    const now = await listAll(client, zoneId);
    await rollback(await lastEntry(journal), options);
    await rollback(await lastEntry(journal), options);

    expect(await listAll(client, zoneId)).toEqual(now);
  });

  it('does nothing the second time', async () => {
    const { journal, options } = await deployedTwice();
    const undone = await lastEntry(journal);
    await rollback(undone, options);

    const again = await rollback(undone, options);

    expect(again).toMatchObject({ moved: [], changeIds: [], plan: { summary: { changeBatches: 0 } } });
  });

  it('changes nothing when a record set is not as it was left, and says what it was and is', async () => {
    const { client, journal, options, zoneId } = await deployedTwice();
    await change(client, zoneId, upsert(a('www.example.com', '192.0.2.99')), remove(txt('new.example.com', '"y"')));
    const now = await listAll(client, zoneId);

    const error = await caught(rollback(await lastEntry(journal), options));

    expect(error.code).toBe('RollbackBlocked');
    expect(error.message).toContain('www.example.com. A: was 300 s 192.0.2.2, is 300 s 192.0.2.99 now.');
    // That what was created is gone again is just as it was before.
    expect(error.message).not.toContain('new.example.com.');
    expect(await listAll(client, zoneId)).toEqual(now);
  });

  it('brings nothing back over what somebody creates at the same moment', async () => {
    const { emulator, client, journal, zoneId } = await deployedTwice();
    const theirs = txt('old.example.com.', '"theirs"');
    const late = clientOf(
      emulator,
      meanwhile(first(1, 'ChangeResourceRecordSets'), () => change(client, zoneId, create(theirs))),
    );

    const error = await caught(rollback(await lastEntry(journal), { client: late.client, clock: steppedClock() }));

    expect(error.code).toBe('ConcurrentChange');
    expect(await listOwn(client, zoneId)).toContainEqual(theirs);
  });

  it('leaves alone what moved when it is to be partial', async () => {
    const { client, journal, options, zoneId, was } = await deployedTwice();
    const theirs = a('www.example.com.', '192.0.2.99');
    await change(client, zoneId, upsert(theirs));

    const { moved } = await rollback(await lastEntry(journal), { ...options, partial: true });

    expect(moved.map(({ subject }) => subject)).toEqual(['www.example.com. A']);
    expect(await listAll(client, zoneId)).toEqual(was.map((one) => (one.Name === 'www.example.com.' && one.Type === 'A' ? theirs : one)));
  });

  it('leaves what others have in a shared zone', async () => {
    const { client } = emulated();
    const journal = journalFolder();
    const zoneId = await createZone(client);
    await deploy(
      sharedZone(zoneId, (zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })),
      { client, journal, clock: steppedClock() },
    );
    await change(client, zoneId, create(txt('theirs.example.com.', '"x"')));

    await rollback(await lastEntry(journal), { client, journal, clock: steppedClock() });

    expect((await listOwn(client, zoneId)).map(({ Name }) => Name)).not.toContain('www.example.com.');
    expect((await listOwn(client, zoneId)).map(({ Name }) => Name)).toContain('theirs.example.com.');
  });

  it('passes the guards like any other plan', async () => {
    const { client } = emulated();
    const journal = journalFolder();
    const options = { client, journal, clock: steppedClock() };
    await deploy(declaredZone(before), options);

    const error = await caught(rollback(await lastEntry(journal), options));

    expect(error.code).toBe('GuardRefused');
    expect(error.message).toContain('--allow zone-deletion');
    await rollback(await lastEntry(journal), { ...options, allow: ['zone-deletion', 'mass-deletion'] });
    expect(await listZones(client)).toEqual([]);
  });

  it('keeps to the limits that the zone gives its guards', async () => {
    const { client } = emulated();
    const journal = journalFolder();
    const options = { client, journal, clock: steppedClock() };
    const edition = (count: number, massDeletion: number) =>
      declaredZone(
        (zone) => Array.from({ length: count }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] })),
        { guards: { massDeletion, nameRemoval: 100 } },
      );
    await deploy(edition(20, 0.05), options);
    await deploy(edition(22, 0.05), options);

    expect((await caught(rollback(await lastEntry(journal), options))).message).toMatch(/more than 5 %/);
    await deploy(edition(40, 0.5), options);
    expect((await rollback(await lastEntry(journal), options)).plan.summary.recordSets.delete).toBe(18);
  });

  it('asks, and changes nothing when the answer is no', async () => {
    const { client, journal, options, zoneId } = await deployedTwice();
    const now = await listAll(client, zoneId);

    expect((await caught(rollback(await lastEntry(journal), { ...options, approve: () => false }))).code).toBe('Declined');
    expect(await listAll(client, zoneId)).toEqual(now);
  });

  it('of a run that died half-way undoes just what it came to', async () => {
    const { emulator, client } = emulated();
    const journal = journalFolder();
    const zone = (value: string) =>
      declaredZone((scope) => Array.from({ length: 1200 }, (_, i) => new ARecord(scope, `R${i}`, { name: `r${i}`, values: [value] })));
    await deploy(zone('192.0.2.1'), { client, clock: steppedClock() });
    const zoneId = await zoneIdOf(client);
    const was = await listAll(client, zoneId);
    const dying = clientOf(
      emulator,
      droppingRequests((request) => request.operation === 'ChangeResourceRecordSets' && request.index > 0),
    );
    await caught(deploy(zone('192.0.2.2'), { client: dying.client, journal, clock: steppedClock() }));
    expect(await listAll(client, zoneId)).not.toEqual(was);

    await rollback(await lastEntry(journal), { client, journal, clock: steppedClock() });

    expect(await listAll(client, zoneId)).toEqual(was);
  });

  it('brings back health checks that were deleted, and record sets that use them', async () => {
    const { client } = emulated();
    const journal = journalFolder();
    const options = { client, journal, clock: steppedClock() };
    const pair = (path: string) => (zone: HostedZone) =>
      new FailoverPair(zone, 'Api', {
        name: 'api',
        ttl: 60,
        primary: { cname: 'a.example.net', healthCheck: HealthCheck.https(zone, 'Up', { host: 'a.example.net', path }) },
        secondary: { cname: 'b.example.net' },
      });
    await deploy(declaredZone(pair('/one')), options);
    await deploy(declaredZone(pair('/two')), options);
    await rollback(await lastEntry(journal), options);
    expect((await listChecks(client)).map(({ HealthCheckConfig: config }) => config?.ResourcePath)).toEqual(['/one']);
    await deploy(declaredZone(www), options);
    expect(await listChecks(client)).toEqual([]);

    await rollback(await lastEntry(journal), options);

    const [check] = await listChecks(client);
    expect(check?.HealthCheckConfig).toMatchObject({ ResourcePath: '/one' });
    const primary = (await listOwn(client, await zoneIdOf(client))).find(({ SetIdentifier }) => SetIdentifier === 'primary');
    expect(primary?.HealthCheckId).toBe(check?.Id);
    expect((await deploy(declaredZone(pair('/one')), options)).plan.summary.changeBatches).toBe(0);
  });

  it('reads, and sends nothing, before it is approved', async () => {
    const { emulator, journal } = await deployedTwice();
    const watched = recorder();
    const { client } = clientOf(emulator, watched.tap);

    await caught(rollback(await lastEntry(journal), { client, approve: () => false }));

    expect(watched.operations().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([]);
  });
});
