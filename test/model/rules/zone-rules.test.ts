import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { errorsIn, foundIn, member } from '../../support/checked-zone';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';

const collections = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const group = (count: number, members: (i: number) => Partial<ApiResourceRecordSet>) =>
  Array.from({ length: count }, (_, i) => member(`s${i}`, members(i)));
const cloudFront = (Failover: string) =>
  apiAlias('www.example.com.', 'd1.cloudfront.net.', {
    HostedZoneId: 'Z2FDTNDATAQYW2',
    SetIdentifier: Failover,
    Failover,
    HealthCheckId: 'hc-1',
  });

describe('record sets beside each other', () => {
  it.each<[string, readonly ApiResourceRecordSet[]]>([
    ['types under one name', [apiRecordSet(), apiRecordSet(values('TXT', '"a"'))]],
    ['several CNAMEs of one policy', group(2, () => ({ Weight: 1, ...values('CNAME', 'web.example.net.') }))],
    [
      'a record below a delegation',
      [apiRecordSet({ Name: 'sub.example.com.', ...values('NS', 'ns1.sub.example.com.') }), apiRecordSet({ Name: 'ns1.sub.example.com.' })],
    ],
    ['100 weighted members', group(100, () => ({ Weight: 1 }))],
    ['30 geoproximity members', group(30, (i) => ({ GeoProximityLocation: { Coordinates: { Latitude: String(i), Longitude: '0' } } }))],
    [
      'a weighted alias beside values',
      [
        member('a', { Weight: 1 }),
        apiAlias('www.example.com.', 'web.example.com.', { SetIdentifier: 'b', Weight: 1 }),
        apiRecordSet({ Name: 'web.example.com.' }),
      ],
    ],
    [
      'latency members with different TTLs',
      [member('a', { Region: 'eu-west-1', TTL: 60 }), member('b', { Region: 'us-east-1', TTL: 300 })],
    ],
    [
      'a continent and a country with the same code',
      [member('a', { GeoLocation: { ContinentCode: 'AF' } }), member('b', { GeoLocation: { CountryCode: 'AF' } })],
    ],
    [
      'a country and its state',
      [member('a', { GeoLocation: { CountryCode: 'US' } }), member('b', { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } })],
    ],
    [
      'different policies under one name, by type',
      [member('a', { Weight: 1 }), member('a', { Region: 'eu-west-1', ...values('AAAA', '::1') })],
    ],
    ['one of two failover aliases to CloudFront', [cloudFront('PRIMARY'), member('b', { Failover: 'SECONDARY' })]],
  ])('%s: nothing to find', (_, sets) => {
    expect(errorsIn(sets)).toEqual([]);
  });

  it.each<[string, readonly ApiResourceRecordSet[], readonly string[]]>([
    ['a record set twice', [apiRecordSet(), apiRecordSet({ Name: 'WWW.example.com' })], ['RecordSetDuplicate']],
    ['a member twice', [member('a', { Weight: 1 }), member('a', { Weight: 2 })], ['RecordSetDuplicate']],
    ['outside of the zone', [apiRecordSet({ Name: 'notexample.com.' })], ['NameOutsideZone']],
    ['a CNAME at the apex', [apiRecordSet({ Name: 'example.com.', ...values('CNAME', 'web.example.net.') })], ['CnameAtApex']],
    [
      'a CNAME beside another type',
      [apiRecordSet(values('CNAME', 'web.example.net.')), apiRecordSet(values('TXT', '"a"')), apiRecordSet()],
      ['CnameNotAlone', 'CnameNotAlone'],
    ],
    [
      'an alias beside a CNAME',
      [
        apiRecordSet(values('CNAME', 'web.example.net.')),
        apiAlias('www.example.com.', 'a.example.com.'),
        apiRecordSet({ Name: 'a.example.com.' }),
      ],
      ['CnameNotAlone'],
    ],
    ['a simple record set beside a member', [member('a', { Weight: 1 }), apiRecordSet()], ['RoutingPolicyMixed']],
    ['a member beside a simple record set', [apiRecordSet(), member('a', { Weight: 1 })], ['RoutingPolicyMixed']],
    ['two policies', [member('a', { Weight: 1 }), member('b', { Region: 'eu-west-1' })], ['RoutingPolicyMixed']],
    ['a region twice', [member('a', { Region: 'eu-west-1' }), member('b', { Region: 'eu-west-1' })], ['RoutingKeyDuplicate']],
    [
      'a location twice',
      [member('a', { GeoLocation: { CountryCode: 'JP' } }), member('b', { GeoLocation: { CountryCode: 'JP' } })],
      ['RoutingKeyDuplicate'],
    ],
    [
      'two primaries',
      [member('a', { Failover: 'PRIMARY', HealthCheckId: 'h' }), member('b', { Failover: 'PRIMARY', HealthCheckId: 'h' })],
      ['RoutingKeyDuplicate'],
    ],
    [
      'a CIDR location twice',
      [
        member('a', { CidrRoutingConfig: { CollectionId: collections[0], LocationName: '*' } }),
        member('b', { CidrRoutingConfig: { CollectionId: collections[0], LocationName: '*' } }),
      ],
      ['RoutingKeyDuplicate'],
    ],
    [
      'two CIDR collections',
      [
        member('a', { CidrRoutingConfig: { CollectionId: collections[0], LocationName: 'x' } }),
        member('b', { CidrRoutingConfig: { CollectionId: collections[1], LocationName: 'y' } }),
      ],
      ['CidrCollectionMixed'],
    ],
    ['101 weighted members', group(101, () => ({ Weight: 1 })), ['RoutingGroupTooLarge']],
    [
      '31 geoproximity members',
      group(31, (i) => ({ GeoProximityLocation: { Coordinates: { Latitude: String(i), Longitude: '0' } } })),
      ['RoutingGroupTooLarge'],
    ],
    [
      'weighted members with different TTLs',
      [member('a', { Weight: 1, TTL: 60 }), member('b', { Weight: 1, TTL: 300 }), member('c', { Weight: 1, TTL: 60 })],
      ['WeightedTtlDiffers'],
    ],
    ['two failover aliases to CloudFront', [cloudFront('PRIMARY'), cloudFront('SECONDARY')], ['FailoverBothCloudFront']],
  ])('%s', (_, sets, codes) => {
    expect(errorsIn(sets)).toEqual(codes);
  });

  it('a finding names construct path and record set, and the path of the other', () => {
    expect(foundIn([member('a', { Weight: 1 }), member('a', { Weight: 1 })])).toMatchObject([
      { path: 'Zone/R1', recordSet: 'www.example.com. A a', message: expect.stringContaining('Zone/R0') as string },
    ]);
  });
});

describe('aliases to records of the zone', () => {
  const alias = (name: string, target: string, members: Parameters<typeof apiAlias>[2] = {}) =>
    apiAlias(`${name}.example.com.`, `${target}.example.com.`, members);

  it.each<[string, readonly ApiResourceRecordSet[]]>([
    ['a target of the same type', [alias('www', 'web'), apiRecordSet({ Name: 'web.example.com.' })]],
    ['a chain', [alias('a', 'b'), alias('b', 'c'), apiRecordSet({ Name: 'c.example.com.' })]],
    ['a target with a policy', [alias('www', 'web'), member('a', { Name: 'web.example.com.', Weight: 1 })]],
    [
      'two types that point at each other',
      [
        alias('a', 'b'),
        apiRecordSet({ Name: 'b.example.com.' }),
        alias('b', 'a', { Type: 'AAAA' }),
        apiRecordSet({ Name: 'a.example.com.', ...values('AAAA', '::1') }),
      ],
    ],
  ])('%s', (_, sets) => {
    expect(errorsIn(sets)).toEqual([]);
  });

  it.each<[string, readonly ApiResourceRecordSet[], readonly string[]]>([
    ['no such record set', [alias('www', 'web')], ['AliasTargetMissing']],
    ['another type', [alias('www', 'web', { Type: 'AAAA' }), apiRecordSet({ Name: 'web.example.com.' })], ['AliasTargetMissing']],
    [
      'a CNAME from the apex',
      [apiAlias('example.com.', 'web.example.com.'), apiRecordSet({ Name: 'web.example.com.', ...values('CNAME', 'x.example.net.') })],
      ['AliasTargetMissing'],
    ],
    ['outside of the zone', [apiAlias('www.example.com.', 'web.example.net.')], ['AliasTargetOutsideZone']],
    ['itself', [alias('www', 'www')], ['AliasLoop']],
    ['a circle', [alias('a', 'b'), alias('b', 'c'), alias('c', 'a')], ['AliasLoop', 'AliasLoop', 'AliasLoop']],
    ['into a circle, itself outside of it', [alias('x', 'a'), alias('a', 'b'), alias('b', 'a')], ['AliasLoop', 'AliasLoop']],
    [
      'a circle through one of several members',
      [
        alias('a', 'b'),
        alias('b', 'a', { SetIdentifier: 'x', Weight: 1 }),
        alias('b', 'c', { SetIdentifier: 'y', Weight: 1 }),
        apiRecordSet({ Name: 'c.example.com.' }),
      ],
      ['AliasLoop', 'AliasLoop'],
    ],
  ])('%s', (_, sets, codes) => {
    expect(errorsIn(sets)).toEqual(codes);
  });

  it("in a shared zone the target may be somebody else's", () => {
    expect(foundIn([alias('www', 'web')], { complete: false })).toEqual([]);
  });

  it('a chain of 20,000 aliases is checked without a stack of calls', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => alias(`a${i}`, `a${i + 1}`));
    expect(errorsIn(chain)).toEqual(['AliasTargetMissing']);
  });
});

describe('private zones', () => {
  it.each<[string, ApiResourceRecordSet]>([
    ['IP-based routing', member('a', { CidrRoutingConfig: { CollectionId: collections[0], LocationName: '*' } })],
    ['CloudFront', apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2' })],
  ])('have no %s, public ones do', (_, api) => {
    expect(foundIn([api], { privateZone: true, complete: false })).toMatchObject([{ code: 'PrivateZoneForbidden' }]);
    expect(foundIn([api], { complete: false })).toEqual([]);
  });

  it.each<[string, ApiResourceRecordSet]>([
    ['weighted', member('a', { Weight: 1 })],
    ['latency', member('a', { Region: 'eu-west-1' })],
    ['geolocation', member('a', { GeoLocation: { CountryCode: '*' } })],
    ['geoproximity', member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1' } })],
    ['multivalue', member('a', { MultiValueAnswer: true })],
    ['failover', member('a', { Failover: 'SECONDARY' })],
  ])('have %s routing', (_, api) => {
    expect(errorsIn([api], { privateZone: true })).toEqual([]);
  });
});
