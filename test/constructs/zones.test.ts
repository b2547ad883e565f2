import { Construct } from 'constructs';
import { App, ARecord, Delegation, HealthCheck, HostedZone, HostedZoneBase, RecordSource } from '../../lib';
import { firstRecordSets, findingsOf } from '../support/apps';

describe('hosted zones', () => {
  it('are declared with comment, tags, caller reference and removal policy', () => {
    const app = new App();
    new HostedZone(app, 'Zone', {
      zoneName: 'Bücher.example',
      comment: 'Books',
      callerReference: 'ref-1',
      tags: { b: '2', a: '1' },
      removalPolicy: 'destroy',
    });
    expect(app.synth().hostedZones).toEqual([
      {
        path: 'Zone',
        name: 'xn--bcher-kva.example.',
        source: { kind: 'declared', callerReference: 'ref-1', comment: 'Books', tags: { a: '1', b: '2' }, removalPolicy: 'destroy' },
        recordSets: [],
      },
    ]);
  });

  it('stay when the app is destroyed, unless said otherwise', () => {
    const app = new App();
    new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    expect(app.synth().hostedZones[0]?.source).toMatchObject({ removalPolicy: 'retain', tags: {} });
  });

  it('are imported by id, or looked up by name', () => {
    const app = new App({ name: 'test' });
    HostedZone.fromZoneId(app, 'A', { hostedZoneId: '/hostedzone/Z1', zoneName: 'a.example' });
    HostedZone.fromLookup(app, 'B', { zoneName: 'b.example', privateZone: true, adopt: true });
    expect(app.synth().hostedZones.map(({ source }) => source)).toEqual([
      { kind: 'imported', hostedZoneId: 'Z1', adopt: false },
      { kind: 'looked-up', privateZone: true, adopt: true },
    ]);
  });

  it('a zone whose name cannot be read is a finding, and its records are still checked', () => {
    const app = new App();
    const zone = new HostedZone(app, 'Zone', { zoneName: 'a..b' });
    new ARecord(zone, 'R', { name: 'www', values: ['x'] });
    expect(app.lint().map(({ code, path }) => [code, path])).toEqual([
      ['NameEmptyLabel', 'Zone'],
      ['Ipv4AddressInvalid', 'Zone/R'],
    ]);
  });

  it('are found upwards from any construct', () => {
    const app = new App();
    const outer = new HostedZone(app, 'Outer', { zoneName: 'example.com' });
    const group = new Construct(outer, 'Group');
    const inner = new HostedZone(group, 'Inner', { zoneName: 'sub.example.com' });
    expect(HostedZoneBase.tryOf(group)).toBe(outer);
    expect(HostedZoneBase.tryOf(new Construct(inner, 'X'))).toBe(inner);
    expect(HostedZoneBase.tryOf(app)).toBeUndefined();
  });

  it('guards know constructs by mark, also those of another copy of the package', () => {
    const mark = (name: string) => Object.defineProperty({}, Symbol.for(`apex53.${name}`), { value: true });
    expect([
      HostedZoneBase.isHostedZone(mark('HostedZone')),
      App.isApp(mark('App')),
      RecordSource.isRecordSource(mark('RecordSource')),
      HealthCheck.isHealthCheck(mark('HealthCheck')),
    ]).toEqual([true, true, true, true]);
    expect([
      HostedZoneBase.isHostedZone({}),
      App.isApp(null),
      RecordSource.isRecordSource(undefined),
      HealthCheck.isHealthCheck('x'),
    ]).toEqual([false, false, false, false]);
  });
});

describe('Delegation', () => {
  it('has the name servers of the other zone, whatever they will be', () => {
    const app = new App();
    const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    const child = new HostedZone(app, 'Child', { zoneName: 'sub.example.com' });
    new Delegation(parent, 'Sub', { to: child });
    expect(firstRecordSets(app.synth())).toEqual([
      {
        Name: 'sub.example.com.',
        Type: 'NS',
        TTL: 172800,
        ResourceRecords: [0, 1, 2, 3].map((i) => ({ Value: `{{hostedZone:Child:nameServers.${i}}}` })),
      },
    ]);
  });

  it('has the name servers that are given, and two days where no TTL is', () => {
    const app = new App();
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    new Delegation(zone, 'Sub', { name: 'sub', nameServers: ['ns1.example.net', 'ns2.example.net.'] });
    expect(firstRecordSets(app.synth())).toEqual([
      {
        Name: 'sub.example.com.',
        Type: 'NS',
        TTL: 172800,
        ResourceRecords: [{ Value: 'ns1.example.net' }, { Value: 'ns2.example.net.' }],
      },
    ]);
  });

  it.each<[string, string, readonly string[], readonly object[]]>([
    ['the apex', '@', ['ns1.example.net'], [{ code: 'DelegationNotBelow', value: 'example.com.' }]],
    ['a name outside', 'sub.example.net.', ['ns1.example.net'], [{ code: 'NameOutsideZone' }]],
    ['no host', 'sub', ['ns1..example.net'], [{ path: 'Zone/D', value: 'ns1..example.net' }]],
    ['no name servers', 'sub', [], [{ path: 'Zone/D' }]],
  ])('to %s is a finding', (_, name, nameServers, found) => {
    expect(findingsOf((zone) => new Delegation(zone, 'D', { name, nameServers }))).toMatchObject(found);
  });

  it.each(['example.com', 'example.net', 'notexample.com'])('to %s, which is not below, is a finding', (zoneName) => {
    expect(findingsOf((zone, app) => new Delegation(zone, 'D', { to: HostedZone.fromLookup(app, 'Other', { zoneName }) }))).toMatchObject([
      { code: 'DelegationNotBelow', path: 'Zone/D' },
    ]);
  });
});

describe('what does not belong together', () => {
  it('a record without a zone is a finding', () => {
    const app = new App();
    new ARecord(app, 'R', { name: 'www', values: ['192.0.2.1'] });
    expect(app.lint()).toMatchObject([{ code: 'ZoneMissing', path: 'R' }]);
  });

  it('a record given a zone of another app is a finding, not lost', () => {
    const other = new HostedZone(new App(), 'Zone', { zoneName: 'example.com' });
    const app = new App();
    new ARecord(app, 'R', { name: 'www', zone: other, values: ['192.0.2.1'] });
    expect(app.lint()).toMatchObject([{ code: 'ZoneMissing', path: 'R' }]);
  });

  it('a delegation to a zone of another app is a finding', () => {
    const other = new HostedZone(new App(), 'Other', { zoneName: 'sub.example.com' });
    expect(findingsOf((zone) => new Delegation(zone, 'D', { to: other }))).toMatchObject([
      { code: 'ReferenceUnknown', path: 'Zone/D', value: 'Other' },
    ]);
  });
});
