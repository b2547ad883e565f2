import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { a, change, create, remove, zoneIdOf } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { startFaultyProxy } from './support/faulty-proxy';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const www = "new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });";
const app = zoneApp(www);
const later = zoneApp(www, "new ARecord(zone, 'Web', { name: 'web', values: ['192.0.2.1'] });");

/** What a journal holds, byte by byte. */
function contentsOf(cwd: string): Record<string, string> {
  const folder = join(cwd, '.apex53', 'journal');
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Deployed to an emulator, and www taken away by hand for something else. */
async function drifted(): Promise<{ readonly cwd: string; readonly url: string }> {
  const cwd = project({ 'app.ts': app, 'later.ts': later });
  const { url } = await startEmulator({ cwd });
  await apex53(['deploy', '--endpoint', url, '--yes'], { cwd });
  await byHand(url, async (client) => {
    await change(client, await zoneIdOf(client), remove(a('www.example.com')), create(a('strange.example.com')));
  });
  return { cwd, url };
}

describe('apex53 drift', () => {
  it('ends with 0 where everything is as deployed, and tells what is not deployed yet', async () => {
    const cwd = project({ 'app.ts': app, 'later.ts': later });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const same = await apex53(['drift', '--local'], { cwd });
    const edited = await apex53(['drift', '--local', '--app', 'later.ts'], { cwd });

    expect(same).toEqual({ status: 0, stdout: 'No drift. 1 record set is as deployed.\n', stderr: '' });
    expect(edited).toEqual({
      status: 0,
      stdout:
        'No drift. 1 record set is as deployed.\n\nNot drift, but not deployed yet: create web.example.com. A. apex53 diff shows what deploy would do.\n',
      stderr: '',
    });
  });

  it('ends with 2 and tells what was done by hand, what it changes in the answers, and apart from it what is not deployed yet', async () => {
    const { cwd, url } = await drifted();

    const { status, stdout, stderr } = await apex53(['drift', '--endpoint', url, '--app', 'later.ts'], { cwd });
    const silent = await apex53(['drift', '--endpoint', url, '--answers', 'none'], { cwd });

    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout.replace(/Z[0-9A-Z]{6,}/g, 'ZONE')).toBe(
      [
        'Hosted zone example.com. ZONE',
        '  + added strange.example.com. A  300 s  192.0.2.1',
        '  - removed www.example.com. A  300 s  192.0.2.1',
        '',
        'Answers that change',
        '  ! www.example.com. A  everybody',
        '      192.0.2.1 (300 s) -> no such name',
        '      name-vanishes: The name does not exist any more (NXDOMAIN).',
        '  ~ strange.example.com. A  everybody',
        '      no such name -> 192.0.2.1 (300 s)',
        '',
        'Drift. Record sets: 1 added, 1 removed. 0 record sets are as deployed.',
        '',
        'Not drift, but not deployed yet: create web.example.com. A. apex53 diff shows what deploy would do.',
        '',
      ].join('\n'),
    );
    expect(silent.status).toBe(2);
    expect(silent.stdout).not.toContain('Answers that change');
  });

  it('prints one JSON document with --json', async () => {
    const { cwd, url } = await drifted();

    const ended = await apex53(['drift', '--endpoint', url, '--app', 'later.ts', '--json'], { cwd });

    expect(ended).toMatchObject({ status: 2, stderr: '' });
    expect(documentOf(ended)).toMatchObject({
      formatVersion: 1,
      command: 'drift',
      exitCode: 2,
      drift: {
        baseline: 'deployed',
        hostedZones: [
          {
            recordSets: [
              { kind: 'added', after: { Name: 'strange.example.com.' } },
              { kind: 'removed', path: 'Zone/Www' },
            ],
          },
        ],
        undeployed: [{ action: 'create', what: 'web.example.com. A' }],
      },
      answers: { zones: [{ name: 'example.com.' }] },
    });
  });

  it('compares with what is declared where nobody knows what was deployed, and says so', async () => {
    const cwd = project({ 'app.ts': app, 'later.ts': later });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const asked = await apex53(['drift', '--local', '--app', 'later.ts', '--no-journal'], { cwd });
    rmSync(join(cwd, '.apex53', 'journal'), { recursive: true });
    const lost = await apex53(['drift', '--local', '--app', 'later.ts'], { cwd });

    expect(asked.status).toBe(2);
    expect(asked.stdout).toMatch(/^What was deployed last is not known here, so this compares with what the app declares/);
    expect(asked.stdout).toContain('  - removed web.example.com. A');
    expect(lost).toEqual(asked);
    expect(existsSync(join(cwd, '.apex53', 'journal'))).toBe(false);
  });

  it('only reads, and leaves the journal as it is', async () => {
    const { cwd, url } = await drifted();
    const before = contentsOf(cwd);
    const requests: string[] = [];
    const proxy = await startFaultyProxy(
      url,
      () => 'answer',
      (_, line) => {
        requests.push(line.split(' ', 2).join(' '));
      },
    );
    try {
      const deployed = await apex53(['drift', '--endpoint', proxy.url], { cwd });
      const again = await apex53(['drift', '--endpoint', url], { cwd });

      expect([deployed.status, again.status]).toEqual([2, 2]);
      expect(requests.length).toBeGreaterThan(0);
      // ListTagsForResources is the one POST that reads.
      expect(requests.filter((one) => !one.startsWith('GET ') && one !== 'POST /2013-04-01/tags/hostedzone')).toEqual([]);
      expect(contentsOf(cwd)).toEqual(before);
    } finally {
      await proxy.close();
    }
  });
});
