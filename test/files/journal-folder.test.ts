import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARecord, deploy, JournalFolder, type HostedZone } from '../../lib';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated, markedCredentials } from '../support/emulated';
import { refusing } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';

const www = (value: string) => declaredZone((zone: HostedZone) => new ARecord(zone, 'Www', { name: 'www', values: [value] }));

describe('the journal of a folder', () => {
  it('has the intent of a plan before the first change is sent', async () => {
    const { emulator } = emulated();
    const journal = journalFolder();
    const seen: unknown[] = [];
    const { client } = clientOf(emulator, async (request, forward) => {
      if (request.operation === 'CreateHostedZone') seen.push(await lastEntry(journal));
      return forward();
    });

    await deploy(www('192.0.2.1'), { client, clock: steppedClock(), journal });

    const [intent] = seen;
    expect(intent).toMatchObject({
      app: 'test',
      purpose: 'deploy',
      startedAt: 1_700_000_000_000,
      plans: [{ hostedZones: [{ differences: [{ kind: 'create' }] }] }],
    });
    expect(intent).not.toHaveProperty('end');
    expect(await lastEntry(journal)).toMatchObject({ end: { outcome: 'applied', changeIds: [expect.any(String), expect.any(String)] } });
  });

  it('keeps no credential', async () => {
    const { emulator } = emulated();
    const journal = journalFolder();
    const { client } = clientOf(
      emulator,
      refusing(({ operation }) => operation === 'ChangeResourceRecordSets', 'AccessDenied', 403, 'no'),
    );

    await caught(deploy(www('192.0.2.1'), { client, clock: steppedClock(), journal }));

    const text = readdirSync(journal.folder)
      .map((name) => readFileSync(join(journal.folder, name), 'utf8'))
      .join('');
    expect(text).toContain('"outcome":"failed","changeIds":["');
    const { accessKeyId, secretAccessKey, sessionToken } = markedCredentials;
    for (const secret of [accessKeyId, secretAccessKey, sessionToken]) expect(text).not.toContain(secret);
  });

  it('sends nothing when it cannot be written', async () => {
    const { client, emulator } = emulated();
    const parent = journalFolder().folder;
    mkdirSync(join(parent, '..'), { recursive: true });
    writeFileSync(parent, 'a file, no folder');
    const writes: string[] = [];
    const watched = clientOf(emulator, (request, forward) => {
      if (!/^(Get|List)/.test(request.operation)) writes.push(request.operation);
      return forward();
    });

    const error = await caught(
      deploy(www('192.0.2.1'), { client: watched.client, clock: steppedClock(), journal: new JournalFolder({ folder: parent }) }),
    );

    expect(error.code).toBe('JournalFailed');
    expect(error.message).toContain('--no-journal');
    expect(writes).toEqual([]);
    client.destroy();
  });

  it('keeps so many entries, the newest', async () => {
    const { client } = emulated();
    const journal = journalFolder({ keep: 2 });
    const clock = steppedClock();
    for (const value of ['1', '2', '3', '4']) {
      await clock.sleep(1000);
      await deploy(www(`192.0.2.${value}`), { client, clock, journal });
    }

    expect(await journal.ids()).toHaveLength(2);
    expect(JSON.stringify((await lastEntry(journal)).plans)).toContain('192.0.2.4');
  });

  it('has no entry of a deploy that had nothing to do', async () => {
    const { client } = emulated();
    const journal = journalFolder();
    await deploy(www('192.0.2.1'), { client, clock: steppedClock(), journal });
    await deploy(www('192.0.2.1'), { client, clock: steppedClock(), journal });

    expect(await journal.ids()).toHaveLength(1);
  });

  it('leaves out a last line that a crash cut off', async () => {
    const { client } = emulated();
    const journal = journalFolder();
    await deploy(www('192.0.2.1'), { client, clock: steppedClock(), journal });
    const [id = ''] = await journal.ids();
    appendFileSync(join(journal.folder, `${id}.jsonl`), '{"type":"event","ev');

    expect(await journal.read(id)).toMatchObject({ id, app: 'test', end: { outcome: 'applied' } });
  });

  it.each([
    ['an entry that is not there', undefined, /no entry "x"/],
    ['no JSON', 'what?\n', /no JSON object/],
    ['nothing', '', /does not begin as one/],
    ['another version', '{"type":"begin","formatVersion":99}\n', /format version 99/],
    ['no plan', '{"type":"begin","formatVersion":1,"app":"a","purpose":"deploy","startedAt":1}\n', /holds no plan/],
    [
      'a plan that is none',
      '{"type":"begin","formatVersion":1,"app":"a","purpose":"deploy","startedAt":1}\n{"type":"intent","plan":[]}\n',
      /has no hosted zones or resources/,
    ],
  ])('refuses %s with JournalFailed', async (_, text, message) => {
    const journal = journalFolder();
    mkdirSync(journal.folder, { recursive: true });
    if (text !== undefined) writeFileSync(join(journal.folder, 'x.jsonl'), text);

    const error = await caught(journal.read('x'));

    expect(error).toMatchObject({ code: 'JournalFailed', message: expect.stringMatching(message) as string });
  });

  it('reads no file outside of its folder, whatever the id says', async () => {
    const journal = journalFolder();
    mkdirSync(journal.folder, { recursive: true });
    writeFileSync(join(journal.folder, '..', 'y.jsonl'), '{}\n');

    expect((await caught(journal.read('../y'))).message).toContain('no entry');
    expect(existsSync(join(journal.folder, '..', 'y.jsonl'))).toBe(true);
  });

  it('keeps what is deployed apart by app and place', async () => {
    const { client } = emulated();
    const journal = journalFolder({ where: 'here' });
    await deploy(www('192.0.2.1'), { client, clock: steppedClock(), journal });

    expect(await journal.lastDeployed('test')).toEqual(www('192.0.2.1'));
    expect(await journal.lastDeployed('other')).toBeUndefined();
    expect(await new JournalFolder({ folder: journal.folder, where: 'there' }).lastDeployed('test')).toBeUndefined();
  });
});
