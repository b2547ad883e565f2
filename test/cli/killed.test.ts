import { Emulator } from '../../lib/emulator';
import { listChecks, listOwn, listZones, zoneIdOf } from '../support/by-hand';
import { byHand } from './support/emulator';
import { startFaultyProxy, type ProxyDeed } from './support/faulty-proxy';
import { project, zoneApp } from './support/project';
import { apex53, start } from './support/run';

/** How often a process is killed: APEX53_KILLS=100 npx jest test/cli/killed for more. */
const kills = Number(process.env.APEX53_KILLS ?? 6);

/** Versions of an app: each wants another health check, another target, and names that the other does not have. */
const version = (n: number) =>
  zoneApp(
    `const up = HealthCheck.https(zone, 'Up', { host: 'v${n}.example.net', path: '/', intervalSeconds: ${n === 0 ? 10 : 30} });`,
    `new FailoverPair(zone, 'Api', { name: 'api', ttl: 60, primary: { cname: 'v${n}.example.net', healthCheck: up }, secondary: { cname: 'dr.example.net' } });`,
    `new ARecord(zone, 'Own', { name: 'only-${n}', values: ['192.0.2.${n + 1}'] });`,
  );

let emulator: Emulator;
let url: string;
beforeEach(async () => {
  emulator = new Emulator();
  ({ url } = await emulator.listen({}));
});
afterEach(() => emulator.close());

const folder = (n: number) => project({ 'app.ts': version(n % 2) });

async function expectVersion(n: number): Promise<void> {
  await byHand(url, async (client) => {
    expect((await listZones(client)).map(({ Name }) => Name)).toEqual(['example.com.']);
    expect((await listChecks(client)).map(({ HealthCheckConfig }) => HealthCheckConfig?.FullyQualifiedDomainName)).toEqual([
      `v${n % 2}.example.net`,
    ]);
    const names = (await listOwn(client, await zoneIdOf(client))).map(({ Name }) => Name);
    expect(names).toEqual(['api.example.com.', 'api.example.com.', `only-${n % 2}.example.com.`]);
  });
}

it(`a deploy killed ${kills} times, each time at another request, is finished by the next one`, async () => {
  let killed = 0;
  for (let n = 0; n < kills; n++) {
    const victims: ReturnType<typeof start>[] = [];
    const kill = () => {
      killed += 1;
      victims[0]?.kill('SIGKILL');
    };
    const at = n % 12;
    // Every other time the service has done what was asked.
    const proxy = await startFaultyProxy(
      url,
      (request): ProxyDeed => {
        if (request !== at || n % 2 === 0) return 'answer';
        kill();
        return 'reset';
      },
      (request) => {
        if (request === at && n % 2 === 0) kill();
      },
    );
    const victim = start(['deploy', '--endpoint', proxy.url, '--yes', '--allow', 'mass-deletion'], { cwd: folder(n) });
    victims.push(victim);
    await victim.ended;
    await proxy.close();
  }
  expect(killed).toBeGreaterThan(kills / 2);

  const last = await apex53(['deploy', '--endpoint', url, '--yes', '--allow', 'mass-deletion'], { cwd: folder(kills) });

  expect(last.status).toBe(0);
  await expectVersion(kills);
}, 600_000);

it('a deploy gets through a connection that breaks, throttles and fails', async () => {
  const deeds: readonly ProxyDeed[] = ['answer', 'throttle', '500', 'answer', 'reset', 'answer', 'answer', 'throttle'];
  const proxy = await startFaultyProxy(url, (request) => deeds[request % deeds.length] ?? 'answer');
  for (const n of [0, 1]) {
    const { status, stderr } = await apex53(['deploy', '--endpoint', proxy.url, '--yes', '--allow', 'mass-deletion'], { cwd: folder(n) });

    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    await expectVersion(n);
  }
  await proxy.close();
});
