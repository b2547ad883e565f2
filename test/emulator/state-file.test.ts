import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile, utimes } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ChangeTagsForResourceCommand, CreateHealthCheckCommand, GetChangeCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { Emulator, EmulatorStateError } from '../../lib/emulator';
import { clientOf } from './support/doors';
import { a, change, create, createZone, listAll, refusalOf } from './support/zone';

/** The id of a process that has ended. */
function gonePid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('the state file', () => {
  let folder: string;
  let stateFile: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apex53-emulator-'));
    stateFile = join(folder, 'state.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const fill = async (client: Route53Client): Promise<{ zoneId: string; changeId: string }> => {
    const zoneId = await createZone(client);
    await createZone(client, 'inner.example', 'vpc-1');
    const { HealthCheck } = await client.send(
      new CreateHealthCheckCommand({
        CallerReference: 'check',
        HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' },
      }),
    );
    const changeId = await change(
      client,
      zoneId,
      create(a('w.example.com', { SetIdentifier: 'é & "x"', Weight: 1, HealthCheckId: HealthCheck?.Id })),
      create(a('*.example.com')),
    );
    await client.send(
      new ChangeTagsForResourceCommand({
        ResourceType: 'hostedzone',
        ResourceId: zoneId,
        AddTags: [
          { Key: '1', Value: 'one' },
          { Key: '0', Value: 'zero' },
        ],
      }),
    );
    return { zoneId, changeId };
  };
  const failure = async (opening: Promise<unknown>): Promise<EmulatorStateError> => {
    try {
      await opening;
    } catch (error) {
      if (error instanceof EmulatorStateError) return error;
      throw error;
    }
    throw new Error('it opened');
  };

  /** An emulator on what is on the disk at this moment, while the first one still has the file. */
  const reopened = async (): Promise<Emulator> => {
    const copy = join(folder, 'copy.json');
    await copyFile(stateFile, copy);
    return Emulator.open({ stateFile: copy });
  };

  it('is made when there is none, readable by its owner alone', async () => {
    await Emulator.open({ stateFile });
    expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
  });

  it('holds every acknowledged change: a second emulator goes on where the first was left, without closing it', async () => {
    const first = await Emulator.open({ stateFile });
    first.seed({ cidrCollections: [{ name: 'offices', locations: { london: ['198.18.0.0/24'] } }] });
    const { zoneId, changeId } = await fill(clientOf(first));
    const second = await reopened();
    expect(await listAll(clientOf(second), zoneId)).toEqual(await listAll(clientOf(first), zoneId));
    expect((await clientOf(second).send(new GetChangeCommand({ Id: changeId }))).ChangeInfo?.Status).toBe('INSYNC');
    for (const path of ['hostedzone', 'healthcheck', `tags/hostedzone/${zoneId}`, `hostedzone/${zoneId}`]) {
      const [left, right] = await Promise.all(
        [first, second].map((emulator) => emulator.handle({ method: 'GET', path: `/2013-04-01/${path}` })),
      );
      expect(right?.body).toBe(left?.body);
    }
  });

  it('remembers caller references, and never gives an id twice', async () => {
    const first = await Emulator.open({ stateFile });
    const { changeId } = await fill(clientOf(first));
    const second = await reopened();
    const client = clientOf(second);
    const replay = client.send(
      new CreateHealthCheckCommand({
        CallerReference: 'check',
        HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.org' },
      }),
    );
    expect((await refusalOf(replay)).code).toBe('HealthCheckAlreadyExists');
    const zoneId = await createZone(client, 'other.example');
    expect(await change(client, zoneId, create(a('www.other.example')))).not.toBe(changeId);
  });

  it('is the same text when it is opened and saved again', async () => {
    const first = await Emulator.open({ stateFile });
    await fill(clientOf(first));
    const text = await readFile(stateFile, 'utf8');
    await first.close();
    const second = await Emulator.open({ stateFile });
    second.seed({});
    await second.close();
    expect(await readFile(stateFile, 'utf8')).toBe(text);
  });

  it('takes what was seeded at the latest on close', async () => {
    const first = await Emulator.open({ stateFile });
    const {
      cidrCollections: [collection],
    } = first.seed({ cidrCollections: [{ name: 'offices', locations: { '1': ['198.18.0.0/24'] } }] });
    await first.close();
    const client = clientOf(await Emulator.open({ stateFile }));
    const zoneId = await createZone(client);
    await expect(
      change(
        client,
        zoneId,
        create(a('c.example.com', { SetIdentifier: 'x', CidrRoutingConfig: { CollectionId: collection?.id, LocationName: '1' } })),
      ),
    ).resolves.toBeDefined();
  });

  it('is not written by reads and refusals', async () => {
    const emulator = await Emulator.open({ stateFile });
    const before = await stat(stateFile);
    await refusalOf(change(clientOf(emulator), 'Z404', create(a('www.example.com'))));
    await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzone' });
    await emulator.close();
    expect((await stat(stateFile)).ino).toBe(before.ino);
  });

  it('keeps changes that come at the same time, all of them', async () => {
    const emulator = await Emulator.open({ stateFile });
    const client = clientOf(emulator);
    const zoneId = await createZone(client);
    await Promise.all(Array.from({ length: 50 }, (_, index) => change(client, zoneId, create(a(`h${index}.example.com`)))));
    expect(await listAll(clientOf(await reopened()), zoneId)).toHaveLength(52);
    await emulator.close();
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  describe('that cannot be used', () => {
    it.each<[string, (text: string) => string, string, string]>([
      ['empty', () => '', 'STATE_FILE_DAMAGED', 'it is not JSON'],
      ['cut off', (text) => text.slice(0, -20), 'STATE_FILE_DAMAGED', 'it is not JSON'],
      ['something else', () => '{"version": 4, "resources": []}', 'STATE_FILE_DAMAGED', 'it is not a state file of the emulator'],
      ['null', () => 'null', 'STATE_FILE_DAMAGED', 'it is not a state file of the emulator'],
      ['altered', (text) => text.replace('example.com', 'example.net'), 'STATE_FILE_DAMAGED', 'its checksum does not fit its content'],
      ['without a state', (text) => text.replace('"state"', '"stale"'), 'STATE_FILE_DAMAGED', 'its checksum does not fit its content'],
      [
        'of a later format',
        (text) => text.replace('"formatVersion":2', '"formatVersion":3'),
        'STATE_FILE_UNSUPPORTED',
        'its format version is 3, this release reads 1 and 2',
      ],
    ])('is refused and left as it is: %s', async (_, damage, code, problem) => {
      const emulator = await Emulator.open({ stateFile });
      await fill(clientOf(emulator));
      await emulator.close();
      const damaged = damage(await readFile(stateFile, 'utf8'));
      await writeFile(stateFile, damaged);
      const error = await failure(Emulator.open({ stateFile }));
      expect(error).toMatchObject({ code, path: stateFile });
      expect(error.message).toContain(`Emulator state file ${stateFile}: ${problem}.`);
      expect(await readFile(stateFile, 'utf8')).toBe(damaged);
    });

    it('is refused when it is a folder or its folder does not exist', async () => {
      expect(await failure(Emulator.open({ stateFile: folder }))).toMatchObject({ code: 'STATE_FILE_UNREADABLE', path: folder });
      expect(await failure(Emulator.open({ stateFile: join(folder, 'none', 'state.json') }))).toMatchObject({
        code: 'STATE_FILE_UNWRITABLE',
      });
    });

    it('is not overwritten when somebody else wrote it; the change is not acknowledged', async () => {
      const emulator = await Emulator.open({ stateFile });
      const other = await Emulator.open({ stateFile: join(folder, 'other.json') });
      await createZone(clientOf(other));
      await other.close();
      await copyFile(join(folder, 'other.json'), stateFile);
      const text = await readFile(stateFile, 'utf8');
      const refused = await refusalOf(createZone(clientOf(emulator), 'example.org'));
      expect(refused).toMatchObject({ code: 'InternalFailure', status: 500 });
      expect(refused.message).toContain('another process has written it since it was read');
      expect((await failure(emulator.close())).code).toBe('STATE_FILE_CHANGED');
      expect(await readFile(stateFile, 'utf8')).toBe(text);
      expect((await readdir(folder)).sort()).toEqual(['other.json', 'state.json']);
    });

    it('is set aside when that is asked for, and only when it is damaged', async () => {
      await writeFile(stateFile, 'hello');
      await writeFile(`${stateFile}.damaged-1`, 'an earlier one');
      const emulator = await Emulator.open({ stateFile, damagedStateFile: 'set-aside' });
      expect(emulator.damagedFile).toBe(`${stateFile}.damaged-2`);
      expect(await readFile(`${stateFile}.damaged-2`, 'utf8')).toBe('hello');
      expect(await readFile(`${stateFile}.damaged-1`, 'utf8')).toBe('an earlier one');
      await emulator.close();
      const whole = await Emulator.open({ stateFile, damagedStateFile: 'set-aside' });
      expect(whole.damagedFile).toBeUndefined();
      await whole.close();
      const later = (await readFile(stateFile, 'utf8')).replace('"formatVersion":2', '"formatVersion":3');
      await writeFile(stateFile, later);
      expect((await failure(Emulator.open({ stateFile, damagedStateFile: 'set-aside' }))).code).toBe('STATE_FILE_UNSUPPORTED');
      expect(await readFile(stateFile, 'utf8')).toBe(later);
    });
  });

  it('of the first format holds one account and is read', async () => {
    const emulator = await Emulator.open({ stateFile });
    const { zoneId } = await fill(clientOf(emulator));
    await emulator.close();
    const {
      state: {
        seed,
        identifiersUsed,
        accounts: [account],
      },
    } = JSON.parse(await readFile(stateFile, 'utf8')) as { state: { seed: number; identifiersUsed: number; accounts: object[] } };
    const state = { seed, identifiersUsed, ...account };
    const sha256 = createHash('sha256').update(JSON.stringify(state)).digest('hex');
    await writeFile(stateFile, JSON.stringify({ format: 'apex53-emulator-state', formatVersion: 1, sha256, state }));
    expect(await listAll(clientOf(await Emulator.open({ stateFile })), zoneId)).toHaveLength(4);
  });

  describe('is locked while an emulator has it', () => {
    it('so that a second one is refused, in this process too, and let in afterwards', async () => {
      const first = await Emulator.open({ stateFile });
      const error = await failure(Emulator.open({ stateFile: join(folder, '..', basename(folder), 'state.json') }));
      expect(error).toMatchObject({ code: 'STATE_FILE_LOCKED' });
      expect(error.message).toContain(
        `process ${process.pid} on ${hostname()} uses it. Close that emulator, or delete ${stateFile}.lock when it is gone.`,
      );
      await first.close();
      expect(await readdir(folder)).toEqual(['state.json']);
      await (await Emulator.open({ stateFile })).close();
    });

    it('also by another process that is alive', async () => {
      await writeFile(`${stateFile}.lock`, JSON.stringify({ pid: process.ppid, host: hostname() }));
      expect((await failure(Emulator.open({ stateFile }))).code).toBe('STATE_FILE_LOCKED');
    });

    it.each([
      ['whose process is gone', () => ({ pid: gonePid(), host: hostname() })],
      ['of an earlier process with the same id', () => ({ pid: process.pid, host: hostname() })],
    ])('but not by a lock %s', async (_, holder) => {
      await writeFile(`${stateFile}.lock`, JSON.stringify(holder()));
      const emulator = await Emulator.open({ stateFile });
      expect(JSON.parse(await readFile(`${stateFile}.lock`, 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
      await emulator.close();
      expect(await readdir(folder)).toEqual(['state.json']);
    });

    it.each([
      ['of another machine', JSON.stringify({ pid: 1, host: 'elsewhere.example' })],
      ['that says nothing, but may be in the making', ''],
      ['that says half of it', '{"pid":'],
    ])('also by a lock %s, which nobody can look into', async (_, text) => {
      await writeFile(`${stateFile}.lock`, text);
      expect((await failure(Emulator.open({ stateFile }))).code).toBe('STATE_FILE_LOCKED');
      expect(await readFile(`${stateFile}.lock`, 'utf8')).toBe(text);
    });

    it('but not by a lock that has said nothing for a while', async () => {
      await writeFile(`${stateFile}.lock`, '');
      const then = new Date(Date.now() - 20_000);
      await utimes(`${stateFile}.lock`, then, then);
      const emulator = await Emulator.open({ stateFile });
      expect(JSON.parse(await readFile(`${stateFile}.lock`, 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
      await emulator.close();
      expect(await readdir(folder)).toEqual(['state.json']);
    });

    it('by a lock that is never seen without its content', async () => {
      const seen = new Set<string>();
      const over = new AbortController();
      const watching = (async () => {
        while (!over.signal.aborted) seen.add(await readFile(`${stateFile}.lock`, 'utf8').catch(() => 'none'));
      })();
      for (let round = 0; round < 50; round += 1) await (await Emulator.open({ stateFile })).close();
      over.abort();
      await watching;
      seen.delete('none');
      expect([...seen]).toEqual([`${JSON.stringify({ pid: process.pid, host: hostname() })}\n`]);
    });

    it('and free when it could not be opened', async () => {
      await writeFile(stateFile, 'hello');
      await failure(Emulator.open({ stateFile }));
      expect(await readdir(folder)).toEqual(['state.json']);
    });
  });

  it('is whole after a kill at any moment, with every zone that was acknowledged', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'support', 'create-zones-forever.ts'), stateFile], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = 0;
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        acknowledged += chunk.toString().split('\n').length - 1;
        if (acknowledged >= 40) child.kill('SIGKILL');
      });
      child.on('close', () => resolve());
    });
    const reopened = await Emulator.open({ stateFile });
    const { body } = await reopened.handle({ method: 'GET', path: '/2013-04-01/hostedzonecount' });
    expect(Number(/<HostedZoneCount>(\d+)</.exec(body)?.[1])).toBeGreaterThanOrEqual(acknowledged);
  });
});
