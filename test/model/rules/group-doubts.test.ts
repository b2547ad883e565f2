import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { foundIn, member, placesIn } from '../../support/checked-zone';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';

const CollectionId = '00000000-0000-4000-8000-000000000001';
const primary = member('p', { Failover: 'PRIMARY', HealthCheckId: 'hc', TTL: 60 });
const secondary = member('s', { Failover: 'SECONDARY', TTL: 60 });
const latency = (Region: string, members: Partial<ApiResourceRecordSet> = {}) => member(Region, { Region, ...members });
const cloudFront = (Failover: string, SetIdentifier: string) =>
  apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2', SetIdentifier, Failover, HealthCheckId: 'hc' });

const simpleAlias = (Name: string, DNSName: string) => apiAlias(Name, DNSName, { EvaluateTargetHealth: true });
const nested = (SetIdentifier: string, DNSName: string) =>
  apiAlias('www.example.com.', DNSName, { EvaluateTargetHealth: true, SetIdentifier, Failover: 'SECONDARY' });
const weighted = (Name: string, TTL: number) => ({ ...member('w', { Weight: 1, TTL }), Name });

describe('groups that are in order', () => {
  it.each<[string, readonly ApiResourceRecordSet[]]>([
    ['a primary and a secondary', [primary, secondary]],
    ['failover to a CloudFront alias', [primary, cloudFront('SECONDARY', 's')]],
    ['a CloudFront alias that fails over', [cloudFront('PRIMARY', 'p'), secondary]],
    ['a secondary without health check', [primary, secondary]],
    [
      'an alias with a health check that evaluates its target as well',
      [
        apiAlias('www.example.com.', 'a.us-east-1.elb.amazonaws.com.', {
          HostedZoneId: 'Z35SXDOTRQ7X7K',
          SetIdentifier: 'p',
          Failover: 'PRIMARY',
          HealthCheckId: 'hc',
          EvaluateTargetHealth: true,
        }),
        secondary,
      ],
    ],
    ['failover to a weighted set with a TTL of 60', [primary, nested('s', 'a.example.com.'), weighted('a.example.com.', 60)]],
    ['weight 0 beside another', [member('a', { Weight: 0 }), member('b', { Weight: 1 })]],
    ['weight 0 without health check as last resort', [member('a', { Weight: 0 }), member('b', { Weight: 1, HealthCheckId: 'hc' })]],
    ['one weighted member', [member('a', { Weight: 1 })]],
    ['two latency members without health checks', [latency('eu-west-1'), latency('us-east-1')]],
    ['a TTL of 300 for latency', [latency('eu-west-1', { HealthCheckId: 'hc' }), latency('us-east-1', { HealthCheckId: 'hc' })]],
    [
      'a default location without health check',
      [member('a', { GeoLocation: { CountryCode: '*' } }), member('b', { GeoLocation: { ContinentCode: 'EU' }, HealthCheckId: 'hc' })],
    ],
    ['the default CIDR location', [member('a', { CidrRoutingConfig: { CollectionId, LocationName: '*' } })]],
    ['nine multivalue members without health checks', Array.from({ length: 9 }, (_, i) => member(`${i}`, { MultiValueAnswer: true }))],
    [
      'a checked member and an alias that evaluates its target',
      [
        member('a', { Weight: 1, HealthCheckId: 'hc' }),
        apiAlias('www.example.com.', 'a.us-east-1.elb.amazonaws.com.', {
          HostedZoneId: 'Z35SXDOTRQ7X7K',
          SetIdentifier: 'b',
          Weight: 1,
          EvaluateTargetHealth: true,
        }),
      ],
    ],
    ['no policy at all', [apiRecordSet({ TTL: 300 })]],
  ])('%s: nothing is found', (_, sets) => {
    expect(foundIn(sets)).toEqual([]);
  });
});

describe('groups in which something is doubtful', () => {
  it.each<[string, readonly ApiResourceRecordSet[], readonly string[]]>([
    ['a PRIMARY alone', [primary], ['PrimaryAlone www.example.com. A p']],
    ['a SECONDARY alone', [secondary], ['SecondaryAlone www.example.com. A s']],
    [
      'a primary of one type, a secondary of another',
      [primary, member('s', { Failover: 'SECONDARY', TTL: 60, ...values('AAAA', '2001:db8::1') })],
      ['PrimaryAlone www.example.com. A p', 'SecondaryAlone www.example.com. AAAA s'],
    ],
    ['a failover TTL of 61 seconds', [{ ...primary, TTL: 61 }, secondary], ['FailoverTtlLong www.example.com. A p']],
    [
      'both TTLs of a pair long: said once',
      [
        { ...primary, TTL: 300 },
        { ...secondary, TTL: 300 },
      ],
      ['FailoverTtlLong www.example.com. A p'],
    ],
    [
      'a long TTL behind an alias, and behind one more: said where the choice is made',
      [primary, nested('s', 'a.example.com.'), simpleAlias('a.example.com.', 'b.example.com.'), weighted('b.example.com.', 61)],
      ['FailoverTtlLong www.example.com. A s'],
    ],
    [
      'a failover behind a failover: said of the inner one only',
      [primary, nested('s', 'b.example.com.'), { ...primary, Name: 'b.example.com.', TTL: 300 }, { ...secondary, Name: 'b.example.com.' }],
      ['FailoverTtlLong b.example.com. A p'],
    ],
    [
      'no default in a geolocation set',
      [member('a', { GeoLocation: { CountryCode: 'BR' } }), member('b', { GeoLocation: { ContinentCode: 'EU' } })],
      ['DefaultLocationMissing www.example.com. A a'],
    ],
    [
      'no default in an IP-based set',
      [member('a', { CidrRoutingConfig: { CollectionId, LocationName: 'x' } })],
      ['DefaultLocationMissing www.example.com. A a'],
    ],
    ['weights that are all 0', [member('a', { Weight: 0 }), member('b', { Weight: 0 })], ['WeightsAllZero www.example.com. A a']],
    ['a latency set with one region', [latency('eu-west-1')], ['RoutingWithoutChoice www.example.com. A eu-west-1']],
    [
      'a geoproximity set with one place',
      [member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1' } })],
      ['RoutingWithoutChoice www.example.com. A a'],
    ],
    [
      'health checks of which one member has none',
      [latency('eu-west-1', { HealthCheckId: 'hc' }), latency('us-east-1'), latency('us-west-2', { HealthCheckId: 'hc' })],
      ['MemberUnchecked www.example.com. A us-east-1'],
    ],
    [
      'two members without: said once',
      [
        member('a', { MultiValueAnswer: true }),
        member('b', { MultiValueAnswer: true }),
        member('c', { MultiValueAnswer: true, HealthCheckId: 'hc' }),
      ],
      ['MemberUnchecked www.example.com. A a'],
    ],
    [
      'a country without a health check, beside one that has one',
      [
        member('a', { GeoLocation: { CountryCode: '*' } }),
        member('b', { GeoLocation: { CountryCode: 'BR' }, HealthCheckId: 'hc' }),
        member('c', { GeoLocation: { CountryCode: 'DE' } }),
      ],
      ['MemberUnchecked www.example.com. A c'],
    ],
    [
      'an alias that evaluates nothing beside a checked member',
      [
        apiAlias('www.example.com.', 'a.us-east-1.elb.amazonaws.com.', { HostedZoneId: 'Z35SXDOTRQ7X7K', SetIdentifier: 'a', Weight: 1 }),
        member('b', { Weight: 1, HealthCheckId: 'hc' }),
      ],
      ['MemberUnchecked www.example.com. A a'],
    ],
  ])('%s', (_, sets, places) => {
    expect(placesIn(sets)).toEqual(places);
    expect(foundIn(sets).map(({ severity }) => severity)).toEqual(places.map(() => 'warning'));
  });

  it('says how many members are never found unhealthy', () => {
    const [found] = foundIn([latency('eu-west-1', { HealthCheckId: 'hc' }), latency('us-east-1'), latency('us-west-2')]);

    expect(found?.message).toBe('2 of 3 members are never found unhealthy, and the others may be.');
  });
});

describe('in a shared zone', () => {
  it.each<[string, ApiResourceRecordSet]>([
    ['primary', primary],
    ['secondary', secondary],
    ['latency', latency('eu-west-1')],
    ['weight of 0', member('a', { Weight: 0 })],
    ['country', member('a', { GeoLocation: { CountryCode: 'BR' } })],
  ])("a single %s may belong to a group with somebody else's members", (_, set) => {
    expect(foundIn([set], { complete: false })).toEqual([]);
  });

  it('what is wrong among the declared members is found nevertheless', () => {
    expect(placesIn([{ ...primary, TTL: 300 }], { complete: false })).toEqual(['FailoverTtlLong www.example.com. A p']);
  });
});
