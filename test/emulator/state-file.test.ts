import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangeTagsForResourceCommand, CreateHealthCheckCommand, GetChangeCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { Emulator, EmulatorStateError } from '../../lib/emulator';
import { clientOf } from './support/doors';
import { a, change, create, createZone, listAll, refusalOf } from './support/zone';

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
    const { HealthCheck } = await client.send(new CreateHealthCheckCommand({ CallerReference: 'check', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }));
    const changeId = await change(client, zoneId, create(a('w.example.com', { SetIdentifier: 'é & "x"', Weight: 1, HealthCheckId: HealthCheck?.Id })), create(a('*.example.com')));
    await client.send(new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: zoneId, AddTags: [{ Key: '1', Value: 'one' }, { Key: '0', Value: 'zero' }] }));
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

  it('is made when there is none, readable by its owner alone', async () => {
    await Emulator.open({ stateFile });
    expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
  });

  it('holds every acknowledged change: a second emulator goes on where the first was left, without closing it', async () => {
    const first = await Emulator.open({ stateFile });
    first.seed({ cidrCollections: [{ name: 'offices', locations: { london: ['198.18.0.0/24'] } }] });
    const { zoneId, changeId } = await fill(clientOf(first));
    const second = await Emulator.open({ stateFile });
    expect(await listAll(clientOf(second), zoneId)).toEqual(await listAll(clientOf(first), zoneId));
    expect((await clientOf(second).send(new GetChangeCommand({ Id: changeId }))).ChangeInfo?.Status).toBe('INSYNC');
    for (const path of ['hostedzone', 'healthcheck', `tags/hostedzone/${zoneId}`, `hostedzone/${zoneId}`]) {
      const [left, right] = await Promise.all([first, second].map((emulator) => emulator.handle({ method: 'GET', path: `/2013-04-01/${path}` })));
      expect(right?.body).toBe(left?.body);
    }
  });

  it('remembers caller references, and never gives an id twice', async () => {
    const first = await Emulator.open({ stateFile });
    const { changeId } = await fill(clientOf(first));
    const second = await Emulator.open({ stateFile });
    const client = clientOf(second);
    const replay = client.send(new CreateHealthCheckCommand({ CallerReference: 'check', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.org' } }));
    expect((await refusalOf(replay)).code).toBe('HealthCheckAlreadyExists');
    const zoneId = await createZone(client, 'other.example');
    expect(await change(client, zoneId, create(a('www.other.example')))).not.toBe(changeId);
  });

  it('is the same text when it is opened and saved again', async () => {
    const first = await Emulator.open({ stateFile });
    await fill(clientOf(first));
    const text = await readFile(stateFile, 'utf8');
    const second = await Emulator.open({ stateFile });
    second.seed({});
    await second.close();
    expect(await readFile(stateFile, 'utf8')).toBe(text);
  });

  it('takes what was seeded at the latest on close', async () => {
    const first = await Emulator.open({ stateFile });
    const { cidrCollections: [collection] } = first.seed({ cidrCollections: [{ name: 'offices', locations: { '1': ['198.18.0.0/24'] } }] });
    await first.close();
    const client = clientOf(await Emulator.open({ stateFile }));
    const zoneId = await createZone(client);
    await expect(change(client, zoneId, create(a('c.example.com', { SetIdentifier: 'x', CidrRoutingConfig: { CollectionId: collection?.id, LocationName: '1' } })))).resolves.toBeDefined();
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
    expect(await listAll(clientOf(await Emulator.open({ stateFile })), zoneId)).toHaveLength(52);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  describe('that cannot be used', () => {
    it.each<[string, (text: string) => string, string, string]>([
      ['empty', () => '', 'STATE_FILE_DAMAGED', 'it is not JSON'],
      ['cut off', (text) => text.slice(0, -20), 'STATE_FILE_DAMAGED', 'it is not JSON'],
      ['something else', () => '{"version": 4, "resources": []}', 'STATE_FILE_DAMAGED', 'it is not a state file of the emulator'],
      ['null', () => 'null', 'STATE_FILE_DAMAGED', 'it is not a state file of the emulator'],
      ['altered', (text) => text.replace('example.com', 'example.net'), 'STATE_FILE_DAMAGED', 'its checksum does not fit its content'],
      ['without a state', (text) => text.replace('"state"', '"stale"'), 'STATE_FILE_DAMAGED', 'its checksum does not fit its content'],
      ['of a later format', (text) => text.replace('"formatVersion":1', '"formatVersion":2'), 'STATE_FILE_UNSUPPORTED', 'its format version is 2, this release reads 1'],
    ])('is refused and left as it is: %s', async (_, damage, code, problem) => {
      await fill(clientOf(await Emulator.open({ stateFile })));
      const damaged = damage(await readFile(stateFile, 'utf8'));
      await writeFile(stateFile, damaged);
      const error = await failure(Emulator.open({ stateFile }));
      expect(error).toMatchObject({ code, path: stateFile });
      expect(error.message).toContain(`Emulator state file ${stateFile}: ${problem}.`);
      expect(await readFile(stateFile, 'utf8')).toBe(damaged);
    });

    it('is refused when it is a folder or its folder does not exist', async () => {
      expect(await failure(Emulator.open({ stateFile: folder }))).toMatchObject({ code: 'STATE_FILE_UNREADABLE', path: folder });
      expect(await failure(Emulator.open({ stateFile: join(folder, 'none', 'state.json') }))).toMatchObject({ code: 'STATE_FILE_UNWRITABLE' });
    });

    it('is not overwritten when another emulator wrote it; the change is not acknowledged', async () => {
      const first = await Emulator.open({ stateFile });
      const second = await Emulator.open({ stateFile });
      await createZone(clientOf(first));
      const text = await readFile(stateFile, 'utf8');
      const refused = await refusalOf(createZone(clientOf(second), 'example.org'));
      expect(refused).toMatchObject({ code: 'InternalFailure', status: 500 });
      expect(refused.message).toContain('another process has written it since it was read');
      expect(await readFile(stateFile, 'utf8')).toBe(text);
      expect((await failure(second.close())).code).toBe('STATE_FILE_CHANGED');
      expect(await readdir(folder)).toEqual(['state.json']);
    });
  });

  it('is whole after a kill at any moment, with every zone that was acknowledged', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'support', 'create-zones-forever.ts'), stateFile], { stdio: ['ignore', 'pipe', 'inherit'] });
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
