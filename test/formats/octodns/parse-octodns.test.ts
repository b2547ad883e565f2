import { parseOctodns } from '../../../lib';
import { recordSetToApi } from '../../../lib/model/rrset/to-api';
import { lines, recordSetsOf, remarks } from '../../support/read-zones';

const read = (text: string) => parseOctodns(text, { zoneName: 'example.com' });

describe('records', () => {
  it.each([
    [
      'the apex as the empty name, or @',
      '"": { type: A, value: 192.0.2.1 }\n"@": { type: MX, value: { preference: 1, exchange: m. } }',
      ['example.com. 3600 A 192.0.2.1', 'example.com. 3600 MX 1 m.'],
    ],
    [
      'several of a name',
      'a:\n- { type: A, ttl: 60, value: 192.0.2.1 }\n- { type: TXT, ttl: 61, value: x }',
      ['a.example.com. 60 A 192.0.2.1', 'a.example.com. 61 TXT "x"'],
    ],
    [
      'value and values, a list or not',
      'a: { type: A, values: [192.0.2.1, 192.0.2.2] }\nb: { type: A, value: [192.0.2.3] }\nc: { type: NS, values: n. }',
      ['a.example.com. 3600 A 192.0.2.1 | 192.0.2.2', 'b.example.com. 3600 A 192.0.2.3', 'c.example.com. 3600 NS n.'],
    ],
    [
      'names that YAML takes for numbers and truth values',
      '10: { type: PTR, value: h. }\n010: { type: PTR, value: h. }\nno: { type: PTR, value: h. }',
      ['10.example.com. 3600 PTR h.', '010.example.com. 3600 PTR h.', 'no.example.com. 3600 PTR h.'],
    ],
    [
      'wildcards and slashes',
      '"*": { type: A, value: 192.0.2.1 }\n0/25: { type: NS, value: n. }',
      ['\\052.example.com. 3600 A 192.0.2.1', '0\\05725.example.com. 3600 NS n.'],
    ],
    [
      'merged maps and aliases',
      'a: &a { type: A, ttl: 5, value: 192.0.2.1 }\nb: *a\nc: { <<: *a, ttl: 6 }',
      ['a.example.com. 5 A 192.0.2.1', 'b.example.com. 5 A 192.0.2.1', 'c.example.com. 6 A 192.0.2.1'],
    ],
    ['host names without final dot', 'a: { type: CNAME, value: b.example.net }', ['a.example.com. 3600 CNAME b.example.net']],
  ])('%s', (_, text, wanted) => {
    expect(lines(read(text))).toEqual(wanted);
    expect(remarks(read(text))).toEqual([]);
  });

  it.each([
    ['CAA', '{ flags: 0, tag: issue, value: ca.example; a=b }', '0 issue "ca.example; a=b"'],
    ['CAA', '{ tag: issue, value: ";" }', '0 issue ";"'],
    ['MX', '{ priority: 10, value: m. }', '10 m.'],
    ['MX', '10 m.', '10 m.'],
    [
      'NAPTR',
      '{ order: 1, preference: 2, flags: S, service: SIP+D2U, regexp: "!^.*$!sip:a@b!", replacement: . }',
      '1 2 "S" "SIP+D2U" "!^.*$!sip:a@b!" .',
    ],
    ['NAPTR', '{ order: 1, preference: 2, replacement: r. }', '1 2 "" "" "" r.'],
    ['SRV', '{ priority: 1, weight: 2, port: 3, target: t. }', '1 2 3 t.'],
    [
      'SSHFP',
      '{ algorithm: 1, fingerprint_type: 1, fingerprint: 66c7d5540b7d75a1fb4c84febfa178ad99bdd67c }',
      '1 1 66c7d5540b7d75a1fb4c84febfa178ad99bdd67c',
    ],
    [
      'TLSA',
      `{ certificate_usage: 3, selector: 1, matching_type: 1, certificate_association_data: ${'ab'.repeat(32)} }`,
      `3 1 1 ${'ab'.repeat(32)}`,
    ],
    ['DS', `{ key_tag: 1, algorithm: 8, digest_type: 2, digest: ${'ab'.repeat(32)} }`, `1 8 2 ${'ab'.repeat(32)}`],
    ['DS', `{ flags: 1, protocol: 8, algorithm: 2, public_key: ${'ab'.repeat(32)} }`, `1 8 2 ${'ab'.repeat(32)}`],
    [
      'HTTPS',
      '{ svcpriority: 1, targetname: ., svcparams: { alpn: [h2, h3], port: 8443, no-default-alpn: } }',
      '1 . alpn="h2,h3" port="8443" no-default-alpn',
    ],
  ])('%s %s', (type, value, wanted) => {
    expect(lines(read(`a: { type: ${type}, value: ${value} }`))).toEqual([`a.example.com. 3600 ${type} ${wanted}`]);
  });

  it.each([
    ['escaped semicolons', 'v=DMARC1\\; p=none', '"v=DMARC1\\; p=none"'],
    ['semicolons', 'v=DMARC1; p=none', '"v=DMARC1; p=none"'],
    ['quotation marks', 'say "hi"', '"say \\"hi\\""'],
    ['quotation marks around it', '"a b"', '"a b"'],
    ['strings, which are joined', '"a" "b"', '"ab"'],
    ['255 characters', 'x'.repeat(255), `"${'x'.repeat(255)}"`],
    ['256 characters, cut', 'x'.repeat(256), `"${'x'.repeat(255)}" "x"`],
    ['an escape at the cut, kept whole', `${'x'.repeat(254)}\\;y`, `"${'x'.repeat(254)}" "\\;y"`],
    ['Route 53’s escapes', 'a\\303\\251', '"a\\303\\251"'],
  ])('TXT with %s', (_, value, wanted) => {
    expect(lines(read(`a:\n  type: TXT\n  value: '${value}'`))).toEqual([`a.example.com. 3600 TXT ${wanted}`]);
  });
});

describe('aliases of the Route 53 provider', () => {
  const aliases = (text: string) => recordSetsOf(read(text)).map((rrset) => recordSetToApi(rrset, 'own'));

  it.each([
    ['to a record of the zone', '{ name: b, type: A }', { HostedZoneId: 'own', DNSName: 'b.example.com.', EvaluateTargetHealth: false }],
    [
      'to the apex',
      '{ type: A, evaluate-target-health: true }',
      { HostedZoneId: 'own', DNSName: 'example.com.', EvaluateTargetHealth: true },
    ],
    [
      'to an AWS service',
      '{ name: d1.cloudfront.net., hosted-zone-id: Z2FDTNDATAQYW2, type: A }',
      { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: false },
    ],
  ])('%s', (_, value, AliasTarget) => {
    expect(aliases(`a: { type: Route53Provider/ALIAS, value: ${value} }`)).toEqual([{ Name: 'a.example.com.', Type: 'A', AliasTarget }]);
  });

  it('of a root ALIAS: to an AWS resource by its name, to addresses of the zone wherever they stand', () => {
    const toCloudFront = { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111111abcdef8.cloudfront.net.', EvaluateTargetHealth: false };
    expect(aliases('"": { type: ALIAS, ttl: 60, value: d111111abcdef8.cloudfront.net. }')).toEqual(
      ['A', 'AAAA'].map((Type) => ({ Name: 'example.com.', Type, AliasTarget: toCloudFront })),
    );
    const toWeb = { HostedZoneId: 'own', DNSName: 'web.example.com.', EvaluateTargetHealth: false };
    expect(aliases('"": { type: ALIAS, value: web.example.com. }\nweb: { type: A, value: 192.0.2.1 }')).toContainEqual({
      Name: 'example.com.',
      Type: 'A',
      AliasTarget: toWeb,
    });
  });

  it('of several types', () => {
    expect(
      aliases('a: { type: Route53Provider/ALIAS, values: [{ name: b, type: A }, { name: b, type: AAAA }] }').map(({ Type }) => Type),
    ).toEqual(['A', 'AAAA']);
  });
});

describe('geo and dynamic, as octodns-route53 writes them', () => {
  const api = (text: string) => recordSetsOf(read(text)).map((rrset) => recordSetToApi(rrset, 'own'));

  it('geo: a geolocation member for each place, and one for everywhere else', () => {
    const text = 'a: { type: A, ttl: 60, value: 192.0.2.1, geo: { AF: [192.0.2.2], NA-US: [192.0.2.3], NA-US-CA: [192.0.2.4] } }';

    expect(
      api(text).map(({ SetIdentifier, GeoLocation, ResourceRecords }) => [SetIdentifier, GeoLocation, ResourceRecords?.[0]?.Value]),
    ).toEqual([
      ['default', { CountryCode: '*' }, '192.0.2.1'],
      ['AF', { ContinentCode: 'AF' }, '192.0.2.2'],
      ['NA-US', { CountryCode: 'US' }, '192.0.2.3'],
      ['NA-US-CA', { CountryCode: 'US', SubdivisionCode: 'CA' }, '192.0.2.4'],
    ]);
    expect(remarks(read(text))).toEqual(['notes 1:4 HealthChecksNotRead']);
  });

  it('dynamic: weighted values and a failover pair for each pool, a geolocation alias for each place of a rule', () => {
    const text = `a:
  dynamic:
    pools:
      eu: { fallback: us, values: [{ value: 192.0.2.3, weight: 2 }, { value: 192.0.2.2, weight: 3 }] }
      us: { values: [{ value: 192.0.2.4, weight: 9 }] }
    rules:
      - { geos: [EU, AS-JP], pool: eu }
      - { pool: us }
  ttl: 60
  type: A
  value: 192.0.2.1
`;
    const summary = api(text).map(({ Name, SetIdentifier = '', Weight, Failover, GeoLocation, AliasTarget, ResourceRecords }) =>
      [
        Name.replace('.example.com.', ''),
        SetIdentifier,
        Weight ?? Failover ?? (GeoLocation === undefined ? '' : JSON.stringify(GeoLocation)),
        AliasTarget?.DNSName.replace('.example.com.', '') ?? ResourceRecords?.[0]?.Value,
      ].join(' '),
    );

    expect(summary).toEqual([
      '_octodns-default-pool.a   192.0.2.1',
      '_octodns-eu-value.a eu-000 3 192.0.2.2',
      '_octodns-eu-value.a eu-001 2 192.0.2.3',
      '_octodns-eu-pool.a eu-Primary PRIMARY _octodns-eu-value.a',
      '_octodns-eu-pool.a eu-Secondary-us SECONDARY _octodns-us-pool.a',
      '_octodns-us-value.a us-000 1 192.0.2.4',
      '_octodns-us-pool.a us-Primary PRIMARY _octodns-us-value.a',
      '_octodns-us-pool.a us-Secondary-default SECONDARY _octodns-default-pool.a',
      'a 0-eu-EU {"ContinentCode":"EU"} _octodns-eu-pool.a',
      'a 0-eu-AS-JP {"CountryCode":"JP"} _octodns-eu-pool.a',
      'a 1-us-None {"CountryCode":"*"} _octodns-us-pool.a',
    ]);
    expect(
      api(text).every(({ AliasTarget, HealthCheckId }) => AliasTarget?.EvaluateTargetHealth !== false && HealthCheckId === undefined),
    ).toBe(true);
    expect(remarks(read(text))).toEqual(['notes 2:3 HealthChecksNotRead']);
  });

  it('values that are always up have no health check to miss', () => {
    expect(
      remarks(
        read(
          'a: { type: A, value: 192.0.2.1, dynamic: { pools: { p: { values: [{ value: 192.0.2.2, status: up }] } }, rules: [{ pool: p }] } }',
        ),
      ),
    ).toEqual([]);
  });
});

describe('what is not for Route 53 is left out, with the reason', () => {
  const dynamic = (pools: string, rules: string) => `a: { type: A, value: 192.0.2.1, dynamic: { pools: ${pools}, rules: ${rules} } }`;

  it.each([
    ['types of other providers', 'a: { type: URLFWD, value: x }', /no URLFWD/],
    ['types of other providers by name', 'a: { type: CloudflareProvider/WORKER, value: x }', /no CloudflareProvider/],
    ['ALIAS to a name that is no AWS resource', '"": { type: ALIAS, value: x.example.net. }', /no ALIAS records.*x\.example\.net/],
    ['ALIAS to a name of the zone without addresses', '"": { type: ALIAS, value: a.example.com. }', /neither A nor AAAA/],
    ['ALIAS to itself', '"": [{ type: ALIAS, value: example.com. }]', /points to itself/],
    ['ALIAS to a resource of AWS that no alias can point to', '"": { type: ALIAS, value: b.s3.amazonaws.com. }', /no ALIAS records/],
    ['ALIAS without a value', '"": { type: ALIAS }', /no ALIAS records/],
    ['ignored records', 'a: { type: A, value: 192.0.2.1, octodns: { ignored: true } }', /ignores/],
    ['records that Route 53 is excluded from', 'a: { type: A, value: 192.0.2.1, octodns: { excluded: [route53] } }', /does not send/],
    ['records for others', 'a: { type: A, value: 192.0.2.1, octodns: { included: [ns1] } }', /to ns1 only/],
    ['CAA tags', 'a: { type: CAA, value: { tag: contactemail, value: a@b } }', /does not take/],
    ['rules by subnet', dynamic('{ p: { values: [{ value: 192.0.2.2 }] } }', '[{ pool: p, subnets: [10.0.0.0/8] }]'), /subnet/],
    ['values that are down', dynamic('{ p: { values: [{ value: 192.0.2.2, status: down }] } }', '[{ pool: p }]'), /always fails/],
    ['absolute names of another zone', 'a.example.net.: { type: A, value: 192.0.2.1 }', /does not lie in the zone/],
  ])('%s', (_, text, reason) => {
    const zone = read(text);

    expect(lines(zone)).toEqual([]);
    expect(remarks(zone)).toEqual([expect.stringMatching(/^leftOut 1:\d+ RecordLeftOut$/)]);
    expect(zone.leftOut[0]?.message).toMatch(reason);
  });

  it('but records for Route 53 too are read', () => {
    expect(lines(read('a: { type: A, value: 192.0.2.1, octodns: { included: [route53, ns1], excluded: [ns2] } }'))).toHaveLength(1);
  });
});

describe('what cannot be read is said with line and column, and the rest is read', () => {
  it.each([
    ['no YAML', 'z: [', 'YamlSyntax', 0],
    ['no map', '- a', 'OctodnsRecord', 0],
    ['a record that is no map', 'b: x', 'OctodnsRecord', 1],
    ['a key twice', 'b: { type: A, value: 192.0.2.1 }\nb: { type: A, value: 192.0.2.1 }', 'YamlSyntax', 2],
    ['an unknown type', 'b: { type: NOPE, value: x }', 'RecordTypeUnknown', 1],
    ['no type', 'b: { value: x }', 'RecordTypeUnknown', 1],
    ['no value', 'b: { type: A }', 'OctodnsRecord', 1],
    ['an address', 'b: { type: A, value: x }', 'Ipv4AddressInvalid', 1],
    ['a TTL', 'b: { type: A, ttl: 1h, value: 192.0.2.1 }', 'ZoneFileTtl', 1],
    ['a member that is missing', 'b: { type: MX, value: { preference: 1 } }', 'OctodnsRecord', 1],
    ['a member too many', 'b: { type: MX, value: { preference: 1, exchange: m., x: 1 } }', 'OctodnsRecord', 1],
    ['a name', 'b..c: { type: A, value: 192.0.2.1 }', 'NameEmptyLabel', 1],
    [
      'an alias to a service without zone id',
      'b: { type: Route53Provider/ALIAS, value: { type: A, name: d1.cloudfront.net. } }',
      'OctodnsRecord',
      1,
    ],
    ['a geo code', 'b: { type: A, value: 192.0.2.1, geo: { Europe: [192.0.2.1] } }', 'OctodnsRecord', 1],
    [
      'a pool that is not there',
      'b: { type: A, value: 192.0.2.1, dynamic: { pools: { p: { values: [{ value: 192.0.2.1 }] } }, rules: [{ pool: q }] } }',
      'OctodnsRecord',
      1,
    ],
  ])('%s', (_, text, code, rest) => {
    const zone = read(rest === 0 ? text : `a: { type: A, value: 192.0.2.9 }\n${text}`);

    expect(zone.findings.map((found) => found.code)).toEqual([code]);
    expect(zone.findings[0]?.place.line).toBe(rest === 0 ? 1 : text.split('\n').length + 1);
    expect(zone.recordSets.length).toBeGreaterThanOrEqual(rest === 0 ? 0 : 1);
  });

  it('an alias to nothing, which is then missing', () => {
    expect(remarks(read('a: { type: A, value: *c }'))).toEqual(['findings 1:22 YamlSyntax', 'findings 1:4 OctodnsRecord']);
  });

  it('an empty file is an empty zone', () => {
    expect(read('')).toMatchObject({ recordSets: [], findings: [] });
    expect(read('---\n')).toMatchObject({ recordSets: [], findings: [] });
  });
});
