import {
  AaaaRecord,
  AliasRecord,
  App,
  ARecord,
  CaaRecord,
  CnameRecord,
  DomainName,
  HostedZone,
  MxRecord,
  NsRecord,
  PtrRecord,
  RecordSet,
  RelativeName,
  SoaRecord,
  SrvRecord,
  Target,
  TxtRecord,
  type HostedZone as Zone,
} from '../../lib';
import { findingsOf, firstRecordSets, recordSetsOf } from '../support/apps';

const texts = (...values: readonly string[]) => values.map((Value) => ({ Value }));

describe('records with values', () => {
  it.each<[string, (zone: Zone) => unknown, object]>([
    [
      'A',
      (zone) => new ARecord(zone, 'R', { name: 'www', values: ['192.0.2.2', '192.0.2.1'] }),
      { Name: 'www.example.com.', Type: 'A', TTL: 300, ResourceRecords: texts('192.0.2.2', '192.0.2.1') },
    ],
    [
      'AAAA',
      (zone) => new AaaaRecord(zone, 'R', { name: 'www', ttl: 0, values: ['2001:DB8::1'] }),
      { Name: 'www.example.com.', Type: 'AAAA', TTL: 0, ResourceRecords: texts('2001:DB8::1') },
    ],
    [
      'CNAME',
      (zone) => new CnameRecord(zone, 'R', { name: 'www', target: 'web.example.net' }),
      { Name: 'www.example.com.', Type: 'CNAME', TTL: 300, ResourceRecords: texts('web.example.net') },
    ],
    [
      'MX',
      (zone) => new MxRecord(zone, 'R', { values: [{ preference: 10, exchange: 'mail.example.com.' }] }),
      { Name: 'example.com.', Type: 'MX', TTL: 300, ResourceRecords: texts('10 mail.example.com.') },
    ],
    [
      'NS',
      (zone) => new NsRecord(zone, 'R', { name: 'sub', values: ['ns1.example.net.'] }),
      { Name: 'sub.example.com.', Type: 'NS', TTL: 300, ResourceRecords: texts('ns1.example.net.') },
    ],
    [
      'PTR',
      (zone) => new PtrRecord(zone, 'R', { name: '1', values: ['host.example.com.'] }),
      { Name: '1.example.com.', Type: 'PTR', TTL: 300, ResourceRecords: texts('host.example.com.') },
    ],
    [
      'SRV',
      (zone) => new SrvRecord(zone, 'R', { name: '_sip._tcp', values: [{ priority: 1, weight: 2, port: 5060, target: '.' }] }),
      { Name: '_sip._tcp.example.com.', Type: 'SRV', TTL: 300, ResourceRecords: texts('1 2 5060 .') },
    ],
    [
      'CAA',
      (zone) =>
        new CaaRecord(zone, 'R', {
          values: [
            { tag: 'issue', value: 'say "hi"' },
            { flags: 128, tag: 'tbs', value: 'x' },
          ],
        }),
      { Name: 'example.com.', Type: 'CAA', TTL: 300, ResourceRecords: texts('0 issue "say \\"hi\\""', '128 tbs "x"') },
    ],
    [
      'SOA',
      (zone) => new SoaRecord(zone, 'R', { ttl: 900, value: { mname: 'ns1.example.net.', rname: 'hostmaster.example.com.', minimum: 60 } }),
      {
        Name: 'example.com.',
        Type: 'SOA',
        TTL: 900,
        ResourceRecords: texts('ns1.example.net. hostmaster.example.com. 1 7200 900 1209600 60'),
      },
    ],
    [
      'any type',
      (zone) => new RecordSet(zone, 'R', { type: 'NAPTR', name: 'n', values: ['100 10 "u" "sip+E2U" "!^.*$!sip:info@example.com!i" .'] }),
      { Name: 'n.example.com.', Type: 'NAPTR', TTL: 300, ResourceRecords: texts('100 10 "u" "sip+E2U" "!^.*$!sip:info@example.com!i" .') },
    ],
  ])('%s', (_, declare, recordSet) => {
    expect(recordSetsOf(declare)).toEqual([recordSet]);
  });

  it('TXT: texts are given plain, quoted and cut at 255 octets of UTF-8', () => {
    const [set] = recordSetsOf(
      (zone) => new TxtRecord(zone, 'R', { values: ['v=spf1 -all', 'say "hi" \\ \t', 'é'.repeat(200), '', ['a', 'b']] }),
    );
    const written = set?.ResourceRecords?.map(({ Value }) => Value) ?? [];
    expect([written[0], written[1], written[3], written[4]]).toEqual(['"v=spf1 -all"', '"say \\"hi\\" \\\\ \\011"', '""', '"a" "b"']);
    expect(written[2]).toBe(`"${'\\303\\251'.repeat(127)}\\303" "\\251${'\\303\\251'.repeat(72)}"`);
  });
});

describe('names of records', () => {
  it.each<[ConstructorParameters<typeof ARecord>[2]['name'], string]>([
    [undefined, 'example.com.'],
    ['@', 'example.com.'],
    ['www', 'www.example.com.'],
    ['www.example.com', 'www.example.com.'],
    ['www.example.com.', 'www.example.com.'],
    [DomainName.parse('www.example.com'), 'www.example.com.'],
    [RelativeName.parse('www.example.com'), 'www.example.com.example.com.'],
    ['*', '\\052.example.com.'],
    ['bücher', 'xn--bcher-kva.example.com.'],
    ['constructor', 'constructor.example.com.'],
    ['__proto__', '__proto__.example.com.'],
    ['toString', 'tostring.example.com.'],
    ['0', '0.example.com.'],
    ['007', '007.example.com.'],
    ['0/25', '0\\05725.example.com.'],
    ['a\\056b', 'a\\056b.example.com.'],
  ])('%s is %s', (name, listed) => {
    expect(
      recordSetsOf((zone) => new ARecord(zone, 'R', { ...(name === undefined ? {} : { name }), values: ['192.0.2.1'] }))[0]?.Name,
    ).toBe(listed);
  });

  it('the nearest zone is the default, another one can be given', () => {
    const sets = recordSetsOf((zone, app) => {
      const other = new HostedZone(app, 'Other', { zoneName: 'example.net' });
      new ARecord(other, 'InOther', { name: 'www', zone, values: ['192.0.2.1'] });
    });
    expect(sets.map(({ Name }) => Name)).toEqual(['www.example.com.']);
  });
});

describe('aliases', () => {
  it('have A and AAAA unless said otherwise, and no TTL', () => {
    const AliasTarget = { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111111abcdef8.cloudfront.net.', EvaluateTargetHealth: false };
    expect(recordSetsOf((zone) => new AliasRecord(zone, 'R', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') }))).toEqual([
      { Name: 'example.com.', Type: 'A', AliasTarget },
      { Name: 'example.com.', Type: 'AAAA', AliasTarget },
    ]);
  });

  it('to records of the zone name the zone by its reference', () => {
    const [alias] = recordSetsOf((zone) => {
      new ARecord(zone, 'Web', { name: 'web', values: ['192.0.2.1'] });
      new AliasRecord(zone, 'R', { target: Target.record('web', { evaluateTargetHealth: true }), types: ['A'] });
    });
    expect(alias).toEqual({
      Name: 'example.com.',
      Type: 'A',
      AliasTarget: { HostedZoneId: '{{hostedZone:Zone:id}}', DNSName: 'web.example.com.', EvaluateTargetHealth: true },
    });
  });

  it('of an imported zone name it by its id', () => {
    const app = new App({ name: 'test' });
    const shared = HostedZone.fromZoneId(app, 'Shared', { hostedZoneId: '/hostedzone/Z1', zoneName: 'example.com' });
    new AliasRecord(shared, 'R', { target: Target.record('web'), types: ['A'] });
    expect(firstRecordSets(app.synth())).toEqual([
      { Name: 'example.com.', Type: 'A', AliasTarget: { HostedZoneId: 'Z1', DNSName: 'web.example.com.', EvaluateTargetHealth: false } },
    ]);
  });
});

describe('mistakes in a record', () => {
  it('of name and values are found together, with path, value, what is allowed and what to do', () => {
    const findings = findingsOf((zone) => new ARecord(zone, 'R', { name: 'a..b', values: ['x', 'y'] }));
    expect(findings.map(({ code, path, value }) => [code, path, value])).toEqual([
      ['Ipv4AddressInvalid', 'Zone/R', 'x'],
      ['Ipv4AddressInvalid', 'Zone/R', 'y'],
      ['NameEmptyLabel', 'Zone/R', 'a..b'],
    ]);
    for (const { message, allowed, fix, source } of findings)
      expect([message, allowed, fix, source].every((text) => text.length > 5)).toBe(true);
  });

  it('do not make other records look wrong', () => {
    const findings = findingsOf((zone) => {
      new ARecord(zone, 'Web', { name: 'web', values: ['x'] });
      new AliasRecord(zone, 'Alias', { target: Target.record('web'), types: ['A'] });
    });
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['Ipv4AddressInvalid', 'Zone/Web']]);
  });
});
