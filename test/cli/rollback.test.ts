import { Emulator } from '../../lib/emulator';
import { a, change, listAll, upsert, zoneIdOf } from '../support/by-hand';
import { byHand } from './support/emulator';
import { startFaultyProxy } from './support/faulty-proxy';
import { project, zoneApp } from './support/project';
import { apex53, documentOf, start } from './support/run';

let emulator: Emulator;
let url: string;
beforeEach(async () => {
  emulator = new Emulator();
  ({ url } = await emulator.listen({}));
});
afterEach(() => emulator.close());

const contents = () => byHand(url, async (client) => listAll(client, await zoneIdOf(client)));
const www = (address: string) => zoneApp(`new ARecord(zone, 'Www', { name: 'www', values: ['${address}'] });`);
/** Two batches, and health checks on both sides. */
const large = (n: number) =>
  zoneApp(
    `for (let i = 0; i < 600; i++) new ARecord(zone, \`R\${i}\`, { name: \`r\${i}\`, values: ['192.0.2.${n}'] });`,
    `const up = HealthCheck.https(zone, 'Up', { host: 'v${n}.example.net', path: '/' });`,
    `new FailoverPair(zone, 'Api', { name: 'api', ttl: 60, primary: { cname: 'v${n}.example.net', healthCheck: up }, secondary: { cname: 'dr.example.net' } });`,
  );

describe('apex53 rollback', () => {
  it('undoes the last run, and says with --json what it did', async () => {
    const cwd = project({ 'one.ts': www('192.0.2.1'), 'two.ts': www('192.0.2.2') });
    const deploy = (app: string) => apex53(['deploy', '--endpoint', url, '--yes', '--app', app], { cwd });
    await deploy('one.ts');
    const was = await contents();
    await deploy('two.ts');
    expect(await contents()).not.toEqual(was);

    const unasked = await apex53(['rollback', '--endpoint', url], { cwd });
    const undone = await apex53(['rollback', '--endpoint', url, '--yes', '--json'], { cwd });

    expect(unasked.status).toBe(3);
    expect(undone.status).toBe(0);
    expect(documentOf(undone)).toMatchObject({
      command: 'rollback',
      applied: true,
      moved: [],
      plan: { summary: { recordSets: { update: 1 } } },
    });
    expect(await contents()).toEqual(was);
  });

  it('refuses with 3 what moved, and undoes the rest with --partial', async () => {
    const cwd = project({ 'one.ts': www('192.0.2.1'), 'two.ts': www('192.0.2.2') });
    for (const app of ['one.ts', 'two.ts']) await apex53(['deploy', '--endpoint', url, '--yes', '--app', app], { cwd });
    await byHand(url, async (client) => change(client, await zoneIdOf(client), upsert(a('www.example.com.', '192.0.2.99'))));
    const now = await contents();

    const refused = await apex53(['rollback', '--endpoint', url, '--yes'], { cwd });
    const partial = await apex53(['rollback', '--endpoint', url, '--yes', '--partial'], { cwd });

    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('RollbackBlocked www.example.com. A: was 300 s 192.0.2.2, is 300 s 192.0.2.99 now.');
    expect(partial.status).toBe(0);
    expect(await contents()).toEqual(now);
  });

  it('needs the journal', async () => {
    const cwd = project();

    expect((await apex53(['rollback', '--endpoint', url, '--no-journal'], { cwd })).stderr).toMatch(/^UsageInvalid /);
    expect((await apex53(['rollback', '--endpoint', url], { cwd })).stderr).toMatch(/^JournalFailed .* has no entry of http/);
    expect((await apex53(['rollback', 'x', '--endpoint', url], { cwd })).stderr).toMatch(/^JournalFailed .* has no entry "x"/);
  });

  it('after a run that was killed between two batches, alone or finished by the next run, brings back what was', async () => {
    const cwd = project({ 'one.ts': large(1), 'two.ts': large(2) });
    const options = ['--yes', '--allow', 'mass-deletion'];
    expect((await apex53(['deploy', '--endpoint', url, '--app', 'one.ts', ...options], { cwd })).status).toBe(0);
    const was = await contents();
    const victims: ReturnType<typeof start>[] = [];
    const proxy = await startFaultyProxy(
      url,
      () => 'answer',
      (_, line) => {
        if (/^POST .*\/rrset\/?$/.test(line)) victims[0]?.kill('SIGKILL');
      },
    );
    victims.push(start(['deploy', '--endpoint', proxy.url, '--app', 'two.ts', ...options], { cwd }));
    expect((await victims[0]?.ended)?.status).toBeUndefined();
    await proxy.close();
    const half = await contents();
    expect(half).not.toEqual(was);

    const { entries } = documentOf(await apex53(['history', '--json'], { cwd })) as {
      readonly entries: readonly { id: string; outcome: string }[];
    };
    expect(entries.map(({ outcome }) => outcome)).toEqual(['unfinished', 'applied']);
    const finished = await apex53(['deploy', '--endpoint', url, '--app', 'two.ts', ...options], { cwd });
    expect(finished.status).toBe(0);
    expect((await apex53(['rollback', '--endpoint', url, ...options], { cwd })).status).toBe(0);
    // What the finishing run found is what the killed one left, but for the health check that was created anew.
    expect(withoutChecks(await contents())).toEqual(withoutChecks(half));
    const killed = await apex53(['rollback', entries[0]?.id ?? '', '--endpoint', url, ...options], { cwd });

    expect({ status: killed.status, stderr: killed.status === 0 ? '' : killed.stderr }).toEqual({ status: 0, stderr: '' });
    expect(withoutChecks(await contents())).toEqual(withoutChecks(was));
  });
});

/** Health checks that were deleted come back under other ids. */
function withoutChecks(recordSets: Awaited<ReturnType<typeof contents>>): unknown[] {
  return recordSets.map((recordSet) => ({ ...recordSet, HealthCheckId: recordSet.HealthCheckId === undefined ? 'none' : 'some' }));
}
