import { checkRecordSet } from '../../../lib/model/rules/record-set-rules';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { apiAlias, apiRecordSet, modelOf, values } from '../../support/record-sets';

const errorsOf = (api: ApiResourceRecordSet) =>
  checkRecordSet(modelOf(api)).flatMap(({ severity, code }) => (severity === 'error' ? code : []));
const collection = '00000000-0000-4000-8000-000000000001';
const member = (members: Partial<ApiResourceRecordSet>) => apiRecordSet({ SetIdentifier: 'a', ...members });
const addresses = (count: number) => values('A', ...Array.from({ length: count }, (_, i) => `10.0.${Math.floor(i / 256)}.${i % 256}`));
const chunks = (characters: number) => {
  // Strings of 255 characters with their quotation marks and a blank, and one that makes the length exact.
  const full = Math.floor(characters / 258);
  const rest = characters - full * 258;
  return [...Array.from({ length: full }, () => `"${'a'.repeat(255)}"`), `"${'a'.repeat(rest - 2)}"`].join(' ');
};

describe('record sets that Route 53 takes', () => {
  it.each<[string, ApiResourceRecordSet]>([
    ['the smallest TTL', apiRecordSet({ TTL: 0 })],
    ['the largest TTL', apiRecordSet({ TTL: 2147483647 })],
    ['400 values', apiRecordSet(addresses(400))],
    ['a value of 4,000 characters', apiRecordSet(values('TXT', chunks(4000)))],
    ['an alias', apiAlias('www.example.com.', 'web.example.com.')],
    ['an alias of type CNAME', apiAlias('www.example.com.', 'web.example.com.', { Type: 'CNAME' })],
    ['a weight of 0', member({ Weight: 0 })],
    ['a weight of 255', member({ Weight: 255 })],
    ['a set identifier of 128 characters', member({ SetIdentifier: 'a'.repeat(128), Weight: 1 })],
    ['a set identifier with blanks', member({ SetIdentifier: 'a @ b', Weight: 1 })],
    ['several values in a weighted member', member({ Weight: 1, ...addresses(2) })],
    ['a latency member', member({ Region: 'eusc-de-east-1' })],
    ['a primary with a health check', member({ Failover: 'PRIMARY', HealthCheckId: 'hc-1' })],
    [
      'an alias as primary that evaluates its target',
      apiAlias('www.example.com.', 'web.example.com.', { SetIdentifier: 'a', Failover: 'PRIMARY', EvaluateTargetHealth: true }),
    ],
    [
      'an alias as primary with a health check',
      apiAlias('www.example.com.', 'web.example.com.', { SetIdentifier: 'a', Failover: 'PRIMARY', HealthCheckId: 'hc-1' }),
    ],
    ['a secondary without a health check', member({ Failover: 'SECONDARY' })],
    ['a default location', member({ GeoLocation: { CountryCode: '*' } })],
    ['a continent', member({ GeoLocation: { ContinentCode: 'OC' } })],
    ['a state', member({ GeoLocation: { CountryCode: 'US', SubdivisionCode: 'DC' } })],
    ['Kosovo', member({ GeoLocation: { CountryCode: 'XK' } })],
    ['a bias of -99', member({ GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -99 } })],
    ['a Local Zone group', member({ GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1' } })],
    ['coordinates', member({ GeoProximityLocation: { Coordinates: { Latitude: '-90', Longitude: '+180.00' } } })],
    ['a multivalue member', member({ MultiValueAnswer: true })],
    ['an IP-based member', member({ CidrRoutingConfig: { CollectionId: collection, LocationName: '*' } })],
    ['a weighted CNAME', member({ Weight: 1, ...values('CNAME', 'web.example.net.') })],
    ['the same TXT cut in two ways', apiRecordSet(values('TXT', '"ab"', '"a" "b"'))],
  ])('%s', (_, api) => {
    expect(errorsOf(api)).toEqual([]);
  });
});

describe('record sets that Route 53 refuses', () => {
  it.each<[string, ApiResourceRecordSet, readonly string[]]>([
    ['a negative TTL', apiRecordSet({ TTL: -1 }), ['TtlOutOfRange']],
    ['a TTL above 2147483647', apiRecordSet({ TTL: 2147483648 }), ['TtlOutOfRange']],
    ['half a second', apiRecordSet({ TTL: 0.5 }), ['TtlOutOfRange']],
    ['a TTL that is no number', apiRecordSet({ TTL: NaN }), ['TtlOutOfRange']],
    ['no value', apiRecordSet({ ResourceRecords: [] }), ['ValuesMissing']],
    ['401 values', apiRecordSet(addresses(401)), ['ValuesTooMany']],
    ['a value of 4,001 characters', apiRecordSet(values('TXT', chunks(4001))), ['ValueTooLong']],
    ['two values of a CNAME', apiRecordSet(values('CNAME', 'a.example.net.', 'b.example.net.')), ['ValueNotSingle']],
    ['two values of an SOA', apiRecordSet(values('SOA', 'a. b. 1 2 3 4 5', 'a. b. 1 2 3 4 6')), ['ValueNotSingle']],
    ['a value twice', apiRecordSet(values('A', '192.0.2.1', '192.0.2.1')), ['ValueDuplicate']],
    ['a value in two spellings', apiRecordSet(values('AAAA', '2001:db8::1', '2001:DB8:0::1')), ['ValueDuplicate']],
    ['a value three times', apiRecordSet(values('A', '192.0.2.1', '192.0.2.1', '192.0.2.1')), ['ValueDuplicate', 'ValueDuplicate']],
    ['an alias of type NS', apiAlias('sub.example.com.', 'web.example.com.', { Type: 'NS' }), ['AliasTypeForbidden']],
    ['an alias of type SOA', apiAlias('example.com.', 'web.example.com.', { Type: 'SOA' }), ['AliasTypeForbidden']],
    [
      'an alias as multivalue member',
      apiAlias('www.example.com.', 'web.example.com.', { SetIdentifier: 'a', MultiValueAnswer: true }),
      ['MultivalueAlias'],
    ],
    ['a wildcard NS', apiRecordSet({ Name: '*.example.com.', ...values('NS', 'ns1.example.net.') }), ['WildcardNs']],
    ['an empty set identifier', member({ SetIdentifier: '', Weight: 1 }), ['SetIdentifierInvalid']],
    ['a set identifier of 129 characters', member({ SetIdentifier: 'a'.repeat(129), Weight: 1 }), ['SetIdentifierInvalid']],
    ['a negative weight', member({ Weight: -1 }), ['WeightOutOfRange']],
    ['a weight of 256', member({ Weight: 256 }), ['WeightOutOfRange']],
    ['half a weight', member({ Weight: 0.5 }), ['WeightOutOfRange']],
    ['a region that does not exist', member({ Region: 'eu-nowhere-1' }), ['RegionUnknown']],
    ['a weighted NS', member({ Weight: 1, ...values('NS', 'ns1.example.net.') }), ['RoutingTypeForbidden']],
    ['a weighted SOA', member({ Weight: 1, ...values('SOA', 'a. b. 1 2 3 4 5') }), ['RoutingTypeForbidden']],
    ['a weighted DS', member({ Weight: 1, ...values('DS', `12345 13 2 ${'ab'.repeat(32)}`) }), ['RoutingTypeForbidden']],
    ['a multivalue CNAME', member({ MultiValueAnswer: true, ...values('CNAME', 'web.example.net.') }), ['RoutingTypeForbidden']],
    ['a primary without a health check', member({ Failover: 'PRIMARY' }), ['PrimaryWithoutHealthCheck']],
    [
      'an alias as primary that evaluates nothing',
      apiAlias('www.example.com.', 'web.example.com.', { SetIdentifier: 'a', Failover: 'PRIMARY' }),
      ['PrimaryWithoutHealthCheck'],
    ],
    ['a country that does not exist', member({ GeoLocation: { CountryCode: 'ZZ' } }), ['LocationUnknown']],
    ['a country that Route 53 refuses', member({ GeoLocation: { CountryCode: 'BV' } }), ['LocationUnknown']],
    ['a continent that does not exist', member({ GeoLocation: { ContinentCode: 'US' } }), ['LocationUnknown']],
    ['a province', member({ GeoLocation: { CountryCode: 'CA', SubdivisionCode: 'ON' } }), ['LocationUnknown']],
    ['a state of the default location', member({ GeoLocation: { CountryCode: '*', SubdivisionCode: 'WA' } }), ['LocationInvalid']],
    ['a Local Zone', member({ GeoProximityLocation: { LocalZoneGroup: 'us-west-2' } }), ['GeoproximityInvalid']],
    ['a CIDR collection that is no id', member({ CidrRoutingConfig: { CollectionId: 'c1', LocationName: '*' } }), ['CidrRoutingInvalid']],
    [
      'a CIDR location with a blank',
      member({ CidrRoutingConfig: { CollectionId: collection, LocationName: 'a b' } }),
      ['CidrRoutingInvalid'],
    ],
    [
      'a CIDR location of 17 characters',
      member({ CidrRoutingConfig: { CollectionId: collection, LocationName: 'a'.repeat(17) } }),
      ['CidrRoutingInvalid'],
    ],
    ['an empty id of a health check', member({ Weight: 1, HealthCheckId: '' }), ['HealthCheckIdInvalid']],
    ['an id of a health check of 65 characters', member({ Weight: 1, HealthCheckId: 'a'.repeat(65) }), ['HealthCheckIdInvalid']],
    ['an alias whose home is no zone id', apiAlias('www.example.com.', 'x.example.net.', { HostedZoneId: 'z-1' }), ['ZoneIdInvalid']],
    [
      'an alias whose home has 33 characters',
      apiAlias('www.example.com.', 'x.example.net.', { HostedZoneId: 'Z'.repeat(33) }),
      ['ZoneIdInvalid'],
    ],
    ['a bias of 100', member({ GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 100 } }), ['GeoproximityInvalid']],
    ['half a bias', member({ GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 0.5 } }), ['GeoproximityInvalid']],
    ['a proximity to a region that does not exist', member({ GeoProximityLocation: { AWSRegion: 'xx-fake-1' } }), ['RegionUnknown']],
    [
      'a Local Zone group of a region that does not exist',
      member({ GeoProximityLocation: { LocalZoneGroup: 'xx-fake-1-lax-1' } }),
      ['RegionUnknown'],
    ],
    ['a latitude of 95', member({ GeoProximityLocation: { Coordinates: { Latitude: '95', Longitude: '10' } } }), ['GeoproximityInvalid']],
    ['three decimals', member({ GeoProximityLocation: { Coordinates: { Latitude: '40.712', Longitude: '10' } } }), ['GeoproximityInvalid']],
    [
      'two bad coordinates',
      member({ GeoProximityLocation: { Coordinates: { Latitude: 'north', Longitude: '181' } } }),
      ['GeoproximityInvalid', 'GeoproximityInvalid'],
    ],
    [
      'several mistakes at once',
      member({ SetIdentifier: '', Weight: 256, TTL: -1, ...values('A', '192.0.2.1', '192.0.2.1') }),
      ['TtlOutOfRange', 'ValueDuplicate', 'SetIdentifierInvalid', 'WeightOutOfRange'],
    ],
  ])('%s', (_, api, codes) => {
    expect(errorsOf(api)).toEqual(codes);
  });
});

describe('a place or region that is not in the tables', () => {
  const fixOf = (members: Partial<ApiResourceRecordSet>) =>
    checkRecordSet(modelOf(member(members))).map(({ code, fix }) => `${code}: ${fix}`);

  it.each<[string, Partial<ApiResourceRecordSet>, string]>([
    ['UK is GB', { GeoLocation: { CountryCode: 'UK' } }, 'LocationUnknown: write GB'],
    ['EL is GR', { GeoLocation: { CountryCode: 'EL' } }, 'LocationUnknown: write GR'],
    ['codes are upper case', { GeoLocation: { CountryCode: 'br' } }, 'LocationUnknown: write BR'],
    [
      'a continent is no country',
      { GeoLocation: { CountryCode: 'EU' } },
      'LocationUnknown: write EU as a continent code; it is no country',
    ],
    ['a country is no continent', { GeoLocation: { ContinentCode: 'BR' } }, 'LocationUnknown: write BR as a country code'],
    ['continents are upper case', { GeoLocation: { ContinentCode: 'eu' } }, 'LocationUnknown: write EU'],
    ['regions are lower case', { Region: 'EU-WEST-1' }, 'RegionUnknown: write eu-west-1'],
    ['regions have hyphens', { Region: 'euwest1' }, 'RegionUnknown: write eu-west-1'],
    ['an Availability Zone is no region', { Region: 'us-east-1a' }, 'RegionUnknown: write us-east-1'],
    ['for geoproximity as well', { GeoProximityLocation: { AWSRegion: 'us_east_1' } }, 'RegionUnknown: write us-east-1'],
  ])('%s', (_, members, fix) => {
    expect(fixOf(members)).toEqual([fix]);
  });

  it('a subdivision says which ones there are', () => {
    const allowed = (CountryCode: string, SubdivisionCode: string) =>
      checkRecordSet(modelOf(member({ GeoLocation: { CountryCode, SubdivisionCode } }))).map((found) => found.allowed);

    expect(allowed('US', 'ON')).toEqual([expect.stringContaining('NY, OH, OK')]);
    expect(allowed('CA', 'ON')).toEqual(['subdivisions of US and UA; other countries as a whole']);
  });
});

describe('doubtful record sets', () => {
  it.each(['Z2FDTNDATAQYW2', 'Z3RFFRIM2A3IF5'])('an alias to CloudFront (%s) that evaluates its health gets a warning', (HostedZoneId) => {
    const found = checkRecordSet(modelOf(apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId, EvaluateTargetHealth: true })));
    expect(found).toMatchObject([{ code: 'AliasEvaluatesCloudFront', severity: 'warning' }]);
  });

  it('an alias to CloudFront that does not gets none', () => {
    expect(checkRecordSet(modelOf(apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2' })))).toEqual([]);
  });
});
