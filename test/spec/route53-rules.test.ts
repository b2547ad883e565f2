import { App, HostedZone, RecordSets, type ApiHealthCheckConfig, type ApiResourceRecordSet, type FindingCode } from '../../lib';
import { codes } from '../../lib/model/codes';
import { checkApiHealthCheck } from '../../lib/model/health-check/rules';
import { member } from '../support/checked-zone';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';

/**
 * What Route 53 refuses, what it takes although nobody means it, and what is nobody's business: one line for each rule, by the page of
 * AWS's documentation that it is from. Everything is given as JSON, as people take it over from zones that exist.
 */
interface Rule {
  readonly page: string;
  readonly rule: string;
  readonly sets: readonly ApiResourceRecordSet[];
  /** The codes found, once each; the severity is the code's. */
  readonly codes: readonly FindingCode[];
}

const collection = (digit: string) => `00000000-0000-4000-8000-00000000000${digit}`;
const cidr = (LocationName: string, digit = '1') => ({ CidrRoutingConfig: { CollectionId: collection(digit), LocationName } });
const named = (Name: string) => apiRecordSet({ Name: `${Name}.example.com.` });
const txt = (characters: number) => {
  const strings = Array.from({ length: Math.ceil(characters / 255) }, (_, i) => `"${'a'.repeat(Math.min(255, characters - 255 * i))}"`);
  return apiRecordSet(values('TXT', strings.join(' ')));
};
const many = (count: number, members: (i: number) => Partial<ApiResourceRecordSet>) =>
  Array.from({ length: count }, (_, i) => member(`s${i}`, members(i)));
const cdn = (role: string) =>
  apiAlias('www.example.com.', 'd111111abcdef8.cloudfront.net.', {
    HostedZoneId: 'Z2FDTNDATAQYW2',
    SetIdentifier: role,
    Failover: role,
    HealthCheckId: 'hc',
  });
const primary = member('p', { Failover: 'PRIMARY', HealthCheckId: 'hc', TTL: 60 });
const secondary = member('s', { Failover: 'SECONDARY', TTL: 60 });
const anywhere = member('any', { GeoLocation: { CountryCode: '*' } });

const names = 'Developer Guide, DNS domain name format';
const types = 'Developer Guide, Supported DNS record types';
const policies = 'Developer Guide, Choosing a routing policy';
const aliases = 'API Reference, AliasTarget';
const sets = 'API Reference, ResourceRecordSet';
const checks = 'API Reference, ResourceRecordSet, HealthCheckId';

const rules: readonly Rule[] = [
  { page: names, rule: 'a label of 63 octets', sets: [named('a'.repeat(63))], codes: [] },
  { page: names, rule: 'a label of 64 octets', sets: [named('a'.repeat(64))], codes: ['NameLabelTooLong'] },
  {
    page: names,
    rule: 'a name over 255 octets',
    sets: [named(Array.from({ length: 4 }, () => 'a'.repeat(63)).join('.'))],
    codes: ['NameTooLong'],
  },
  { page: names, rule: 'an empty label', sets: [named('a..b')], codes: ['NameEmptyLabel'] },
  { page: names, rule: 'an escape that is none', sets: [named('a\\9b')], codes: ['NameBadEscape'] },
  { page: names, rule: 'a name outside of the zone', sets: [apiRecordSet({ Name: 'www.example.net.' })], codes: ['NameOutsideZone'] },
  {
    page: names,
    rule: 'a name that ends with the same letters only',
    sets: [apiRecordSet({ Name: 'fooexample.com.' })],
    codes: ['NameOutsideZone'],
  },
  { page: names, rule: 'upper case', sets: [apiRecordSet({ Name: 'WWW.Example.COM.' })], codes: [] },
  { page: names, rule: 'no final dot', sets: [apiRecordSet({ Name: 'www.example.com' })], codes: [] },
  { page: names, rule: 'letters beyond ASCII, which become an A-label', sets: [named('bücher')], codes: [] },
  { page: names, rule: 'octets beyond ASCII', sets: [named('b\\303\\274cher')], codes: ['NameNotAscii'] },
  { page: names, rule: 'a blank', sets: [named('my host')], codes: ['NameCharacterDoubtful'] },
  { page: names, rule: 'an at sign', sets: [named('@')], codes: ['NameCharacterDoubtful'] },
  { page: names, rule: 'a wildcard', sets: [named('*')], codes: [] },
  { page: names, rule: 'an asterisk that is not leftmost', sets: [named('prod.*')], codes: ['WildcardLiteral'] },
  {
    page: names,
    rule: 'a wildcard NS',
    sets: [apiRecordSet({ Name: '*.example.com.', ...values('NS', 'ns1.example.net.') })],
    codes: ['WildcardNs'],
  },

  { page: types, rule: 'A with no value', sets: [apiRecordSet({ ResourceRecords: [] })], codes: ['ValuesMissing'] },
  { page: types, rule: 'A that is no IPv4 address', sets: [apiRecordSet(values('A', '300.1.1.1'))], codes: ['Ipv4AddressInvalid'] },
  { page: types, rule: 'A that is a host name', sets: [apiRecordSet(values('A', 'web.example.net'))], codes: ['Ipv4AddressInvalid'] },
  { page: types, rule: 'A that is an IPv6 address', sets: [apiRecordSet(values('A', '2001:db8::1'))], codes: ['Ipv4AddressInvalid'] },
  { page: types, rule: 'AAAA that is an IPv4 address', sets: [apiRecordSet(values('AAAA', '192.0.2.1'))], codes: ['Ipv6AddressInvalid'] },
  {
    page: types,
    rule: 'CNAME with two values',
    sets: [apiRecordSet(values('CNAME', 'a.example.net.', 'b.example.net.'))],
    codes: ['ValueNotSingle'],
  },
  {
    page: types,
    rule: 'CNAME at the apex',
    sets: [apiRecordSet({ Name: 'example.com.', ...values('CNAME', 'web.example.net.') })],
    codes: ['CnameAtApex'],
  },
  {
    page: types,
    rule: 'CNAME beside another type',
    sets: [apiRecordSet(values('CNAME', 'web.example.net.')), apiRecordSet()],
    codes: ['CnameNotAlone'],
  },
  { page: types, rule: 'CNAMEs of one policy', sets: many(2, () => ({ Weight: 1, ...values('CNAME', 'web.example.net.') })), codes: [] },
  { page: types, rule: 'CNAMEs in a circle', sets: [apiRecordSet(values('CNAME', 'www.example.com.'))], codes: ['CnameLoop'] },
  {
    page: types,
    rule: 'MX preference out of range',
    sets: [apiRecordSet(values('MX', '65536 mx.example.net.'))],
    codes: ['FieldOutOfRange'],
  },
  {
    page: types,
    rule: 'SRV port out of range',
    sets: [apiRecordSet(values('SRV', '1 1 65536 sip.example.net.'))],
    codes: ['FieldOutOfRange'],
  },
  { page: types, rule: 'SRV with three fields', sets: [apiRecordSet(values('SRV', '1 1 sip.example.net.'))], codes: ['FieldCountWrong'] },
  {
    page: types,
    rule: 'CAA flags out of range',
    sets: [apiRecordSet(values('CAA', '256 issue "ca.example.net"'))],
    codes: ['FieldOutOfRange'],
  },
  {
    page: types,
    rule: 'SOA with six fields',
    sets: [apiRecordSet({ Name: 'example.com.', ...values('SOA', 'a. b. 1 2 3 4') })],
    codes: ['FieldCountWrong'],
  },
  {
    page: types,
    rule: 'TXT without quotation marks',
    sets: [apiRecordSet(values('TXT', 'v=spf1 -all'))],
    codes: ['CharacterStringUnquoted'],
  },
  { page: types, rule: 'TXT of 600 characters', sets: [txt(600)], codes: [] },
  { page: types, rule: 'TXT over 4,000 characters', sets: [txt(4000)], codes: ['ValueTooLong'] },
  { page: types, rule: 'a value twice in one set', sets: [apiRecordSet(values('A', '192.0.2.1', '192.0.2.1'))], codes: ['ValueDuplicate'] },
  {
    page: types,
    rule: '401 values',
    sets: [apiRecordSet(values('A', ...Array.from({ length: 401 }, (_, i) => `198.18.${i >> 8}.${i & 255}`)))],
    codes: ['ValuesTooMany'],
  },
  { page: types, rule: 'a type that does not exist', sets: [apiRecordSet({ Type: 'ALIAS' })], codes: ['RecordTypeUnknown'] },

  { page: sets, rule: 'a TTL of 0', sets: [apiRecordSet({ TTL: 0 })], codes: [] },
  { page: sets, rule: 'a negative TTL', sets: [apiRecordSet({ TTL: -1 })], codes: ['TtlOutOfRange'] },
  { page: sets, rule: 'a TTL above 2147483647', sets: [apiRecordSet({ TTL: 2147483648 })], codes: ['TtlOutOfRange'] },
  { page: sets, rule: 'the same record set twice', sets: [apiRecordSet(), apiRecordSet({ TTL: 60 })], codes: ['RecordSetDuplicate'] },
  { page: sets, rule: 'neither values nor alias', sets: [{ Name: 'www.example.com.', Type: 'A' }], codes: ['RecordSetMalformed'] },
  {
    page: sets,
    rule: 'values and alias',
    sets: [{ ...apiAlias('www.example.com.', 'a.example.com.'), TTL: 60 }],
    codes: ['RecordSetMalformed'],
  },
  { page: sets, rule: 'a set identifier without policy', sets: [apiRecordSet({ SetIdentifier: 'a' })], codes: ['RecordSetMalformed'] },
  { page: sets, rule: 'a policy without set identifier', sets: [apiRecordSet({ Weight: 1 })], codes: ['RecordSetMalformed'] },
  { page: sets, rule: 'a policy of two kinds', sets: [member('a', { Weight: 1, Region: 'eu-west-1' })], codes: ['RecordSetMalformed'] },
  { page: sets, rule: 'a weight beside MultiValueAnswer false', sets: [member('a', { Weight: 1, MultiValueAnswer: false })], codes: [] },
  {
    page: sets,
    rule: 'a set identifier of 129 characters',
    sets: [member('a'.repeat(129), { Weight: 1 })],
    codes: ['SetIdentifierInvalid'],
  },

  {
    page: policies,
    rule: 'two policies under one name and type',
    sets: [member('a', { Weight: 1 }), member('b', { MultiValueAnswer: true })],
    codes: ['RoutingPolicyMixed'],
  },
  { page: policies, rule: 'a policy beside none', sets: [apiRecordSet(), member('a', { Weight: 1 })], codes: ['RoutingPolicyMixed'] },
  { page: policies, rule: 'two PRIMARY', sets: [primary, { ...primary, SetIdentifier: 'q' }, secondary], codes: ['RoutingKeyDuplicate'] },
  {
    page: policies,
    rule: 'two SECONDARY',
    sets: [primary, secondary, { ...secondary, SetIdentifier: 't' }],
    codes: ['RoutingKeyDuplicate'],
  },
  {
    page: policies,
    rule: 'two members for one latency region',
    sets: many(2, () => ({ Region: 'eu-west-1' })),
    codes: ['RoutingKeyDuplicate'],
  },
  {
    page: policies,
    rule: 'two members for one place',
    sets: [anywhere, ...many(2, () => ({ GeoLocation: { CountryCode: 'JP' } }))],
    codes: ['RoutingKeyDuplicate'],
  },
  { page: policies, rule: 'two members for one CIDR location', sets: many(2, () => cidr('*')), codes: ['RoutingKeyDuplicate'] },
  {
    page: policies,
    rule: 'two CIDR collections',
    sets: [member('a', cidr('*')), member('b', cidr('office', '2'))],
    codes: ['CidrCollectionMixed'],
  },
  {
    page: policies,
    rule: 'an id of a CIDR collection that is none',
    sets: [member('a', { CidrRoutingConfig: { CollectionId: 'office', LocationName: '*' } })],
    codes: ['CidrRoutingInvalid'],
  },
  {
    page: policies,
    rule: 'an unknown region',
    sets: [member('a', { Region: 'eu-nowhere-1' }), member('b', { Region: 'eu-west-1' })],
    codes: ['RegionUnknown'],
  },
  {
    page: policies,
    rule: 'an unknown country',
    sets: [anywhere, member('a', { GeoLocation: { CountryCode: 'UK' } })],
    codes: ['LocationUnknown'],
  },
  {
    page: policies,
    rule: 'an unknown subdivision',
    sets: [anywhere, member('a', { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'ON' } })],
    codes: ['LocationUnknown'],
  },
  {
    page: policies,
    rule: 'a continent with a country',
    sets: [anywhere, member('a', { GeoLocation: { ContinentCode: 'EU', CountryCode: 'DE' } })],
    codes: ['LocationInvalid'],
  },
  {
    page: policies,
    rule: 'no default in a geolocation set',
    sets: [member('a', { GeoLocation: { CountryCode: 'GB' } })],
    codes: ['DefaultLocationMissing'],
  },
  { page: policies, rule: 'a weight out of range', sets: [member('a', { Weight: 256 })], codes: ['WeightOutOfRange'] },
  {
    page: policies,
    rule: 'a bias out of range',
    sets: many(2, (i) => ({ GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 100 * i } })),
    codes: ['GeoproximityInvalid'],
  },
  {
    page: policies,
    rule: 'a latitude of 95',
    sets: many(2, (i) => ({ GeoProximityLocation: { Coordinates: { Latitude: String(95 * i), Longitude: '0' } } })),
    codes: ['GeoproximityInvalid'],
  },
  {
    page: policies,
    rule: 'multivalue with CNAME',
    sets: [member('a', { MultiValueAnswer: true, ...values('CNAME', 'a.example.net.') })],
    codes: ['RoutingTypeForbidden'],
  },
  {
    page: policies,
    rule: 'weighted NS',
    sets: [member('a', { Weight: 1, Name: 'sub.example.com.', ...values('NS', 'ns1.example.net.') })],
    codes: ['RoutingTypeForbidden'],
  },
  {
    page: policies,
    rule: 'two TTLs in a weighted group',
    sets: many(2, (i) => ({ Weight: 1, TTL: 60 + i })),
    codes: ['WeightedTtlDiffers'],
  },
  { page: policies, rule: '101 weighted members', sets: many(101, () => ({ Weight: 1 })), codes: ['RoutingGroupTooLarge'] },
  {
    page: policies,
    rule: '31 geoproximity members',
    sets: many(31, (i) => ({ GeoProximityLocation: { Coordinates: { Latitude: String(i), Longitude: '0' } } })),
    codes: ['RoutingGroupTooLarge'],
  },
  { page: policies, rule: 'PRIMARY alone', sets: [primary], codes: ['PrimaryAlone'] },

  { page: checks, rule: 'a health check on a simple set', sets: [apiRecordSet({ HealthCheckId: 'hc' })], codes: ['HealthCheckOnSimple'] },
  {
    page: checks,
    rule: 'a plain PRIMARY without one',
    sets: [{ ...primary, HealthCheckId: undefined as unknown as string }, secondary],
    codes: ['PrimaryWithoutHealthCheck'],
  },
  { page: checks, rule: 'an empty id', sets: [member('a', { Weight: 1, HealthCheckId: '' })], codes: ['HealthCheckIdInvalid'] },

  { page: aliases, rule: 'an alias to another record', sets: [apiAlias('www.example.com.', 'web.example.com.'), named('web')], codes: [] },
  {
    page: aliases,
    rule: 'an alias to an alias',
    sets: [apiAlias('a.example.com.', 'b.example.com.'), apiAlias('b.example.com.', 'c.example.com.'), named('c')],
    codes: [],
  },
  {
    page: aliases,
    rule: 'a target that is not there',
    sets: [apiAlias('www.example.com.', 'web.example.com.')],
    codes: ['AliasTargetMissing'],
  },
  {
    page: aliases,
    rule: 'a target of another type',
    sets: [apiAlias('www.example.com.', 'web.example.com.'), apiRecordSet({ Name: 'web.example.com.', ...values('TXT', '"a"') })],
    codes: ['AliasTargetMissing'],
  },
  {
    page: aliases,
    rule: 'a target outside of the zone',
    sets: [apiAlias('www.example.com.', 'web.example.net.')],
    codes: ['AliasTargetOutsideZone'],
  },
  { page: aliases, rule: 'an alias to itself', sets: [apiAlias('www.example.com.', 'www.example.com.')], codes: ['AliasLoop'] },
  {
    page: aliases,
    rule: 'an alias of type NS',
    sets: [apiAlias('sub.example.com.', 'x.example.net.', { Type: 'NS', HostedZoneId: 'Z1' })],
    codes: ['AliasTypeForbidden'],
  },
  {
    page: aliases,
    rule: 'a multivalue alias',
    sets: [apiAlias('www.example.com.', 'web.example.com.', { SetIdentifier: 'a', MultiValueAnswer: true }), named('web')],
    codes: ['MultivalueAlias'],
  },
  { page: aliases, rule: 'an empty name', sets: [apiAlias('www.example.com.', '', { HostedZoneId: 'Z1' })], codes: ['NameEmpty'] },
  {
    page: aliases,
    rule: 'a zone id that is none',
    sets: [apiAlias('www.example.com.', 'x.example.net.', { HostedZoneId: 'z/1' })],
    codes: ['ZoneIdInvalid'],
  },
  { page: aliases, rule: 'failover to a CloudFront alias', sets: [primary, cdn('SECONDARY')], codes: [] },
  {
    page: aliases,
    rule: 'failover between CloudFront aliases',
    sets: [cdn('PRIMARY'), cdn('SECONDARY')],
    codes: ['FailoverBothCloudFront'],
  },
];

describe.each([...new Set(rules.map(({ page }) => page))])('Route 53 %s', (page) => {
  it.each(rules.filter((rule) => rule.page === page).map((rule) => [rule.rule, rule] as const))(
    '%s',
    (_, { sets: declared, codes: expected }) => {
      const app = new App({ name: 'spec' });
      RecordSets.fromJson(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), 'All', declared, {
        hostedZoneId: 'ZOWN',
        apexAuthority: 'keep',
      });
      const found = new Set(app.lint().map(({ code }) => code));

      expect([...found]).toEqual(expected);
      if (expected.some((code) => codes[code].severity === 'error'))
        expect(() => app.synth()).toThrow(expect.objectContaining({ code: 'SynthesisFailed' }) as Error);
      else expect(app.synth().hostedZones[0]?.recordSets).toHaveLength(declared.length);
    },
  );
});

describe('Route 53 API Reference, HealthCheckConfig', () => {
  const calculated = (children: number): ApiHealthCheckConfig => ({
    Type: 'CALCULATED',
    ChildHealthChecks: Array.from({ length: children }, (_, i) => `child-${i}`),
    HealthThreshold: 1,
  });
  const match = (characters: number): ApiHealthCheckConfig => ({
    Type: 'HTTP_STR_MATCH',
    FullyQualifiedDomainName: 'a.example.com',
    SearchString: 'a'.repeat(characters),
  });

  it.each<[string, ApiHealthCheckConfig, readonly FindingCode[]]>([
    ['a private address', { Type: 'HTTP', IPAddress: '10.0.0.10' }, ['HealthCheckAddressForbidden']],
    ['a search string of 255 characters', match(255), []],
    ['a search string over 255 characters', match(256), ['HealthCheckFieldOutOfRange']],
    ['255 children', calculated(255), []],
    ['more than 255 children', calculated(256), ['HealthCheckFieldOutOfRange']],
    [
      'a threshold out of range',
      { Type: 'HTTP', FullyQualifiedDomainName: 'a.example.com', FailureThreshold: 11 },
      ['HealthCheckFieldOutOfRange'],
    ],
    [
      'an interval out of range',
      { Type: 'HTTP', FullyQualifiedDomainName: 'a.example.com', RequestInterval: 15 },
      ['HealthCheckFieldOutOfRange'],
    ],
    [
      'two regions',
      { Type: 'HTTP', FullyQualifiedDomainName: 'a.example.com', Regions: ['us-east-1', 'eu-west-1'] },
      ['HealthCheckRegionsTooFew'],
    ],
  ])('%s', (_, config, expected) => {
    expect(checkApiHealthCheck(config).map(({ code }) => code)).toEqual(expected);
  });
});
