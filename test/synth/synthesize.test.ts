import type { Construct } from 'constructs';
import fc from 'fast-check';
import {
  AliasRecord,
  Apex53Error,
  App,
  ARecord,
  assemblyFiles,
  CaaRecord,
  CnameRecord,
  Delegation,
  FailoverPair,
  HealthCheck,
  HostedZone,
  LatencySet,
  MxRecord,
  RecordSets,
  Target,
  TxtRecord,
  WeightedSet,
} from '../../lib';
import { appWith, codesOf, declareAll, findingsOf, firstRecordSets } from '../support/apps';

/** One of everything, to be declared in any order. */
const declarations: readonly ((zone: Construct, id: string) => unknown)[] = [
  (zone, id) => new ARecord(zone, id, { name: 'www', values: ['192.0.2.1', '192.0.2.2'] }),
  (zone, id) => new ARecord(zone, id, { name: '10', values: ['192.0.2.10'] }),
  (zone, id) => new ARecord(zone, id, { name: '9', values: ['192.0.2.9'] }),
  (zone, id) => new ARecord(zone, id, { name: 'constructor', values: ['192.0.2.3'] }),
  (zone, id) => new TxtRecord(zone, id, { values: ['a', 'b'] }),
  (zone, id) => new MxRecord(zone, id, { values: [{ preference: 10, exchange: 'mail.example.com' }] }),
  (zone, id) => new AliasRecord(zone, id, { target: Target.record('www'), types: ['A'] }),
  (zone, id) =>
    new WeightedSet(zone, id, {
      name: 'w',
      members: { 2: { weight: 1, values: ['192.0.2.4'] }, 10: { weight: 1, values: ['192.0.2.5'] } },
    }),
  (zone, id) =>
    new LatencySet(zone, id, {
      name: 'l',
      regions: { 'us-east-1': { alias: Target.record('w'), types: ['A'] }, 'eu-west-1': { values: ['192.0.2.6'] } },
    }),
  (zone, id) => HealthCheck.https(zone, id, { host: 'a.example.com' }),
  (zone, id) => HealthCheck.tcp(zone, id, { host: 'a.example.com', port: 25 }),
  (zone, id) => new HostedZone(zone, id, { zoneName: 'other.example', tags: { b: '1', a: '2' } }),
  (zone, id) => new HostedZone(zone, id, { zoneName: 'another.example' }),
];

const mistakes: readonly ((zone: Construct, id: string) => unknown)[] = [
  (zone, id) => new ARecord(zone, id, { name: 'www', values: ['300.1.1.1'] }),
  (zone, id) => new CnameRecord(zone, id, { target: 'web.example.net' }),
  (zone, id) => new ARecord(zone, id, { name: 'ttl', ttl: -1, values: ['192.0.2.1'] }),
  (zone, id) => new FailoverPair(zone, id, { name: 'f', primary: { values: ['192.0.2.1'] }, secondary: { values: ['192.0.2.2'] } }),
  (zone, id) => new CaaRecord(zone, id, { name: 'caa', values: [{ tag: 'foo', value: 'x' }] }),
];

const orderOf = (list: readonly unknown[]) =>
  fc.shuffledSubarray(
    list.map((_, i) => i),
    { minLength: list.length },
  );

describe('the assembly', () => {
  it('is the same bytes in whatever order things are declared', () => {
    const filesOf = (order?: number[]) => JSON.stringify(assemblyFiles(appWith((zone) => declareAll(zone, declarations, order)).synth()));
    const expected = filesOf();
    fc.assert(
      fc.property(orderOf(declarations), (order) => {
        expect(filesOf(order)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same each time it is synthesized', () => {
    const app = appWith((zone) => declareAll(zone, declarations));
    expect(app.synth()).toEqual(app.synth());
  });

  it('has record sets in the order Route 53 lists them, zones by name, health checks by path', () => {
    const assembly = appWith((zone) => declareAll(zone, declarations)).synth();
    expect(
      firstRecordSets(assembly).map(({ Name, Type, SetIdentifier }) =>
        [Name.replace('.example.com.', ''), Type, SetIdentifier].filter((part) => part !== undefined).join(' '),
      ),
    ).toEqual([
      'example.com. A',
      'example.com. MX',
      'example.com. TXT',
      '10 A',
      '9 A',
      'constructor A',
      'l A eu-west-1',
      'l A us-east-1',
      'w A 10',
      'w A 2',
      'www A',
    ]);
    expect(assembly.hostedZones.map(({ name }) => name)).toEqual(['example.com.', 'another.example.', 'other.example.']);
    expect(assembly.resources.map(({ path }) => path)).toEqual(['Zone/D10', 'Zone/D9']);
  });

  it('is plain JSON', () => {
    const assembly = appWith((zone) => declareAll(zone, declarations)).synth();
    expect(JSON.parse(JSON.stringify(assembly))).toEqual(assembly);
  });

  it('does not depend on construct ids but for paths and what is derived from them', () => {
    const bodyOf = (id: string) =>
      firstRecordSets(appWith((zone) => new ARecord(zone, id, { name: 'www', values: ['192.0.2.1'] })).synth());
    expect(bodyOf('A')).toEqual(bodyOf('B'));
  });

  it('keeps warnings', () => {
    const assembly = appWith((zone) =>
      RecordSets.fromJson(zone, 'R', [
        {
          Name: 'example.com.',
          Type: 'A',
          AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: true },
        },
      ]),
    ).synth();
    expect(assembly.warnings).toMatchObject([{ code: 'AliasEvaluatesCloudFront', path: 'Zone/R', recordSet: 'example.com. A' }]);
  });
});

describe('findings', () => {
  it('are gathered: five mistakes are five findings', () => {
    const findings = findingsOf((zone) => declareAll(zone, mistakes));
    expect(findings.map(({ code, path, recordSet, value }) => [code, path, recordSet, value])).toEqual([
      ['Ipv4AddressInvalid', 'Zone/D0', undefined, '300.1.1.1'],
      ['CnameAtApex', 'Zone/D1', 'example.com. CNAME', undefined],
      ['TtlOutOfRange', 'Zone/D2', 'ttl.example.com. A', '-1'],
      ['PrimaryWithoutHealthCheck', 'Zone/D3', 'f.example.com. A primary', undefined],
      ['CaaTagInvalid', 'Zone/D4', undefined, '0 foo "x"'],
    ]);
    for (const { message, allowed, fix, source } of findings)
      expect([message, allowed, fix, source].filter((text) => text.length < 5)).toEqual([]);
  });

  it('are the same in whatever order things are declared', () => {
    const expected = findingsOf((zone) => declareAll(zone, mistakes));
    fc.assert(
      fc.property(orderOf(mistakes), (order) => {
        expect(findingsOf((zone) => declareAll(zone, mistakes, order))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('are one error with all of them, each on a line with place, value, what is allowed and what to do', () => {
    const app = appWith((zone) => declareAll(zone, mistakes));
    try {
      app.synth();
      throw new Error('synth succeeded');
    } catch (error) {
      if (!Apex53Error.is(error, 'SynthesisFailed')) throw error;
      expect(error.findings.map(({ code }) => code)).toEqual(app.lint().map(({ code }) => code));
      const lines = error.message.split('\n');
      expect(lines).toHaveLength(6);
      expect(lines[0]).toBe('5 errors in what is declared:');
      expect(lines[1]).toBe(
        '  Ipv4AddressInvalid [Zone/D0]: "300.1.1.1" is no IPv4 address. Given: "300.1.1.1". Allowed: four decimal numbers from 0 to 255 with dots between them. To do: give an IPv4 address; for a host name declare a CNAME or an alias, for an IPv6 address an AAAA record.',
      );
    }
  });

  it('of validations that people register on their constructs are findings too', () => {
    const findings = findingsOf((zone) => zone.node.addValidation({ validate: () => ['too few records', 'no MX'] }));
    expect(findings.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['ConstructInvalid', 'Zone', 'no MX'],
      ['ConstructInvalid', 'Zone', 'too few records'],
    ]);
  });

  it('stand errors first, then warnings', () => {
    const findings = findingsOf((zone) => {
      RecordSets.fromJson(zone, 'A', [
        {
          Name: 'example.com.',
          Type: 'A',
          AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: true },
        },
      ]);
      new ARecord(zone, 'B', { name: 'www', ttl: -1, values: ['192.0.2.1'] });
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

describe('rules on an app', () => {
  const app = (declare: (app: App) => unknown, name?: string) => {
    const made = new App(name === undefined ? {} : { name });
    declare(made);
    return codesOf(made.lint());
  };

  it.each<[string, (app: App) => unknown, readonly string[]]>([
    [
      'its own zones need no name',
      (scope) => HealthCheck.tcp(new HostedZone(scope, 'Z', { zoneName: 'example.com' }), 'C', { host: 'a.example.com', port: 1 }),
      [],
    ],
    [
      'an imported zone does',
      (scope) => HostedZone.fromZoneId(scope, 'Z', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
      ['AppNameMissing'],
    ],
    [
      'so does a health check outside of zones',
      (scope) => HealthCheck.tcp(scope, 'C', { host: 'a.example.com', port: 1 }),
      ['AppNameMissing'],
    ],
    ['a top-level domain is no zone', (scope) => new HostedZone(scope, 'Z', { zoneName: 'com' }), ['ZoneNameInvalid']],
    ['nor is the root', (scope) => new HostedZone(scope, 'Z', { zoneName: '.' }), ['ZoneNameInvalid']],
    ['nor a wildcard', (scope) => new HostedZone(scope, 'Z', { zoneName: '*.example.com' }), ['ZoneNameInvalid']],
    [
      'a comment has at most 256 characters',
      (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', comment: 'a'.repeat(257) }),
      ['ZoneCommentTooLong'],
    ],
    [
      'a caller reference has at least one',
      (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', callerReference: '' }),
      ['CallerReferenceInvalid'],
    ],
    [
      'and at most 128',
      (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', callerReference: 'a'.repeat(129) }),
      ['CallerReferenceInvalid'],
    ],
    [
      'a health check at most 64',
      (scope) =>
        HealthCheck.tcp(new HostedZone(scope, 'Z', { zoneName: 'example.com' }), 'C', {
          host: 'a.example.com',
          port: 1,
          callerReference: 'a'.repeat(65),
        }),
      ['CallerReferenceInvalid'],
    ],
    [
      'tags do not begin with aws:',
      (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', tags: { 'aws:x': '1' } }),
      ['TagInvalid'],
    ],
    [
      'nor have long values',
      (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', tags: { a: 'a'.repeat(257) } }),
      ['TagInvalid'],
    ],
    [
      'and characters that Route 53 does not list are told',
      (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', tags: { a: 'x;y' } }),
      ['TagCharacterUnlisted'],
    ],
    ['nor empty keys', (scope) => new HostedZone(scope, 'Z', { zoneName: 'example.com', tags: { '': 'a' } }), ['TagInvalid']],
    [
      'nor are they more than 50',
      (scope) =>
        new HostedZone(scope, 'Z', {
          zoneName: 'example.com',
          tags: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, ''])),
        }),
      ['TagInvalid'],
    ],
  ])('%s', (_, declare, codes) => {
    expect(app(declare)).toEqual(codes);
  });

  it('an app name is not empty', () => {
    expect(app(() => undefined, '')).toEqual(['AppNameMissing']);
  });

  it('one name is declared once, unless caller references tell the zones apart', () => {
    const twice = (second: Partial<ConstructorParameters<typeof HostedZone>[2]>) =>
      app((scope) => {
        new HostedZone(scope, 'A', { zoneName: 'example.com' });
        new HostedZone(scope, 'B', { zoneName: 'Example.com.', ...second });
      });
    expect(twice({})).toEqual(['ZoneDuplicate']);
    expect(twice({ callerReference: 'mine' })).toEqual([]);
  });

  it('one id is imported once', () => {
    const imported = (...ids: readonly string[]) =>
      app(
        (scope) => ids.forEach((hostedZoneId, i) => HostedZone.fromZoneId(scope, `Z${i}`, { hostedZoneId, zoneName: 'example.com' })),
        'test',
      );
    expect(imported('Z1', '/hostedzone/Z1')).toEqual(['ZoneDuplicate']);
    expect(imported('Z1', 'Z2')).toEqual([]);
  });

  it('a delegation to an imported zone knows its name servers', () => {
    expect(
      findingsOf(
        (zone, scope) =>
          new Delegation(zone, 'D', { to: HostedZone.fromZoneId(scope, 'Sub', { hostedZoneId: 'Z1', zoneName: 'sub.example.com' }) }),
      ),
    ).toEqual([]);
  });
});
