import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const app = (office: string) =>
  zoneApp(
    `const networks = new CidrCollection(zone, 'Networks', { locations: { office: ['${office}'], vpn: ['198.51.100.0/24', '2001:db8::/48'] } });`,
    "new IpBasedSet(zone, 'Wiki', { name: 'wiki', ttl: 60, collection: networks, locations: { office: { values: ['192.0.2.1'] }, vpn: { values: ['192.0.2.2'] } }, default: { values: ['192.0.2.9'] } });",
  );
const answered = (last: number) => `100 % NOERROR\n└─ wiki.example.com. 60 A 192.0.2.${last}\n`;

describe('the CIDR collections of an app', () => {
  const cwd = () => project({ 'app.ts': app('203.0.112.0/23'), 'later.ts': app('203.0.112.0/24') });
  let folder: string;
  beforeAll(async () => {
    folder = cwd();
    const { status, stderr } = await apex53(['deploy', '--local', '--yes'], { cwd: folder });
    if (status !== 0) throw new Error(stderr);
  });
  const run = (...args: readonly string[]) => apex53(args, { cwd: folder });

  it.each([
    ['203.0.113.200', 1],
    ['192.0.2.53 198.51.100.0/24', 2],
    ['2001:db8::7', 2],
    ['192.0.2.53', 9],
  ])('decide what %s is answered: by what the app declares, and by what a live zone holds', async (from, last) => {
    const asked = ['resolve', 'wiki.example.com', '--from', from];
    expect(await run(...asked)).toEqual({ status: 0, stdout: answered(last), stderr: '' });
    expect(await run(...asked, '--local', '--zone', 'example.com')).toEqual({ status: 0, stdout: answered(last), stderr: '' });
  });

  it('tell diff and --compare who moves when their blocks change', async () => {
    const diff = documentOf(await run('diff', '--local', '--app', 'later.ts', '--json'));
    expect(diff).toMatchObject({
      answers: { zones: [{ changes: [{ name: 'wiki.example.com.', clients: { example: { subnet: '203.0.112.0/23' } } }] }] },
    });
    const compare = await run('resolve', 'wiki.example.com', '--compare', '--local', '--app', 'later.ts', '--from', '203.0.113.200');
    expect(compare).toMatchObject({ status: 0, stderr: '' });
    expect(compare.stdout).toContain('  - 100 % 192.0.2.1 (60 s)\n  + 100 % 192.0.2.9 (60 s)\n');
  });

  it('are in pictures', async () => {
    const { status, stdout, stderr } = await run('graph', 'wiki.example.com', 'A', '--format', 'mermaid', '--from', '203.0.113.7');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('asked from 203.0.113.7');
  });
});
