import { App, HostedZone, RecordSets, type HostedZoneBase } from '../../lib';

function app(declare: (zone: HostedZoneBase) => unknown): App {
  const made = new App({ name: 'test' });
  declare(new HostedZone(made, 'Zone', { zoneName: 'example.com' }));
  return made;
}
const names = (made: App) => made.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => `${recordSet.Name} ${recordSet.Type}`);
const said = (made: App) => made.lint().map(({ severity, path, code, message }) => `${severity} ${path} ${code} ${message}`);

describe('record sets from a zone file', () => {
  it('are relative to the zone they are declared in, its SOA and NS left out unless asked for', () => {
    const text = '@ 1h SOA ns h 1 7200 900 1209600 300\n@ 1h NS ns.example.net.\nwww 1h A 192.0.2.1\n$INCLUDE more';
    const options = { text, read: () => 'more 1h A 192.0.2.2' };

    expect(names(app((zone) => RecordSets.fromZoneFile(zone, 'R', options)))).toEqual(['more.example.com. A', 'www.example.com. A']);
    expect(names(app((zone) => RecordSets.fromZoneFile(zone, 'R', { ...options, apexAuthority: 'keep' })))).toEqual([
      'example.com. NS',
      'example.com. SOA',
      'more.example.com. A',
      'www.example.com. A',
    ]);
  });

  it('say findings of one kind in the order of lines, the second before the tenth', () => {
    const text = Array.from({ length: 10 }, (_, i) => (i === 1 || i === 9 ? 'b 1h NOTYPE x' : `a${i} 1h A 192.0.2.1`)).join('\n');

    expect(said(app((zone) => RecordSets.fromZoneFile(zone, 'R', { text, file: 'db' }))).map((line) => /db:\d+/.exec(line)?.[0])).toEqual([
      'db:2',
      'db:10',
    ]);
  });

  it('say all findings at synth, with file, line and column', () => {
    const text = 'a 1h A 192.0.2.1\nb 1h A 192.0.2.300\nc 1h NOTYPE x\nd 1h LOC 1';
    const made = app((zone) => RecordSets.fromZoneFile(zone, 'R', { text, file: 'db.example.com' }));

    expect(said(made)).toEqual([
      expect.stringMatching(/^error Zone\/R RecordTypeUnknown db\.example\.com:3:6: /),
      expect.stringMatching(/^error Zone\/R Ipv4AddressInvalid db\.example\.com:2:8: /),
      'warning Zone/R RecordLeftOut db.example.com:4:1: d.example.com. LOC: Route 53 has no LOC records.',
    ]);
    expect(() => made.synth()).toThrow(expect.objectContaining({ code: 'SynthesisFailed' }) as Error);
  });

  it('with warnings only, are synthesized', () => {
    const made = app((zone) => RecordSets.fromZoneFile(zone, 'R', { text: 'a 1h A 192.0.2.1\na 2h A 192.0.2.2\nd 1h LOC 1' }));

    expect(names(made)).toEqual(['a.example.com. A']);
    expect(
      made
        .synth()
        .warnings.map(({ code }) => code)
        .sort(),
    ).toEqual(['RecordLeftOut', 'TtlsDiffer']);
  });
});

describe('record sets from octoDNS YAML', () => {
  it('are relative to the zone, and say their findings with line and column', () => {
    const text = 'a: { type: A, value: 192.0.2.1 }\nb: { type: A, value: x }';

    expect(names(app((zone) => RecordSets.fromOctodns(zone, 'R', { text: text.split('\n')[0] ?? '' })))).toEqual(['a.example.com. A']);
    expect(said(app((zone) => RecordSets.fromOctodns(zone, 'R', { text, file: 'example.com.yaml' })))).toEqual([
      expect.stringMatching(/^error Zone\/R Ipv4AddressInvalid example\.com\.yaml:2:4: /),
    ]);
  });
});

describe('record sets from a JSON text', () => {
  it('say their findings with line and column, parsed JSON with its pointer', () => {
    const set = { Name: 'a.example.com', Type: 'A', TTL: 60, ResourceRecords: [{ Value: 'x' }] };

    expect(said(app((zone) => RecordSets.fromJson(zone, 'R', `[\n${JSON.stringify(set)}]`, { file: 'zone.json' })))).toEqual([
      expect.stringMatching(/^error Zone\/R Ipv4AddressInvalid zone\.json:2:1: \/0: /),
    ]);
    expect(said(app((zone) => RecordSets.fromJson(zone, 'R', [set])))).toEqual([
      expect.stringMatching(/^error Zone\/R Ipv4AddressInvalid \/0: /),
    ]);
  });

  it('of a traffic policy instance are left out with a warning', () => {
    const set = { Name: 'a.example.com', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }], TrafficPolicyInstanceId: 'tpi-1' };

    expect(said(app((zone) => RecordSets.fromJson(zone, 'R', [set])))).toEqual([
      expect.stringMatching(/^warning Zone\/R RecordLeftOut \/0: /),
    ]);
  });
});
