import { project, zoneApp } from '../cli/support/project';
import { startDns } from '../cli/support/dns-process';
import { ask, assertInstalled, startUnbound, stopResolvers } from './support/dns-tools';

beforeAll(assertInstalled);
afterEach(stopResolvers);

const app = zoneApp(
  "new ARecord(zone, 'Www', { name: 'www', ttl: 60, values: ['192.0.2.1'] });",
  "new CnameRecord(zone, 'C', { name: 'c', ttl: 60, target: 'a.w.example.com' });",
  "new ARecord(zone, 'Wildcard', { name: '*.w', ttl: 60, values: ['192.0.2.2'] });",
  "new TxtRecord(zone, 'Big', { name: 'big', ttl: 60, values: Array.from({ length: 20 }, (_, i) => `${i}`.padEnd(120, 'x')) });",
  "const up = HealthCheck.https(zone, 'Up', { host: 'api.example.net' });",
  "new FailoverPair(zone, 'F', { name: 'f', ttl: 1, primary: { values: ['192.0.2.1'], healthCheck: up }, secondary: { values: ['192.0.2.2'] } });",
  "const g = (SetIdentifier, GeoLocation, Value) => ({ Name: 'g.example.com.', Type: 'A', SetIdentifier, GeoLocation, TTL: 60, ResourceRecords: [{ Value }] });",
  "RecordSets.fromJson(zone, 'G', [g('de', { CountryCode: 'DE' }, '192.0.2.49'), g('any', { CountryCode: '*' }, '192.0.2.1')]);",
);
const started = () =>
  startDns(
    { cwd: project({ 'app.ts': app, 'places.json': '{"203.0.113.0/24": "DE", "2001:db8::/32": "DE"}' }) },
    '--places',
    'places.json',
  );

/** What dig, or kdig, says of a question to a port. */
const dig = (tool: 'dig' | 'kdig', port: number, ...args: readonly string[]) =>
  ask(tool, '@127.0.0.1', '-p', String(port), ...(tool === 'dig' ? ['+tries=1'] : []), ...args);
/** The data of the answers alone. */
const short = async (tool: 'dig' | 'kdig', port: number, ...args: readonly string[]) =>
  (await dig(tool, port, '+short', ...args)).trim().split('\n').sort();

describe.each(['dig', 'kdig'] as const)('%s', (tool) => {
  it('is answered by the view of the address that it asks from', async () => {
    const { port } = await startDns(
      {
        cwd: project({
          'app.ts': `import { App, ARecord, SplitHorizonZone } from 'apex53';
const app = new App();
const zone = new SplitHorizonZone(app, 'Shop', { zoneName: 'example.com', vpcs: [{ vpcId: 'vpc-0a1b', region: 'eu-west-1' }] });
new ARecord(zone.public, 'Www', { name: 'www', values: ['192.0.2.1'] });
new ARecord(zone.private, 'Www', { name: 'www', values: ['10.0.0.1'] });
new ARecord(zone.private, 'Db', { name: 'db', values: ['10.0.0.2'] });
export default app;
`,
        }),
      },
      '--view',
      '127.0.0.2=vpc-0a1b',
      '--view',
      '127.0.0.0/8=vpc-0c2d',
    );
    const inVpc = ['-b', '127.0.0.2'];
    expect(await short(tool, port, ...inVpc, 'www.example.com', 'A')).toEqual(['10.0.0.1']);
    expect(await short(tool, port, ...inVpc, '+tcp', 'db.example.com', 'A')).toEqual(['10.0.0.2']);
    expect(await short(tool, port, 'www.example.com', 'A')).toEqual(['192.0.2.1']);
    expect(await dig(tool, port, 'db.example.com', 'A')).toMatch(/status: NXDOMAIN/);
  });

  it.each([
    ['over UDP', '+notcp'],
    ['over TCP', '+tcp'],
  ])('is answered %s with authority', async (_, transport) => {
    const { port } = await started();
    const reply = await dig(tool, port, transport, 'www.example.com', 'A');
    expect(reply).toMatch(/status: NOERROR/);
    expect(reply).toMatch(/[Ff]lags: qr aa rd; /);
    expect(reply).toMatch(/^www\.example\.com\.\s+60\s+IN\s+A\s+192\.0\.2\.1$/m);
    expect(reply).not.toMatch(/malformed|WARNING: .*(?:extra|mismatch)/i);
  });

  it('follows a CNAME to a wildcard, and is denied what is not there', async () => {
    const { port } = await started();
    expect(await short(tool, port, 'c.example.com', 'A')).toEqual(['192.0.2.2', 'a.w.example.com.']);
    expect(await dig(tool, port, 'x.example.com', 'A')).toMatch(/status: NXDOMAIN/);
    expect(await dig(tool, port, 'www.example.com', 'MX')).toMatch(/status: NOERROR[^]*example\.com\.\s+900\s+IN\s+SOA/);
    expect(await dig(tool, port, 'www.example.org', 'A')).toMatch(/status: REFUSED/);
  });

  it.each([
    ['203.0.113.0/24', '192.0.2.49'],
    ['2001:db8::/48', '192.0.2.49'],
    ['198.51.100.0/24', '192.0.2.1'],
    ['0.0.0.0/0', '192.0.2.1'],
  ])('is answered for the client subnet %s', async (subnet, value) => {
    const { port } = await started();
    expect(await short(tool, port, `+subnet=${subnet}`, 'g.example.com', 'A')).toEqual([value]);
  });

  it('sees the scope of a client subnet that decided', async () => {
    const { port } = await started();
    expect(await dig(tool, port, '+subnet=203.0.113.0/24', 'g.example.com')).toMatch(/203\.0\.113\.0\/24\/24/);
    expect(await dig(tool, port, '+subnet=203.0.113.0/24', 'www.example.com')).toMatch(/203\.0\.113\.0\/24\/0/);
  });

  it('sees a reply that is too long truncated, and asks again over TCP', async () => {
    const { port } = await started();
    const cut = await dig(tool, port, '+ignore', '+noedns', 'big.example.com', 'TXT');
    expect(cut).toMatch(/[Ff]lags: qr aa tc rd; /);
    const whole = await dig(tool, port, '+noedns', 'big.example.com', 'TXT');
    expect(whole).toMatch(/ANSWER: 20[,;]/);
    expect(whole).toMatch(/\(TCP\)/);
  });
});

describe('host', () => {
  it.each([
    ['over UDP', []],
    ['over TCP', ['-T']],
  ])('is answered %s', async (_, flags) => {
    const { port } = await started();
    const said = (name: string, type: string) => ask('host', ...flags, '-p', String(port), '-t', type, name, '127.0.0.1');
    expect(await said('www.example.com', 'A')).toContain('www.example.com has address 192.0.2.1\n');
    expect(await said('x.example.com', 'A')).toContain('Host x.example.com not found: 3(NXDOMAIN)');
  });
});

describe.each(['stub', 'forward'] as const)('unbound, with the zone by %s', (kind) => {
  it('resolves, follows CNAMEs, comes back over TCP, and remembers what is not there', async () => {
    const { port } = await started();
    const resolver = await startUnbound(kind, 'example.com', port);
    expect(await short('dig', resolver, 'www.example.com', 'A')).toEqual(['192.0.2.1']);
    expect(await short('dig', resolver, 'c.example.com', 'A')).toEqual(['192.0.2.2', 'a.w.example.com.']);
    expect(await short('dig', resolver, 'big.example.com', 'TXT')).toHaveLength(20);
    expect(await dig('dig', resolver, 'x.example.com', 'A')).toMatch(/status: NXDOMAIN/);
  });

  it('gives out what it knows until the TTL has passed, and then what the failover answers', async () => {
    const { port, adminUrl } = await started();
    const resolver = await startUnbound(kind, 'example.com', port);
    expect(await short('dig', resolver, 'f.example.com', 'A')).toEqual(['192.0.2.1']);
    await fetch(`${adminUrl}/_apex53/health`, { method: 'PUT', body: '{"unhealthy": ["Zone/Up"]}' });
    expect(await short('dig', port, 'f.example.com', 'A')).toEqual(['192.0.2.2']);
    let seen = await short('dig', resolver, 'f.example.com', 'A');
    for (let attempt = 0; attempt < 50 && seen[0] === '192.0.2.1'; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      seen = await short('dig', resolver, 'f.example.com', 'A');
    }
    expect(seen).toEqual(['192.0.2.2']);
  });
});
