import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeResourceRecordSetsCommand, CreateHostedZoneCommand, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import { deployedTo } from './support/deployed';
import { byHand, startEmulator } from './support/emulator';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

interface Settings {
  /** Seconds; another one takes another health check. */
  readonly interval?: 10 | 30;
  readonly europe?: string;
  readonly blue?: number;
}

/** Answers by place and health, and by weight. */
const app = ({ interval = 30, europe = '192.0.2.3', blue = 90 }: Settings = {}, ...more: readonly string[]) =>
  zoneApp(
    `const up = HealthCheck.https(zone, 'Up', { host: 'api.example.net', intervalSeconds: ${interval} });`,
    "new FailoverPair(zone, 'F', { name: 'f', ttl: 60, primary: { values: ['192.0.2.1'], healthCheck: up }, secondary: { values: ['192.0.2.2'] } });",
    `new GeolocationSet(zone, 'G', { name: 'g', ttl: 60, countries: { DE: { values: ['192.0.2.49'], healthCheck: up } }, continents: { EU: { values: ['${europe}'] } }, default: { values: ['192.0.2.9'] } });`,
    `new WeightedSet(zone, 'W', { name: 'w', ttl: 30, members: { blue: { weight: ${blue}, values: ['192.0.2.1'] }, green: { weight: 10, values: ['192.0.2.2'] } } });`,
    ...more,
  );

describe('apex53 resolve --compare', () => {
  let cwd: string;
  let checkId: string;
  beforeAll(async () => {
    cwd = project({
      'app.ts': app(),
      'weights.ts': app({ blue: 10 }),
      'later.ts': app({ europe: '192.0.2.33' }, "new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.7'] });"),
      'replaced.ts': app({ interval: 10, europe: '192.0.2.33' }),
      'none.ts': zoneApp(),
    });
    ({ checkId } = await deployedTo(cwd));
  });
  const compare = (file: string, ...args: readonly string[]) =>
    apex53(['resolve', '--compare', '--local', '--app', file, ...args], { cwd });

  it('shows what is answered now beside what is answered after deploy, and what differs', async () => {
    expect(await compare('weights.ts', 'w.example.com')).toEqual({
      status: 0,
      stdout: [
        'Now                                After deploy',
        '90 % (9/10) NOERROR                50 % (1/2) NOERROR',
        '└─ w.example.com. 30 A 192.0.2.1   └─ w.example.com. 30 A 192.0.2.1',
        '10 % (1/10) NOERROR                50 % (1/2) NOERROR',
        '└─ w.example.com. 30 A 192.0.2.2   └─ w.example.com. 30 A 192.0.2.2',
        'What differs',
        '  ~ 90 % 192.0.2.1 (30 s) -> 50 % 192.0.2.1 (30 s)',
        '  ~ 10 % 192.0.2.2 (30 s) -> 50 % 192.0.2.2 (30 s)',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('says so where nothing differs', async () => {
    const { status, stdout } = await compare('later.ts', 'w.example.com');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nNothing differs\n$/);
  });

  it.each([
    ['a client in Germany', ['--from', 'DE'], '192.0.2.49', '192.0.2.49'],
    ['a client in Germany while its answer is down', ['--from', 'DE', '--unhealthy', 'Zone/Up'], '192.0.2.3', '192.0.2.33'],
    ['a client elsewhere', ['--from', 'US', '--unhealthy', 'Zone/Up'], '192.0.2.9', '192.0.2.9'],
  ])('asks for %s in both', async (_, args, before, after) => {
    for (const file of ['later.ts', 'replaced.ts']) {
      const { stdout } = await compare(file, 'g.example.com', ...args);
      expect(stdout.split('\n')[2]).toMatch(new RegExp(`^└─ g\\.example\\.com\\. 60 A ${before} +└─ g\\.example\\.com\\. 60 A ${after}$`));
      expect(stdout).toContain(before === after ? '\nNothing differs\n' : `\n  - 100 % ${before} (60 s)\n  + 100 % ${after} (60 s)\n`);
    }
  });

  it('takes the health check of either edition by path or id, also where another one takes its place', async () => {
    for (const file of ['later.ts', 'replaced.ts'])
      for (const name of ['Zone/Up', '/Zone/Up', '/App/Zone/Up', '/test/Zone/Up', checkId])
        expect((await compare(file, 'f.example.com', '--unhealthy', name)).stdout).toBe(
          'Now                                After deploy\n100 % NOERROR                      100 % NOERROR\n└─ f.example.com. 60 A 192.0.2.2   └─ f.example.com. 60 A 192.0.2.2\nNothing differs\n',
        );
    const { status, stderr } = await compare('later.ts', 'f.example.com', '--unhealthy', 'Zone/Upp');
    expect(status).toBe(1);
    expect(stderr).toContain('near it: "Zone/Up"');
  });

  it('ends with 6 where somebody is left without answer after deploy, and only then', async () => {
    const gone = await compare('none.ts', 'w.example.com');
    expect(gone.status).toBe(6);
    expect(gone.stdout).toContain('  - 90 % 192.0.2.1 (30 s)\n  - 10 % 192.0.2.2 (30 s)\n  + 100 % no such name\n');
    const comes = await compare('later.ts', 'new.example.com');
    expect(comes.status).toBe(0);
    expect(comes.stdout).toContain('  - 100 % no such name\n  + 100 % 192.0.2.7 (300 s)\n');
  });

  it('knows what others put into a shared zone, and what deploy leaves of it', async () => {
    const shared = project({ 'app.ts': app(), 'shared.ts': '' });
    const { url } = await startEmulator({ cwd: shared });
    const zoneId = await byHand(url, async (client) => {
      const { HostedZone } = await client.send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'by-hand' }));
      const record: ResourceRecordSet = { Name: 'others.example.com', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.77' }] };
      await client.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: HostedZone?.Id,
          ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: record }] },
        }),
      );
      return HostedZone?.Id?.replace('/hostedzone/', '') ?? '';
    });
    writeFileSync(
      join(shared, 'shared.ts'),
      app().replace(
        "new HostedZone(app, 'Zone', { zoneName: 'example.com' })",
        `HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId: '${zoneId}' })`,
      ),
    );
    const asked = (name: string) => apex53(['resolve', name, '--compare', '--endpoint', url, '--app', 'shared.ts'], { cwd: shared });
    expect((await asked('others.example.com')).stdout).toMatch(/192\.0\.2\.77 {3}.*192\.0\.2\.77\nNothing differs\n$/);
    expect((await asked('f.example.com')).stdout).toContain('  - 100 % no such name\n  + 100 % 192.0.2.1 (60 s)\n');
  });

  it('compares with nothing where the zone is yet to be created', async () => {
    const empty = project({ 'app.ts': app() });
    const { status, stdout } = await apex53(['resolve', 'f.example.com', '--compare', '--local'], { cwd: empty });
    expect(status).toBe(0);
    expect(stdout).toContain('  - 100 % refused: no zone has the name\n  + 100 % 192.0.2.1 (60 s)\n');
  });

  it('prints one document with --json', async () => {
    const ended = await compare('later.ts', 'g.example.com', '--from', 'DE', '--unhealthy', 'Zone/Up', '--json');
    const answered = (value: string) => ({ replies: [{ share: '1', reply: { answer: [{ values: { texts: [value] } }] } }] });
    expect(documentOf(ended)).toMatchObject({
      command: 'resolve',
      exitCode: 0,
      question: { name: 'g.example.com', type: 'A' },
      client: { place: { country: 'DE' } },
      unhealthy: ['Zone/Up'],
      before: answered('192.0.2.3'),
      after: answered('192.0.2.33'),
      differences: [{ before: { share: '1', records: [{ values: ['192.0.2.3'] }] } }, { after: { records: [{ values: ['192.0.2.33'] }] } }],
    });
    expect(documentOf(ended)).not.toHaveProperty('before.explanation');
    expect(documentOf(await compare('later.ts', 'g.example.com', '--explain', '--json'))).toHaveProperty('after.explanation');
  });

  it('explains both, one below the other where they do not fit beside each other', async () => {
    const { stdout } = await compare('later.ts', 'f.example.com', '--unhealthy', 'Zone/Up', '--explain');
    expect(stdout.match(/^(Now|After deploy|How it came to this|Nothing differs)$/gm)).toEqual([
      'Now',
      'How it came to this',
      'After deploy',
      'How it came to this',
      'Nothing differs',
    ]);
  });

  it('compares an app with what is live, and so takes no live zones', async () => {
    const { status, stderr } = await compare('later.ts', 'f.example.com', '--zone', 'example.com');
    expect(status).toBe(1);
    expect(stderr).toContain("'--compare' cannot be used with option '--zone");
  });
});
