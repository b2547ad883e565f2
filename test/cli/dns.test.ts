import { answersOf, ask, opt } from '../dns/support/client';
import { deployedTo } from './support/deployed';
import { startDns, type DnsProcess } from './support/dns-process';
import { project, zoneApp } from './support/project';
import { apex53, documentOf, start } from './support/run';

const app = zoneApp(
  "const up = HealthCheck.https(zone, 'Up', { host: 'api.example.net' });",
  "new FailoverPair(zone, 'F', { name: 'f', ttl: 60, primary: { values: ['192.0.2.1'], healthCheck: up }, secondary: { values: ['192.0.2.2'] } });",
  "const g = (SetIdentifier, GeoLocation, Value) => ({ Name: 'g.example.com.', Type: 'A', SetIdentifier, GeoLocation, TTL: 60, ResourceRecords: [{ Value }] });",
  "RecordSets.fromJson(zone, 'G', [g('de', { CountryCode: 'DE' }, '192.0.2.49'), g('any', { CountryCode: '*' }, '192.0.2.1')]);",
);
const folder = () => project({ 'app.ts': app, 'places.json': '{"198.51.100.0/24": "DE"}' });
const failover = (server: DnsProcess) => answersOf(server, 'f.example.com');
const geolocation = (server: DnsProcess) => answersOf(server, 'g.example.com');

/** A request to the admin path, and the JSON that comes back. */
async function admin({ adminUrl }: DnsProcess, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${adminUrl}${path}`, { method, headers, ...sent });
  return { status: response.status, document: (await response.json()) as Record<string, unknown> };
}

describe('apex53 dns', () => {
  it('serves what the app declares, says where and how to ask, and ends with 0 on SIGTERM', async () => {
    const server = start(['dns', '--port', '0'], { cwd: folder() });
    const [, port] = await server.seen('stdout', /^1 zone answered at 127\.0\.0\.1:(\d+), UDP and TCP: example\.com\.\n/);
    await server.seen('stderr', /^Ask it: dig @127\.0\.0\.1 -p \d+ NAME TYPE\. .*Ctrl-C ends it\.\n$/);
    expect(await answersOf({ host: '127.0.0.1', port: Number(port) }, 'f.example.com')).toEqual(['192.0.2.1']);
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ status: 0 });
  });

  it('prints one JSON document with --json, whatever is typed', async () => {
    const server = await startDns({ cwd: folder(), typed: true });
    server.process.type('state');
    await server.process.seen('stderr', /"healthChecks"/);
    server.process.kill('SIGINT');
    expect(documentOf(await server.process.ended)).toEqual({
      formatVersion: 1,
      command: 'dns',
      host: '127.0.0.1',
      port: server.port,
      adminUrl: server.adminUrl,
      zones: ['example.com.'],
    });
  });

  it('starts with what --unhealthy, --from and --places say', async () => {
    const cwd = folder();
    const told = await startDns({ cwd }, '--unhealthy', 'Zone/Up', '--from', 'DE');
    expect([await failover(told), await geolocation(told)]).toEqual([['192.0.2.2'], ['192.0.2.49']]);
    const placed = await startDns({ cwd }, '--places', 'places.json');
    const german = opt([{ code: 8, data: Buffer.from([0, 1, 24, 0, 198, 51, 100]) }]);
    expect(await geolocation(placed)).toEqual(['192.0.2.1']);
    expect(await answersOf(placed, 'g.example.com', 'A', german)).toEqual(['192.0.2.49']);
    const subnet = await startDns({ cwd }, '--places', 'places.json', '--from', '198.51.100.0/24');
    expect(await geolocation(subnet)).toEqual(['192.0.2.49']);
    const french = opt([{ code: 8, data: Buffer.from([0, 1, 24, 0, 203, 0, 113]) }]);
    expect(await answersOf(subnet, 'g.example.com', 'A', french)).toEqual(['192.0.2.1']);
  });

  it('serves live zones, with health checks by id', async () => {
    const cwd = folder();
    const { checkId } = await deployedTo(cwd);
    const server = await startDns({ cwd }, '--local', '--zone', 'example.com', '--unhealthy', checkId);
    expect(await failover(server)).toEqual(['192.0.2.2']);
    expect(await ask(server, 'nothing.example.com')).toMatchObject({ rcode: 'NXDOMAIN' });
  });

  it.each([
    ['0.0.0.0', /^WARNING: the DNS server listens at 0\.0\.0\.0, beyond this machine\. /],
    ['127.0.0.1', /^Ask it: /],
  ])('says on standard error when somebody else can reach it: %s', async (host, said) => {
    const server = start(['dns', '--port', '0', '--host', host], { cwd: folder() });
    await server.seen('stderr', /Ctrl-C ends it\.\n$/);
    server.kill('SIGTERM');
    expect((await server.ended).stderr).toMatch(said);
  });

  it('says which port is taken, of the server and of the admin path, and what to do', async () => {
    const cwd = folder();
    const { port, adminUrl } = await startDns({ cwd });
    const dns = await apex53(['dns', '--port', String(port)], { cwd });
    const path = await apex53(['dns', '--port', '0', '--admin-port', new URL(adminUrl).port], { cwd });
    for (const { status, stdout, stderr } of [dns, path]) {
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(
        /^DnsServerFailed The DNS server cannot listen at 127\.0\.0\.1, port \d+.*EADDRINUSE.*Take another with --port/,
      );
    }
  });
});

describe('lines that are typed', () => {
  it('switch health and asker from the next question on', async () => {
    const server = await startDns({ cwd: folder(), typed: true });
    const typed = async (line: string, said: RegExp) => {
      server.process.type(line);
      await server.process.seen('stderr', said);
    };
    await typed('unhealthy Zone/Up', /Unhealthy: Zone\/Up\. Asked from: whoever sends the question\.\n$/);
    expect(await failover(server)).toEqual(['192.0.2.2']);
    await typed('from DE', /Unhealthy: Zone\/Up\. Asked from: DE\.\n$/);
    expect(await geolocation(server)).toEqual(['192.0.2.49']);
    await typed('healthy Zone/Up', /Unhealthy: nothing\. Asked from: DE\.\n$/);
    expect(await failover(server)).toEqual(['192.0.2.1']);
    await typed('from', /Unhealthy: nothing\. Asked from: whoever sends the question\.\n$/);
    expect(await geolocation(server)).toEqual(['192.0.2.1']);
    await typed('help', /unhealthy NAME .*\n/);
  });

  it('that say nothing that can be done are told so, and switch nothing', async () => {
    const server = await startDns({ cwd: folder(), typed: true }, '--unhealthy', 'Zone/Up');
    for (const [line, said] of [
      [
        'explode\u001b[2J',
        /UsageInvalid "explode\\u001b\[2J" is nothing that can be done\. Say unhealthy, healthy, from, state or help\.\n$/,
      ],
      ['unhealthy', /UsageInvalid Say what is unhealthy: unhealthy NAME\.\n$/],
      ['unhealthy Zone/Upp', /SimulationInvalid .*\(near it: "Zone\/Up"\)\.\n$/],
      ['healthy Zone/Down', /UsageInvalid "Zone\/Down" is not unhealthy\. Unhealthy: Zone\/Up\.\n$/],
      ['from Mars', /SimulationInvalid "Mars" does not say who asks\./],
    ] as const) {
      server.process.type(line);
      await server.process.seen('stderr', said);
    }
    expect(await failover(server)).toEqual(['192.0.2.2']);
  });
});

describe('the admin path', () => {
  it('says the state, and what can be switched', async () => {
    const server = await startDns({ cwd: folder() });
    expect(await admin(server, 'GET', '/_apex53/state')).toEqual({
      status: 200,
      document: {
        formatVersion: 1,
        zones: [{ id: 'Zone', name: 'example.com.' }],
        from: null,
        unhealthy: [],
        healthChecks: ['Zone/Up'],
        aliasTargets: [],
      },
    });
  });

  it('switches health and asker, and answers with the state after it', async () => {
    const server = await startDns({ cwd: folder() });
    expect(await admin(server, 'PUT', '/_apex53/health', { unhealthy: ['Zone/Up'] })).toMatchObject({
      status: 200,
      document: { unhealthy: ['Zone/Up'], from: null },
    });
    expect(await admin(server, 'PUT', '/_apex53/asker', { from: 'DE' })).toMatchObject({
      status: 200,
      document: { unhealthy: ['Zone/Up'], from: 'DE' },
    });
    expect([await failover(server), await geolocation(server)]).toEqual([['192.0.2.2'], ['192.0.2.49']]);
    await admin(server, 'PUT', '/_apex53/health', { unhealthy: [] });
    await admin(server, 'PUT', '/_apex53/asker', { from: null });
    expect([await failover(server), await geolocation(server)]).toEqual([['192.0.2.1'], ['192.0.2.1']]);
  });

  it.each([
    ['/_apex53/health', '{"unhealthy":', /^The body is not JSON: /],
    ['/_apex53/health', '[]', /^The body must be an object with the member "unhealthy"\.$/],
    ['/_apex53/health', '{}', /^The member "unhealthy" must be a list/],
    ['/_apex53/health', '{"unhealthy": [1]}', /^The member "unhealthy" must be a list/],
    ['/_apex53/health', '{"unhealthy": [], "from": "DE"}', /^The body has the member "from"; it takes "unhealthy" only\.$/],
    ['/_apex53/health', '{"unhealthy": ["Zone/Upp"]}', /near it: "Zone\/Up"/],
    ['/_apex53/asker', '{"from": 1}', /^The member "from" must say who asks/],
    ['/_apex53/asker', '{"from": "Mars"}', /"Mars" does not say who asks/],
    ['/_apex53/asker', '', /^The body is not JSON: /],
  ])('refuses with 400 what cannot be: PUT %s %s', async (path, body, message) => {
    const server = await startDns({ cwd: folder() });
    const { status, document } = await admin(server, 'PUT', path, body);
    expect(status).toBe(400);
    expect(document).toEqual({
      error: {
        code: expect.stringMatching(/^(UsageInvalid|SimulationInvalid)$/) as string,
        message: expect.stringMatching(message) as string,
      },
    });
    expect(await failover(server)).toEqual(['192.0.2.1']);
  });

  it('refuses other paths, other methods, bodies without end, and pages of the web', async () => {
    const server = await startDns({ cwd: folder() });
    const statuses = await Promise.all([
      admin(server, 'GET', '/'),
      admin(server, 'GET', '/_apex53/health'),
      admin(server, 'PUT', '/_apex53/state', {}),
      admin(server, 'PUT', '/_apex53/health', 'x'.repeat(1_000_001)),
      admin(server, 'GET', '/_apex53/state', undefined, { origin: 'https://example.com' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 405, 405, 413, 403]);
  });
});
