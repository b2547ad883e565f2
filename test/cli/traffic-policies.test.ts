import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const app = (germany: number) =>
  zoneApp(
    "const up = HealthCheck.https(zone, 'Up', { host: 'api.example.net' });",
    `const german = Route.failover({ primary: { values: ['192.0.2.${germany}'], healthCheck: up }, secondary: { values: ['192.0.2.9'] } });`,
    "const route = Route.geolocation({ countries: { DE: { route: german } }, default: { values: ['192.0.2.9'] } });",
    "const policy = new TrafficPolicy(zone, 'Policy', { document: TrafficPolicyDocument.fromRoute(route) });",
    "new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy });",
    "new AliasRecord(zone, 'Shop', { name: 'shop', target: Target.record('www'), types: ['A'] });",
  );
const answered = (last: number, name = 'www') => `100 % NOERROR\n└─ ${name}.example.com. 60 A 192.0.2.${last}\n`;

describe('the traffic policies of an app', () => {
  let folder: string;
  beforeAll(async () => {
    folder = project({ 'app.ts': app(49), 'later.ts': app(50) });
    const { status, stderr } = await apex53(['deploy', '--local', '--yes'], { cwd: folder });
    if (status !== 0) throw new Error(stderr);
  });
  const run = (...args: readonly string[]) => apex53(args, { cwd: folder });

  it('answer alike by what the app declares and by what the live zone holds, as do aliases to them', async () => {
    for (const [last, ...asked] of [
      [9, 'www.example.com'],
      [49, 'www.example.com', '--from', 'DE'],
    ] as const) {
      expect(await run('resolve', ...asked)).toEqual({ status: 0, stdout: answered(last), stderr: '' });
      expect(await run('resolve', ...asked, '--local', '--zone', 'example.com')).toEqual({ status: 0, stdout: answered(last), stderr: '' });
    }
    const alias = await run('resolve', 'shop.example.com', '--from', 'DE', '--local', '--zone', 'example.com');
    expect(alias).toEqual({ status: 0, stdout: answered(49, 'shop'), stderr: '' });
  });

  it('fail over in a live zone with the health checks that only their documents name', async () => {
    const { stdout } = await run('diff', '--local', '--app', 'later.ts', '--json');
    const id = /"HealthCheck":\s*"([^"]+)"/.exec(stdout)?.[1] ?? '';
    const down = await run('resolve', 'www.example.com', '--from', 'DE', '--local', '--zone', 'example.com', '--unhealthy', id);
    expect(down).toEqual({ status: 0, stdout: answered(9), stderr: '' });
  });

  it('tell diff and --compare who is answered otherwise when their document changes', async () => {
    const { answers } = documentOf(await run('diff', '--local', '--app', 'later.ts', '--json')) as { answers: object };
    expect(answers).toMatchObject({
      zones: [
        {
          changes: ['shop', 'www'].map((name) => ({ name: `${name}.example.com.`, clients: { example: { place: { country: 'DE' } } } })),
          counts: { instancesLeftOut: 0 },
        },
      ],
    });
    const compare = await run('resolve', 'www.example.com', '--compare', '--local', '--app', 'later.ts', '--from', 'DE');
    expect(compare).toMatchObject({ status: 0, stderr: '' });
    expect(compare.stdout).toContain('  - 100 % 192.0.2.49 (60 s)\n  + 100 % 192.0.2.50 (60 s)\n');
  });
});
