import type { GroupStep } from '../../lib/simulator';
import { buildWorld, withHealth, type Client, type Outcome } from '../../lib/simulator';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { apiAlias } from '../support/record-sets';
import { ask, lastNumbers, member, told, worldWith, zoneWith } from '../support/worlds';

const down = (...ids: readonly string[]) => ({ checks: Object.fromEntries(ids.map((id) => [id, 'unhealthy'] as const)) });
const checked = (id: string) => ({ HealthCheckId: id });
const groupOf = ({ explanation }: Outcome) => explanation.find((step): step is GroupStep => step.kind === 'group');

describe('weighted', () => {
  const weights = worldWith([
    member('a', { Weight: 10 }, 1, checked('a')),
    member('b', { Weight: 20 }, 2, checked('b')),
    member('z', { Weight: 0 }, 9, checked('z')),
    member('y', { Weight: 0 }, 8, checked('y')),
  ]);

  it('gives shares of weight over the sum of weights, none to weight 0', () => {
    expect(lastNumbers(ask(weights))).toEqual(['2/3 2', '1/3 1']);
    expect(groupOf(ask(weights))?.decision).toEqual({ kind: 'weights', total: 30 });
  });

  it('leaves the weight of unhealthy members out of the sum', () => {
    expect(lastNumbers(ask(withHealth(weights, down('b'))))).toEqual(['1 1']);
  });

  it('shares equally among healthy members of weight 0 when no other is healthy', () => {
    expect(lastNumbers(ask(withHealth(weights, down('a', 'b'))))).toEqual(['1/2 8', '1/2 9']);
    expect(lastNumbers(ask(withHealth(weights, down('a', 'b', 'y'))))).toEqual(['1 9']);
  });

  it('goes by the configured weights when nobody is healthy, and says so', () => {
    const outcome = ask(withHealth(weights, down('a', 'b', 'y', 'z')));
    expect(lastNumbers(outcome)).toEqual(['2/3 2', '1/3 1']);
    expect(groupOf(outcome)?.lastResort).toBe(true);
    expect(groupOf(ask(weights))?.lastResort).toBe(false);
  });

  it('shares equally when all weights are 0', () => {
    const zeros = worldWith([1, 2, 3].map((n) => member(String(n), { Weight: 0 }, n)));
    expect(lastNumbers(ask(zeros))).toEqual(['1/3 1', '1/3 2', '1/3 3']);
  });

  it('adds up the shares of members with the same values and TTL', () => {
    const same = worldWith([member('a', { Weight: 1 }, 1), member('b', { Weight: 2 }, 1), member('c', { Weight: 3 }, 2)]);
    expect(lastNumbers(ask(same))).toEqual(['1/2 1', '1/2 2']);
  });

  it('takes the same values in another order as the same', () => {
    const both = { ResourceRecords: ['192.0.2.1', '192.0.2.2'].map((Value) => ({ Value })) };
    const turned = { ResourceRecords: [...both.ResourceRecords].reverse() };
    const world = worldWith([
      { ...member('a', { Weight: 1 }, 1), ...both },
      { ...member('b', { Weight: 2 }, 1), ...turned },
    ]);
    expect(lastNumbers(ask(world))).toEqual(['1 1 2']);
  });

  it('takes whatever else a stored weight is as 0', () => {
    const odd = worldWith([member('a', { Weight: 1.5 }, 1), member('b', { Weight: -3 }, 2), member('c', { Weight: 1 }, 3)]);
    expect(lastNumbers(ask(odd))).toEqual(['1 3']);
  });
});

describe('failover', () => {
  const pair = worldWith([member('a', { Failover: 'SECONDARY' }, 2, checked('s')), member('b', { Failover: 'PRIMARY' }, 1, checked('p'))]);

  it.each([
    [[], ['1 1']],
    [['p'], ['1 2']],
    [['s'], ['1 1']],
    [['p', 's'], ['1 1']],
  ])('with %j unhealthy', (ids, expected) => {
    expect(lastNumbers(ask(withHealth(pair, down(...ids))))).toEqual(expected);
  });

  it('answers a lone member, whatever its health', () => {
    const lone = worldWith([member('a', { Failover: 'SECONDARY' }, 2, checked('s'))], { health: down('s') });
    expect(lastNumbers(ask(lone))).toEqual(['1 2']);
  });
});

describe('latency', () => {
  const regions = worldWith([
    member('us', { Region: 'us-east-1' }, 1, checked('us')),
    member('eu', { Region: 'eu-west-1' }, 2, checked('eu')),
    member('cn', { Region: 'cn-north-1' }, 3, checked('cn')),
  ]);
  const from = (place: Client['place'], latencies?: Client['latencies']) =>
    lastNumbers(ask(regions, { ...(place === undefined ? {} : { place }), ...(latencies === undefined ? {} : { latencies }) }));

  it('takes the nearest Region by distance, from the Region, point, state, country or continent of the client', () => {
    expect(from({ region: 'eu-central-1' })).toEqual(['1 2']);
    expect(from({ coordinates: { latitude: 48.9, longitude: 2.4 } })).toEqual(['1 2']);
    expect(from({ country: 'US', subdivision: 'NY' })).toEqual(['1 1']);
    expect(from({ country: 'jp' })).toEqual(['1 3']);
    expect(from({ continent: 'EU' })).toEqual(['1 2']);
  });

  it('takes a Region that is named before a country', () => {
    expect(from({ region: 'eu-west-1', country: 'US' })).toEqual(['1 2']);
    expect(from({ region: 'eu-west-1', country: 'US', subdivision: 'VA' })).toEqual(['1 2']);
  });

  it('takes the next nearest when the nearest is unhealthy, and the nearest when all are', () => {
    const ask1 = (...ids: string[]) => lastNumbers(ask(withHealth(regions, down(...ids)), { place: { country: 'FR' } }));
    expect(ask1('eu')).toEqual(['1 1']);
    expect(ask1('eu', 'us', 'cn')).toEqual(['1 2']);
  });

  it('goes by measured latencies before distances: those of the client, then those of the world for its Region', () => {
    expect(from({ country: 'FR' }, { 'us-east-1': 5, 'eu-west-1': 9 })).toEqual(['1 1']);
    expect(from({ country: 'FR' }, { 'us-east-1': 5 })).toEqual(['1 1']);
    const table = worldWith([member('us', { Region: 'us-east-1' }, 1), member('eu', { Region: 'eu-west-1' }, 2)], {
      latencies: { 'eu-west-3': { 'us-east-1': 70, 'eu-west-1': 90 }, 'ap-south-1': { 'us-east-1': 200, 'eu-west-1': 100 } },
    });
    expect(lastNumbers(ask(table, { place: { region: 'eu-west-3' } }))).toEqual(['1 1']);
    expect(lastNumbers(ask(table, { place: { country: 'FR' } }))).toEqual(['1 1']);
    expect(lastNumbers(ask(table, { place: { country: 'IN' } }))).toEqual(['1 2']);
    expect(groupOf(ask(table, { place: { country: 'IN' } }))?.decision).toEqual({
      kind: 'nearest',
      measure: { kind: 'latency', milliseconds: 100 },
      tie: false,
    });
  });

  it('answers all of China from cn-north-1 while it is healthy, whatever the latencies', () => {
    expect(from({ country: 'CN' }, { 'us-east-1': 1, 'cn-north-1': 99 })).toEqual(['1 3']);
    const unhealthy = withHealth(regions, down('cn'));
    expect(lastNumbers(ask(unhealthy, { place: { country: 'CN' }, latencies: { 'us-east-1': 1 } }))).toEqual(['1 1']);
  });

  it('goes by the Region of the VPC in private zones, in China too', () => {
    const records = [member('north', { Region: 'cn-north-1' }, 1), member('northwest', { Region: 'cn-northwest-1' }, 2)];
    const vpc = { id: 'vpc-1', region: 'cn-northwest-1' };
    const inVpc = buildWorld({ zones: [zoneWith(records, { vpcs: [vpc] })] });
    expect(lastNumbers(ask(inVpc, { vpc }))).toEqual(['1 2']);
    expect(lastNumbers(ask(worldWith(records), { place: { region: 'cn-northwest-1', country: 'CN' } }))).toEqual(['1 1']);
  });

  it('takes a client of unknown place to be in us-east-1, and says that the place is not known', () => {
    expect(from(undefined)).toEqual(['1 1']);
    expect(groupOf(ask(regions))?.client).toEqual({ place: {}, by: 'nothing' });
  });

  it('says that a distance stands in for a latency, and that equal ones are settled by set identifier', () => {
    const tie = worldWith([member('b', { Region: 'us-east-2' }, 2), member('a', { Region: 'us-gov-east-1' }, 1)]);
    const outcome = ask(tie, { place: { country: 'FR' } });
    expect(lastNumbers(outcome)).toEqual(['1 1']);
    expect(groupOf(outcome)?.decision).toMatchObject({ kind: 'nearest', measure: { kind: 'distance' }, tie: true });
  });

  it('ranks Regions whose place is not known behind all others', () => {
    const unknown = worldWith([member('a', { Region: 'xx-north-9' }, 1), member('b', { Region: 'ap-south-1' }, 2)]);
    expect(lastNumbers(ask(unknown, { place: { country: 'US' } }))).toEqual(['1 2']);
  });
});

describe('geolocation', () => {
  const places = worldWith([
    member('state', { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } }, 1, checked('state')),
    member('country', { GeoLocation: { CountryCode: 'US' } }, 2, checked('country')),
    member('continent', { GeoLocation: { ContinentCode: 'NA' } }, 3, checked('continent')),
    member('default', { GeoLocation: { CountryCode: '*' } }, 4, checked('default')),
    member('africa', { GeoLocation: { ContinentCode: 'AF' } }, 5),
  ]);
  const seattle = { place: { country: 'us', subdivision: 'wa' } };

  it.each<[string, Client, string[]]>([
    ['a state', seattle, ['1 1']],
    ['another state', { place: { country: 'US', subdivision: 'OR' } }, ['1 2']],
    ['the country without a state', { place: { country: 'US' } }, ['1 2']],
    ['a state of that name in another country', { place: { country: 'MX', subdivision: 'WA' } }, ['1 3']],
    ['the continent', { place: { country: 'CA' } }, ['1 3']],
    ['a continent of which no more is known', { place: { continent: 'na' } }, ['1 3']],
    ['elsewhere', { place: { country: 'FR' } }, ['1 4']],
    ['nobody knows where', {}, ['1 4']],
  ])('answers %s from the smallest location there is', (_, client, expected) => {
    expect(lastNumbers(ask(places, client))).toEqual(expected);
  });

  it('goes to the next larger location from an unhealthy one, and to the smallest when all are', () => {
    const ask1 = (...ids: string[]) => lastNumbers(ask(withHealth(places, down(...ids)), seattle));
    expect(ask1('state')).toEqual(['1 2']);
    expect(ask1('state', 'country')).toEqual(['1 3']);
    expect(ask1('state', 'country', 'continent')).toEqual(['1 4']);
    expect(ask1('state', 'country', 'continent', 'default')).toEqual(['1 1']);
  });

  it('counts countries to the continents of Route 53, whatever the client says', () => {
    const continents = worldWith([
      member('as', { GeoLocation: { ContinentCode: 'AS' } }, 1),
      member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 2),
    ]);
    expect(lastNumbers(ask(continents, { place: { country: 'TR', continent: 'AS' } }))).toEqual(['1 2']);
    expect(lastNumbers(ask(continents, { place: { country: 'GE' } }))).toEqual(['1 1']);
  });

  it('has no answer for clients outside of all locations without a default', () => {
    const europe = worldWith([member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1)]);
    const outcome = ask(europe, { place: { country: 'US' } });
    expect(told(outcome)).toEqual(['1 nodata']);
    expect(groupOf(outcome)).toMatchObject({ candidates: [], notApplicable: ['eu'] });
  });

  it('names the members that are not for the client', () => {
    expect(groupOf(ask(places, { place: { country: 'CA' } }))?.notApplicable).toEqual(['africa', 'country', 'state']);
  });
});

describe('geoproximity', () => {
  const at = (Latitude: string, Longitude: string, Bias?: number) => ({
    GeoProximityLocation: { Coordinates: { Latitude, Longitude }, ...(Bias === undefined ? {} : { Bias }) },
  });
  const from = (records: readonly ApiResourceRecordSet[], latitude: number, longitude: number) =>
    lastNumbers(ask(worldWith(records), { place: { coordinates: { latitude, longitude } } }));

  it('takes the nearest, with the distance shrunk by a positive bias and divided by a negative one', () => {
    const pair = (near?: number, far?: number) =>
      from([member('near', at('0', '0.9', near), 1), member('far', at('0', '1.35', far), 2)], 0, 0);
    expect(pair()).toEqual(['1 1']);
    expect(pair(undefined, 33)).toEqual(['1 1']);
    expect(pair(undefined, 34)).toEqual(['1 2']);
    expect(pair(-33)).toEqual(['1 1']);
    expect(pair(-34)).toEqual(['1 2']);
  });

  it('cuts off what stands behind two decimals', () => {
    expect(from([member('a', at('0', '1.009'), 1), member('b', at('0', '-1.005'), 2)], 0, 0.001)).toEqual(['1 1']);
    expect(from([member('a', at('0', '1.009'), 1), member('b', at('0', '-1.00'), 2)], 0, -0.0001)).toEqual(['1 2']);
  });

  it('measures over the date line and the poles', () => {
    expect(from([member('a', at('0', '179'), 1), member('b', at('0', '-160'), 2)], 0, -179)).toEqual(['1 1']);
    expect(from([member('a', at('80', '0'), 1), member('b', at('59', '180'), 2)], 80, 180)).toEqual(['1 1']);
  });

  it('knows the places of Regions and Local Zone groups, and takes an unknown group to be in its Region', () => {
    const zones = [
      member('den', { GeoProximityLocation: { LocalZoneGroup: 'us-west-2-den-1' } }, 1),
      member('new', { GeoProximityLocation: { LocalZoneGroup: 'eu-west-1-zzz-1' } }, 2),
      member('reg', { GeoProximityLocation: { AWSRegion: 'ap-northeast-1' } }, 3),
      member('odd', { GeoProximityLocation: { AWSRegion: 'nowhere' } }, 4),
    ];
    expect(from(zones, 39.7, -104.9)).toEqual(['1 1']);
    expect(from(zones, 51, 0)).toEqual(['1 2']);
    expect(from(zones, 35, 139)).toEqual(['1 3']);
  });

  it('answers a client of which only the country or Region is known', () => {
    const world = worldWith([
      member('us', { GeoProximityLocation: { AWSRegion: 'us-east-1' } }, 1),
      member('de', { GeoProximityLocation: { AWSRegion: 'eu-central-1' } }, 2),
    ]);
    expect(lastNumbers(ask(world, { place: { country: 'PL' } }))).toEqual(['1 2']);
    expect(lastNumbers(ask(world, { place: { region: 'us-west-2' } }))).toEqual(['1 1']);
  });

  it('goes to the next nearest from an unhealthy one, and to the nearest when all are', () => {
    const pair = [member('near', at('0', '1'), 1, checked('n')), member('far', at('0', '2'), 2, checked('f'))];
    const here = { place: { coordinates: { latitude: 0, longitude: 0 } } };
    expect(lastNumbers(ask(worldWith(pair, { health: down('n') }), here))).toEqual(['1 2']);
    expect(lastNumbers(ask(worldWith(pair, { health: down('n', 'f') }), here))).toEqual(['1 1']);
  });
});

describe('IP-based', () => {
  const cidr = (LocationName: string, CollectionId = 'c') => ({ CidrRoutingConfig: { CollectionId, LocationName } });
  const members = [
    member('wide', cidr('wide'), 1, checked('wide')),
    member('narrow', cidr('narrow'), 2, checked('narrow')),
    member('default', cidr('*'), 9, checked('default')),
  ];
  const cidrCollections = {
    c: { wide: ['203.0.112.0/22', '2001:db8::/32'], narrow: ['203.0.113.0/24', '2001:db8:1::/48'], unused: ['203.0.113.128/25'] },
  };
  const world = worldWith(members, { cidrCollections });

  it.each<[Client, string[]]>([
    [{ subnet: '203.0.112.0/24' }, ['1 1']],
    [{ subnet: '203.0.113.0/24' }, ['1 2']],
    [{ subnet: '203.0.113.77/25' }, ['1 2']],
    [{ subnet: '203.0.113.129/25' }, ['1 2']],
    [{ subnet: '203.0.113.0/23' }, ['1 1']],
    [{ subnet: '203.0.113.0/21' }, ['1 9']],
    [{ address: '203.0.113.200' }, ['1 2']],
    [{ address: '203.0.113.200', subnet: '198.51.100.0/24' }, ['1 9']],
    [{ subnet: '2001:db8:1:2::/56' }, ['1 2']],
    [{ subnet: '2001:db8:1::/40' }, ['1 1']],
    [{ address: '2001:DB8::1' }, ['1 1']],
    [{ address: '::ffff:203.0.113.1' }, ['1 9']],
    [{}, ['1 9']],
  ])('answers %j from the longest block that contains it', (client, expected) => {
    expect(lastNumbers(ask(world, client))).toEqual(expected);
  });

  it('goes to the next wider block from an unhealthy location, then to the default, and to the longest when all are', () => {
    const ask1 = (...ids: string[]) => lastNumbers(ask(withHealth(world, down(...ids)), { subnet: '203.0.113.0/24' }));
    expect(ask1('narrow')).toEqual(['1 1']);
    expect(ask1('narrow', 'wide')).toEqual(['1 9']);
    expect(ask1('narrow', 'wide', 'default')).toEqual(['1 2']);
  });

  it('has no answer outside of all blocks without a default', () => {
    expect(lastNumbers(ask(worldWith(members.slice(0, 2), { cidrCollections }), { subnet: '192.0.2.0/24' }))).toEqual(['1 nodata']);
  });

  it('knows only the default of a collection that is not there', () => {
    expect(lastNumbers(ask(worldWith(members), { subnet: '203.0.113.0/24' }))).toEqual(['1 9']);
  });
});

describe('multivalue answer', () => {
  const many = (count: number) =>
    worldWith(Array.from({ length: count }, (_, i) => member(`m${i}`, { MultiValueAnswer: true }, i + 1, checked(`m${i}`))));
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `m${from + i}`);

  it('answers up to eight healthy members together', () => {
    expect(lastNumbers(ask(many(8)))).toEqual(['1 1 2 3 4 5 6 7 8']);
    expect(lastNumbers(ask(withHealth(many(9), down('m0'))))).toEqual(['1 2 3 4 5 6 7 8 9']);
  });

  it('answers eight of more than eight, every choice equally likely', () => {
    const outcome = ask(many(9));
    expect(lastNumbers(outcome)).toEqual(['1 8 of 1 2 3 4 5 6 7 8 9']);
    expect(groupOf(outcome)?.candidates[0]?.share).toEqual({ numerator: 8n, denominator: 9n });
  });

  it('answers the unhealthy ones when nobody is healthy', () => {
    expect(lastNumbers(ask(withHealth(many(3), down(...ids(0, 3)))))).toEqual(['1 1 2 3']);
    expect(lastNumbers(ask(withHealth(many(10), down(...ids(0, 10)))))).toEqual(['1 8 of 1 2 3 4 5 6 7 8 9 10']);
  });

  it('has the smallest TTL of the members', () => {
    const world = worldWith([member('a', { MultiValueAnswer: true, TTL: 90 }, 1), member('b', { MultiValueAnswer: true, TTL: 30 }, 2)]);
    expect(told(ask(world))).toEqual(['1 www.example.com. 30 A 192.0.2.1 192.0.2.2']);
  });
});

describe('where the client is', () => {
  const geo = (country: string, last: number) => member(country, { GeoLocation: { CountryCode: country } }, last);
  const world = worldWith([geo('DE', 1), geo('US', 2), geo('*', 9)], {
    places: [
      { block: '203.0.113.0/24', place: { country: 'DE' } },
      { block: '203.0.0.0/16', place: { country: 'US' } },
    ],
  });

  it.each<[string, Client, string[]]>([
    ['the place of the client subnet', { subnet: '198.51.100.0/24', subnetPlace: { country: 'DE' }, place: { country: 'US' } }, ['1 1']],
    ['the subnet in the table of places, longest block', { subnet: '203.0.113.0/24', place: { country: 'US' } }, ['1 1']],
    ['the place of the address where none is known of the subnet', { subnet: '198.51.100.0/24', place: { country: 'US' } }, ['1 2']],
    ['the address in the table of places', { address: '203.0.114.1' }, ['1 2']],
    ['the place given for the address before the table', { address: '203.0.114.1', place: { country: 'DE' } }, ['1 1']],
    ['nowhere', { address: '192.0.2.1' }, ['1 9']],
    ['the Region of its VPC in a public zone', { vpc: { id: 'vpc-1', region: 'eu-central-1' } }, ['1 1']],
  ])('is %s', (_, client, expected) => {
    expect(lastNumbers(ask(world, client))).toEqual(expected);
  });

  it.each<[Client, string]>([
    [{ address: '192.0.2.0/24' }, 'the address "192.0.2.0/24" is no IP address'],
    [{ address: '192.0.2.1', subnet: '192.0.2.0/33' }, 'the subnet "192.0.2.0/33" is no'],
    [{ subnet: '1/2/3' }, 'the subnet "1/2/3" is no'],
    [
      { place: { coordinates: { latitude: 91, longitude: -181 } } },
      'the latitude 91 is not between -90 and 90 degrees; the longitude -181 is not',
    ],
    [{ subnetPlace: { coordinates: { latitude: NaN, longitude: 0 } } }, 'the latitude NaN'],
    [{ latencies: { 'us-east-1': -1 } }, 'the latency to "us-east-1" is -1; it must be 0 or more milliseconds'],
  ])('is an error when it cannot be read: %j', (client, message) => {
    expect(() => ask(world, client)).toThrow(message);
  });

  it('is an error when a block of the world is none', () => {
    expect(() => worldWith([], { places: [{ block: 'x', place: {} }] })).toThrow('"x" is no block of addresses');
    expect(() => worldWith([], { cidrCollections: { c: { l: ['10.0.0.0/99'] } } })).toThrow('"10.0.0.0/99" is no block of addresses');
  });
});

describe('alias trees', () => {
  it('multiply shares, keep the TTL of the leaf, and have the name asked for as owner', () => {
    const world = worldWith([
      apiAlias('www.example.com.', 'x.example.com.', { SetIdentifier: 'x', Weight: 3 }),
      apiAlias('www.example.com.', 'y.example.com.', { SetIdentifier: 'y', Weight: 1 }),
      member('1', { Weight: 1, TTL: 10 }, 1, { Name: 'x.example.com.' }),
      member('2', { Weight: 1, TTL: 20 }, 2, { Name: 'x.example.com.' }),
      member('3', { Weight: 4, TTL: 30 }, 3, { Name: 'y.example.com.' }),
    ]);
    expect(told(ask(world))).toEqual([
      '3/8 www.example.com. 10 A 192.0.2.1',
      '3/8 www.example.com. 20 A 192.0.2.2',
      '1/4 www.example.com. 30 A 192.0.2.3',
    ]);
  });

  it('tell a group that several branches share once, and add up its shares', () => {
    const world = worldWith([
      apiAlias('www.example.com.', 'x.example.com.', { SetIdentifier: 'x', Weight: 1 }),
      apiAlias('www.example.com.', 'x.example.com.', { SetIdentifier: 'y', Weight: 1 }),
      member('1', { Weight: 1 }, 1, { Name: 'x.example.com.' }),
    ]);
    const outcome = ask(world);
    expect(lastNumbers(outcome)).toEqual(['1 1']);
    expect(groupOf(outcome)?.candidates.map(({ steps }) => steps[0]?.kind)).toEqual(['group', 'repeated']);
  });

  it('end at an AWS target by name where its addresses are not known, with the TTL of its kind', () => {
    const to = (DNSName: string) => told(ask(worldWith([apiAlias('www.example.com.', DNSName, { HostedZoneId: 'ZAWS' })])));
    expect(to('x.eu-west-1.elb.amazonaws.com.')).toEqual(['1 www.example.com. 60 A -> x.eu-west-1.elb.amazonaws.com.']);
    expect(to('x.elb.eu-west-1.amazonaws.com.')[0]).toMatch(/ 60 A /);
    expect(to('d111111abcdef8.cloudfront.net.')[0]).toMatch(/ 60 A /);
    expect(to('s3-website-us-east-1.amazonaws.com.')[0]).toMatch(/ 5 A /);
    expect(to('s3-website.eu-central-1.amazonaws.com.')[0]).toMatch(/ 5 A /);
    expect(to('a1234567890abcdef.awsglobalaccelerator.com.')[0]).toMatch(/ 300 A /);
    expect(to('d-abc.execute-api.eu-west-1.amazonaws.com.')[0]).toMatch(/ 60 A /);
  });

  it('answer the addresses and the TTL that are given for a target, and nothing of a type it has no address of', () => {
    const lb = 'x.eu-west-1.elb.amazonaws.com.';
    const world = worldWith(
      [
        apiAlias('www.example.com.', lb, { HostedZoneId: 'ZAWS' }),
        { ...apiAlias('www.example.com.', lb, { HostedZoneId: 'ZAWS' }), Type: 'AAAA' },
      ],
      {
        health: { aliasTargets: { [lb]: { addresses: { A: ['198.51.100.1'] }, ttlSeconds: 7 } } },
      },
    );
    expect(told(ask(world))).toEqual(['1 www.example.com. 7 A 198.51.100.1']);
    expect(told(ask(world, {}, { type: 'AAAA' }))).toEqual(['1 nodata']);
  });

  it('that go in a circle are unanswerable for the share that comes to it', () => {
    const world = worldWith([
      apiAlias('www.example.com.', 'a.example.com.', { SetIdentifier: '1', Weight: 1, EvaluateTargetHealth: true }),
      member('2', { Weight: 3 }, 2),
      apiAlias('a.example.com.', 'b.example.com.'),
      apiAlias('b.example.com.', 'a.example.com.'),
    ]);
    expect(lastNumbers(ask(world))).toEqual(['3/4 2', '1/4 unanswerable']);
    const evaluated = worldWith([
      apiAlias('www.example.com.', 'www.example.com.', { SetIdentifier: '1', Weight: 1, EvaluateTargetHealth: true }),
      member('2', { Weight: 3 }, 2),
    ]);
    expect(lastNumbers(ask(evaluated))).toEqual(['3/4 2', '1/4 unanswerable']);
  });

  it('of a hundred levels are followed, deeper ones are unanswerable', () => {
    const chain = (levels: number) =>
      worldWith([
        ...Array.from({ length: levels }, (_, i) =>
          apiAlias(i === 0 ? 'www.example.com.' : `l${i}.example.com.`, `l${i + 1}.example.com.`, { EvaluateTargetHealth: true }),
        ),
        { Name: `l${levels}.example.com.`, Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }] },
      ]);
    expect(lastNumbers(ask(chain(99)))).toEqual(['1 1']);
    expect(lastNumbers(ask(chain(5000)))).toEqual(['1 unanswerable']);
  });

  it('with very many ways through few groups come out at once', () => {
    const levels = 60;
    const world = worldWith([
      ...Array.from({ length: levels }, (_, i) =>
        ['a', 'b'].map((id) =>
          apiAlias(i === 0 ? 'www.example.com.' : `l${i}.example.com.`, `l${i + 1}.example.com.`, {
            SetIdentifier: id,
            Weight: 1,
            EvaluateTargetHealth: true,
          }),
        ),
      ).flat(),
      member('x', { Weight: 1 }, 1, { Name: `l${levels}.example.com.` }),
      member('y', { Weight: 2 }, 2, { Name: `l${levels}.example.com.` }),
    ]);
    expect(lastNumbers(ask(world))).toEqual(['2/3 2', '1/3 1']);
  });

  it('with too many leaves on too many levels are told as far as they go, and the shares still sum up to 1', () => {
    const leaves = Array.from({ length: 3000 }, (_, i) => ({
      ...member(`m${i}`, { Weight: 1 }, 1, { Name: 'leaf.example.com.' }),
      TTL: i + 1,
    }));
    const levels = Array.from({ length: 60 }, (_, i) =>
      apiAlias(i === 0 ? 'www.example.com.' : `l${i}.example.com.`, i === 59 ? 'leaf.example.com.' : `l${i + 1}.example.com.`),
    );
    expect(told(ask(worldWith([...levels, ...leaves])))).toEqual(['1 unanswerable']);
  });
});
