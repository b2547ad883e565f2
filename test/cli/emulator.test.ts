import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CreateHostedZoneCommand, GetChangeCommand, GetHostedZoneCountCommand, ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { createClient } from '../../lib/aws/sdk';
import { createZone, listZones } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { project, quickstart } from './support/project';
import { apex53, documentOf, start } from './support/run';

const nothing = 'No changes. 3 record sets are as declared.\n';

describe('apex53 emulator', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 on %s', async (signal) => {
    const { process: emulator } = await startEmulator({ cwd: project() });

    emulator.kill(signal);

    expect(await emulator.ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('prints its address on standard output and how to use it on standard error', async () => {
    const emulator = start(['emulator', '--port', '0'], { cwd: project() });
    const [, url = ''] = await emulator.seen('stdout', /^Route 53 is emulated at (http:\/\/127\.0\.0\.1:\d+)\n$/);
    await emulator.seen('stderr', /Ctrl-C ends it\.\n$/);

    expect(await byHand(url, (client) => listZones(client))).toEqual([]);
    emulator.kill('SIGTERM');
    expect((await emulator.ended).stderr).toContain(`export AWS_ENDPOINT_URL_ROUTE_53=${url} `);
  });

  it('prints one JSON document with --json', async () => {
    const { process: emulator, url } = await startEmulator({ cwd: project() });
    emulator.kill('SIGTERM');

    expect(documentOf(await emulator.ended)).toEqual({ formatVersion: 1, command: 'emulator', url, port: Number(new URL(url).port) });
  });

  it('is deployed to over HTTP; the second time nothing is left to do', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd });

    const first = await apex53(['deploy', '--endpoint', url, '--yes'], { cwd });
    const second = await apex53(['deploy', '--yes'], { cwd, env: { APEX53_ENDPOINT: url } });

    expect(first.status).toBe(0);
    expect(first.stdout).toContain('Done. 3 record sets created, 0 updated, 0 deleted.\n');
    expect(second).toMatchObject({ status: 0, stdout: nothing, stderr: '' });
  });

  it('keeps its state in a file over a restart, and without one forgets', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const state = ['--state', join('kept', 'route53.json')];
    const before = await startEmulator({ cwd }, ...state);
    await apex53(['deploy', '--endpoint', before.url, '--yes'], { cwd });
    before.process.kill('SIGTERM');
    await before.process.ended;

    const restarted = await startEmulator({ cwd }, ...state);
    const forgetful = await startEmulator({ cwd });

    expect((await apex53(['diff', '--endpoint', restarted.url], { cwd })).stdout).toBe(nothing);
    expect(await byHand(forgetful.url, (client) => listZones(client))).toEqual([]);
  });

  it('keeps what was answered also when it is killed', async () => {
    const cwd = project();
    const state = ['--state', 'route53.json'];
    const before = await startEmulator({ cwd }, ...state);
    const id = await byHand(before.url, (client) => createZone(client));
    before.process.kill('SIGKILL');
    await before.process.ended;

    const restarted = await startEmulator({ cwd }, ...state);

    expect((await byHand(restarted.url, (client) => listZones(client))).map(({ Id }) => Id)).toEqual([`/hostedzone/${id}`]);
  });

  it('keeps to rate limits and makes the same identifiers from a seed with --throttle and --seed', async () => {
    const cwd = project();
    const [first, again, other] = await Promise.all([
      startEmulator({ cwd }, '--seed', '7', '--throttle', 'five-per-second'),
      startEmulator({ cwd }, '--seed', '7'),
      startEmulator({ cwd }, '--seed', '8'),
    ]);

    const limits = await fetch(`${first.url}/_apex53/faults`);
    const ids = await Promise.all([first, again, other].map(({ url }) => byHand(url, (client) => createZone(client))));

    expect(await limits.json()).toMatchObject({ throttling: { account: { capacity: 5, perSecond: 5 } } });
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect((await apex53(['emulator', '--throttle', 'none'], { cwd })).status).toBe(1);
  });

  it.each([
    ['0.0.0.0', /^WARNING: the emulator listens at 0\.0\.0\.0, beyond this machine\. It checks no signatures: /],
    ['127.0.0.1', /^Point any AWS tool at it/],
  ])('says on standard error when somebody else can reach it: %s', async (host, said) => {
    const emulator = start(['emulator', '--port', '0', '--host', host], { cwd: project() });
    await emulator.seen('stderr', /Ctrl-C ends it\.\n$/);
    emulator.kill('SIGTERM');

    expect((await emulator.ended).stderr).toMatch(said);
  });

  it('knows what exists from a file with --resources, and says what in it cannot be', async () => {
    const cwd = project({
      'resources.json': JSON.stringify({ kmsKeys: [], vpcs: [{ id: 'vpc-1', region: 'us-east-1' }] }),
      'wrong.json': JSON.stringify({ vpcs: ['vpc-1'] }),
    });
    const { url } = await startEmulator({ cwd }, '--resources', 'resources.json');
    expect(await (await fetch(`${url}/_apex53/resources`)).json()).toEqual({ kmsKeys: [], vpcs: [{ id: 'vpc-1', region: 'us-east-1' }] });
    const refused = await apex53(['emulator', '--port', '0', '--resources', 'wrong.json'], { cwd });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('The resources in wrong.json cannot be used: Each of the resources vpcs must be {"id", "region"}');
  });

  it('makes trouble from a file with --faults, and says what in it cannot be', async () => {
    const fault = (kind: string) => JSON.stringify([{ kind, operation: 'GetHostedZoneCount', status: 503, times: 'always' }]);
    const cwd = project({ 'faults.json': fault('server-error'), 'wrong.json': fault('earthquake') });
    const { url } = await startEmulator({ cwd }, '--faults', 'faults.json');

    expect((await fetch(`${url}/2013-04-01/hostedzonecount`)).status).toBe(503);
    expect((await fetch(`${url}/2013-04-01/healthcheckcount`)).status).toBe(200);
    const refused = await apex53(['emulator', '--port', '0', '--faults', 'wrong.json'], { cwd });
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.stderr).toContain('earthquake');
  });

  it('lets time stand still with --stepped-clock until it is stepped', async () => {
    const { url } = await startEmulator({ cwd: project() }, '--stepped-clock', '--change-delay', '60000');
    let change = '';
    const status = () =>
      byHand(url, async (client) => {
        const { HostedZones } = await client.send(new ListHostedZonesCommand({}));
        if (HostedZones?.length === 0)
          change = (await client.send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'r' }))).ChangeInfo?.Id ?? '';
        return (await client.send(new GetChangeCommand({ Id: change }))).ChangeInfo?.Status;
      });

    expect(await status()).toBe('PENDING');
    await fetch(`${url}/_apex53/clock`, { method: 'POST', body: JSON.stringify({ stepMs: 60_000 }) });
    expect(await status()).toBe('INSYNC');
  });

  it('keeps access keys apart with --account-per-key', async () => {
    const { url } = await startEmulator({ cwd: project() }, '--account-per-key');
    const count = async (accessKeyId: string) => {
      const client = createClient({ endpoint: url, credentials: { accessKeyId, secretAccessKey: 'x' } });
      if (accessKeyId === 'AKIAONE') await client.send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'r' }));
      return (await client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount;
    };

    expect([await count('AKIAONE'), await count('AKIATWO')]).toEqual([1, 0]);
  });

  it('refuses a damaged state file and leaves it, or sets it aside with --set-damaged-aside', async () => {
    const cwd = project({ 'state.json': '{"half":' });

    const refused = await apex53(['emulator', '--port', '0', '--state', 'state.json'], { cwd });
    expect(refused).toMatchObject({ status: 1 });
    expect(readFileSync(join(cwd, 'state.json'), 'utf8')).toBe('{"half":');

    const { process: emulator } = await startEmulator({ cwd }, '--state', 'state.json', '--set-damaged-aside');
    const [, aside = ''] = await emulator.seen('stderr', /set aside as (\S+),/);
    expect(readFileSync(resolve(cwd, aside), 'utf8')).toBe('{"half":');
  });

  it('refuses a state file that another emulator has', async () => {
    const cwd = project();
    await startEmulator({ cwd }, '--state', 'route53.json');

    const second = await apex53(['emulator', '--port', '0', '--state', 'route53.json'], { cwd });

    expect(second).toMatchObject({ status: 1, stdout: '' });
    expect(second.stderr).toMatch(
      /^EmulatorFailed Emulator state file route53\.json: process \d+ on .* uses it\. Close that emulator, or delete /,
    );
  });

  it('says which port is taken, and what to do', async () => {
    const cwd = project();
    const { url } = await startEmulator({ cwd });

    const second = await apex53(['emulator', '--port', new URL(url).port], { cwd });

    expect(second).toMatchObject({ status: 1, stdout: '' });
    expect(second.stderr).toMatch(
      /^EmulatorFailed The emulator cannot listen at 127\.0\.0\.1, port \d+: .*EADDRINUSE.*Take another with --port/,
    );
  });
});
