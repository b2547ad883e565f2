import { deployedTo } from './support/deployed';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const app = zoneApp(
  "const up = HealthCheck.https(zone, 'Up', { host: 'api.example.net' });",
  "new FailoverPair(zone, 'F', { name: 'f', ttl: 60, primary: { values: ['192.0.2.1'], healthCheck: up }, secondary: { values: ['192.0.2.2'] } });",
  "const w = (SetIdentifier, Weight, Value) => ({ Name: 'w.example.com.', Type: 'A', SetIdentifier, Weight, TTL: 30, ResourceRecords: [{ Value }] });",
  "RecordSets.fromJson(zone, 'W', [w('blue', 9, '192.0.2.1'), w('green', 1, '192.0.2.2')]);",
  "const g = (SetIdentifier, GeoLocation, Value) => ({ Name: 'g.example.com.', Type: 'A', SetIdentifier, GeoLocation, TTL: 60, ResourceRecords: [{ Value }] });",
  "RecordSets.fromJson(zone, 'G', [g('de', { CountryCode: 'DE' }, '192.0.2.49'), g('eu', { ContinentCode: 'EU' }, '192.0.2.3')]);",
  "new GeolocationSet(zone, 'H', { name: 'h', ttl: 60, countries: { DE: { values: ['192.0.2.49'], healthCheck: up } }, default: { values: ['192.0.2.9'] } });",
  "new TxtRecord(zone, 'T', { name: 'txt', values: ['a\\u202eb'] });",
);
const resolve = (...args: readonly string[]) =>
  apex53(['resolve', ...args], {
    cwd: project({
      'app.ts': app,
      'places.json': '{"203.0.113.0/24": "DE"}',
      'wrong.json': '{"x": "DE", "10.0.0.0/8": "Mars", "11.0.0.0/8": 1}',
    }),
  });

describe('apex53 resolve', () => {
  it('prints each reply with its share as percentage and exact fraction, and each record with its TTL', async () => {
    expect(await resolve('w.example.com', 'A')).toEqual({
      status: 0,
      stdout: '90 % (9/10) NOERROR\n└─ w.example.com. 30 A 192.0.2.1\n10 % (1/10) NOERROR\n└─ w.example.com. 30 A 192.0.2.2\n',
      stderr: '',
    });
  });

  it('asks for A where no type is given, in any case of letters', async () => {
    const { stdout } = await resolve('f.example.com');
    expect(stdout).toBe('100 % NOERROR\n└─ f.example.com. 60 A 192.0.2.1\n');
    expect((await resolve('f.example.com', 'a')).stdout).toBe(stdout);
    expect((await resolve('f.example.com', 'TYPE1')).stdout).toBe(stdout);
  });

  it.each([
    ['DE', '192.0.2.49'],
    ['FR', '192.0.2.3'],
    ['203.0.113.7', '192.0.2.49'],
    ['FR 203.0.113.0/24', '192.0.2.3'],
  ])('asks from %s', async (from, value) => {
    expect((await resolve('g.example.com', '--from', from, '--places', 'places.json')).stdout).toContain(`60 A ${value}\n`);
  });

  it('answers as Route 53 does while something is unhealthy, and explains it as a tree', async () => {
    const { status, stdout } = await resolve('f.example.com', '--unhealthy', 'Zone/Up', '--explain');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^100 % NOERROR\n└─ f\.example\.com\. 60 A 192\.0\.2\.2\nHow it came to this\n/);
    expect(stdout).toContain('   │  └─ health check Zone/Up: given as unhealthy\n');
  });

  it.each(['Zone/Up', '/App/Zone/Up', '/test/Zone/Up'])(
    'answers a client elsewhere from what is left while %s is unhealthy',
    async (name) => {
      const asked = (...args: readonly string[]) => resolve('h.example.com', 'A', ...args);
      expect((await asked('--from', 'DE')).stdout).toBe('100 % NOERROR\n└─ h.example.com. 60 A 192.0.2.49\n');
      expect((await asked('--from', 'DE', '--unhealthy', name)).stdout).toBe('100 % NOERROR\n└─ h.example.com. 60 A 192.0.2.9\n');
      expect((await asked('--from', 'US', '--unhealthy', name)).stdout).toBe('100 % NOERROR\n└─ h.example.com. 60 A 192.0.2.9\n');
    },
  );

  it.each([
    ['nothing of the type', ['f.example.com', 'MX'], '100 % NOERROR, nodata\n'],
    ['a name that is not there', ['x.example.com'], '100 % NXDOMAIN, nxdomain\n'],
    ['a name of no zone', ['www.example.org'], '100 % REFUSED, refused\n'],
    ['a client for whom nothing is meant', ['g.example.com', '--from', 'US'], '100 % NOERROR, nodata\n'],
  ])('ends with 6 for %s', async (_, args, said) => {
    const { status, stdout } = await resolve(...args);
    expect(status).toBe(6);
    expect(stdout.startsWith(said)).toBe(true);
  });

  it('prints one document with --json: shares as exact fractions, the explanation where it is asked for', async () => {
    const ended = await resolve('w.example.com', 'A', '--from', 'DE', '--json');
    expect(documentOf(ended)).toMatchObject({
      formatVersion: 1,
      command: 'resolve',
      exitCode: 0,
      question: { name: 'w.example.com', type: 'A' },
      client: { place: { country: 'DE' } },
      unhealthy: [],
      zoneId: 'Zone',
      replies: [
        {
          share: '9/10',
          reply: {
            kind: 'answer',
            rcode: 'NOERROR',
            answer: [{ name: 'w.example.com.', type: 'A', ttlSeconds: 30, values: { texts: ['192.0.2.1'] } }],
          },
        },
        { share: '1/10' },
      ],
    });
    expect(documentOf(ended)).not.toHaveProperty('explanation');
    const explained = documentOf(await resolve('x.example.com', '--explain', '--json'));
    expect(explained).toMatchObject({ exitCode: 6, explanation: [{ kind: 'zone' }, { kind: 'name', match: 'missing' }] });
  });

  it('says that it does not know the blocks of CIDR collections, where they would count', async () => {
    const location = (SetIdentifier: string, LocationName: string, Value: string) =>
      `{ Name: 'i.example.com.', Type: 'A', SetIdentifier: '${SetIdentifier}', CidrRoutingConfig: { CollectionId: '00000000-0000-0000-0000-000000000000', LocationName: '${LocationName}' }, TTL: 60, ResourceRecords: [{ Value: '${Value}' }] }`;
    const sets = [location('office', 'office', '192.0.2.1'), location('any', '*', '192.0.2.2')].join(', ');
    const cwd = project({ 'app.ts': zoneApp(`RecordSets.fromJson(zone, 'I', [${sets}]);`) });
    const { stdout, stderr } = await apex53(['resolve', 'i.example.com', '--from', '192.0.2.0/24'], { cwd });
    expect(stdout).toContain('192.0.2.2');
    expect(stderr).toContain('The blocks of the CIDR collection 00000000-0000-0000-0000-000000000000 are not known');
  });

  it('shows text of zones escaped', async () => {
    expect((await resolve('txt.example.com', 'TXT')).stdout).not.toMatch(/[^\P{C}\n]/u);
  });

  it.each([
    [['f.example.com', '--unhealthy', 'Zone/Upp'], 'SimulationInvalid', '(near it: "Zone/Up")'],
    [['f.example.com', '--from', 'Mars'], 'SimulationInvalid', '"Mars" does not say who asks. Give a country (DE)'],
    [['f..example.com'], 'InvalidLiteral', 'f..example.com'],
    [['f.example.com', '--places', 'none.json'], 'SimulationInvalid', 'The places in none.json cannot be used: ENOENT'],
    [['f.example.com', '--places', 'wrong.json'], 'SimulationInvalid', '"x" is no block of addresses'],
    [['f.example.com', '--places', 'wrong.json'], 'SimulationInvalid', '"Mars" does not say who asks'],
    [['f.example.com', '--places', 'wrong.json'], 'SimulationInvalid', 'the place of "11.0.0.0/8" is no text'],
  ])('%j is an error that says what to do', async (args, code, said) => {
    const { status, stdout, stderr } = await resolve(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(code);
    expect(stderr).toContain(said);
  });

  it('refuses a type that is none', async () => {
    const { status, stderr } = await resolve('f.example.com', 'TYPE65536');
    expect(status).toBe(1);
    expect(stderr).toContain('ANY, or TYPE and a number up to 65535');
  });

  it('answers for a live zone by name or id, with health checks by id', async () => {
    const cwd = project({ 'app.ts': app });
    const { zoneId, checkId } = await deployedTo(cwd);
    const live = (...args: readonly string[]) => apex53(['resolve', 'f.example.com', 'A', '--local', ...args], { cwd });
    expect((await live('--zone', 'example.com')).stdout).toBe('100 % NOERROR\n└─ f.example.com. 60 A 192.0.2.1\n');
    expect((await live('--zone', zoneId, '--unhealthy', checkId)).stdout).toBe('100 % NOERROR\n└─ f.example.com. 60 A 192.0.2.2\n');
    expect((await live('--zone', 'example.org')).stderr).toContain('ZoneNotFound');
    expect((await live('--all', '--unhealthy', 'nothing')).stderr).toContain(JSON.stringify(checkId));
  });

  it('reckons with the children of a calculated check of a live zone, which no record set names', async () => {
    const cwd = project({
      'app.ts': zoneApp(
        "const up = HealthCheck.https(zone, 'Up', { host: 'api.example.net' });",
        "const sum = HealthCheck.calculated(zone, 'Sum', { children: [up] });",
        "new FailoverPair(zone, 'F', { name: 'f', ttl: 60, primary: { values: ['192.0.2.1'], healthCheck: sum }, secondary: { values: ['192.0.2.2'] } });",
      ),
    });
    await deployedTo(cwd);
    const live = (...args: readonly string[]) => apex53(['resolve', 'f.example.com', '--local', '--zone', 'example.com', ...args], { cwd });
    const { stderr } = await live('--unhealthy', 'nothing');
    const ids = stderr.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

    expect(ids).toHaveLength(2);
    for (const id of ids) expect((await live('--unhealthy', id)).stdout).toBe('100 % NOERROR\n└─ f.example.com. 60 A 192.0.2.2\n');
  });
});
