import { buildWorld, clientClasses, outcomeKey, type Client, type Question, type World } from '../../lib/simulator';
import { countryPlaces } from '../../lib/model/places/countries';
import { latencyRegions } from '../../lib/model/rrset/latency-regions';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';
import { ask, lastNumbers, member, worldWith, zoneWith } from '../support/worlds';

const question: Question = { name: 'www.example.com', type: 'A' };
const classesOf = (world: World) =>
  clientClasses(world, question).classes.map(({ members, outcome }) => [members.map(({ label }) => label), lastNumbers(outcome)]);
/** Those of the clients that get what none of the representatives gets. */
const notRepresented = (world: World, clients: Iterable<Client>) => {
  const keys = new Set(clientClasses(world, question).classes.map(({ outcome }) => outcomeKey(outcome)));
  return [...clients].filter((client) => !keys.has(outcomeKey(ask(world, client))));
};
const everyCountry = [...countryPlaces.keys()].map((country) => ({ place: { country } }));

describe('classes of clients', () => {
  it('are one where nothing tells clients apart', () => {
    const world = worldWith([member('a', { Weight: 1 }, 1), member('b', { Weight: 1 }, 2)]);
    expect(classesOf(world)).toEqual([[['anyone'], ['1/2 1', '1/2 2']]]);
    expect(clientClasses(world, question).exact).toBe(true);
    expect(classesOf(buildWorld({ zones: [] }))).toEqual([[['anyone'], ['1 refused']]]);
  });

  it('of geolocation are the places it names, elsewhere, and nobody knows where', () => {
    const world = worldWith([
      member('wa', { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } }, 1),
      member('de', { GeoLocation: { CountryCode: 'DE' } }, 2),
      member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 3),
      member('*', { GeoLocation: { CountryCode: '*' } }, 4),
    ]);
    expect(classesOf(world)).toEqual([
      [['of unknown place and network', 'in United States (US)'], ['1 4']],
      [['in Germany (DE)'], ['1 2']],
      [['elsewhere in Europe (EU)'], ['1 3']],
      [['in Washington (US-WA)'], ['1 1']],
    ]);
    expect(notRepresented(world, [...everyCountry, { place: { country: 'US', subdivision: 'WA' } }])).toEqual([]);
  });

  it('of a continent all of whose countries are named, include those of whom only the continent is known', () => {
    const antarctica = [...countryPlaces].filter(([, { continentCode }]) => continentCode === 'AN').map(([code]) => code);
    const world = worldWith([
      ...antarctica.map((CountryCode) => member(CountryCode, { GeoLocation: { CountryCode } }, 1)),
      member('an', { GeoLocation: { ContinentCode: 'AN' } }, 2),
    ]);
    expect(classesOf(world).at(-1)).toEqual([['in Antarctica (AN), country unknown'], ['1 2']]);
  });

  it('of latency are the Regions it has, and China where it has cn-north-1', () => {
    const world = worldWith([
      member('us', { Region: 'us-east-1' }, 1),
      member('eu', { Region: 'eu-west-1' }, 2),
      member('cn', { Region: 'cn-north-1' }, 3),
    ]);
    expect(classesOf(world)).toEqual([
      [['of unknown place and network', 'near us-east-1'], ['1 1']],
      [['near cn-north-1', 'in China (CN)'], ['1 3']],
      [['near eu-west-1'], ['1 2']],
    ]);
    expect(
      notRepresented(
        world,
        latencyRegions.map((region) => ({ place: { region } })),
      ),
    ).toEqual([]);
  });

  it('of latency are told in the present state of health', () => {
    const world = worldWith([member('us', { Region: 'us-east-1' }, 1), member('eu', { Region: 'eu-west-1' }, 2, { HealthCheckId: 'hc' })], {
      health: { checks: { hc: 'unhealthy' } },
    });
    expect(classesOf(world)).toEqual([[['of unknown place and network', 'near eu-west-1', 'near us-east-1'], ['1 1']]]);
  });

  it('of geoproximity are the places of its members', () => {
    const at = (Latitude: string, Longitude: string) => ({ GeoProximityLocation: { Coordinates: { Latitude, Longitude } } });
    const world = worldWith([
      member('a', at('50', '10'), 1),
      member('b', at('-30', '-60'), 2),
      member('c', { GeoProximityLocation: { AWSRegion: 'ap-northeast-1' } }, 3),
    ]);
    expect(
      clientClasses(world, question)
        .classes.map(({ outcome }) => lastNumbers(outcome)[0])
        .sort(),
    ).toEqual(['1 1', '1 2', '1 3']);
    expect(clientClasses(world, question).exact).toBe(true);
  });

  it('of IP-based routing are the locations of the collection by how they lie in one another, and those in none', () => {
    const cidr = (LocationName: string) => ({ CidrRoutingConfig: { CollectionId: 'c', LocationName } });
    const world = worldWith([member('a', cidr('a'), 1), member('b', cidr('b'), 2), member('*', cidr('*'), 9)], {
      cidrCollections: { c: { a: ['10.0.0.0/8'], b: ['10.1.0.0/16', '2001:db8::/32'], other: ['10.2.0.0/16'] } },
    });
    expect(classesOf(world)).toEqual([
      [['of unknown place and network'], ['1 9']],
      [['in CIDR location a'], ['1 1']],
      [['in CIDR location b within a', 'in CIDR location b'], ['1 2']],
    ]);
    const examples = clientClasses(world, question).classes.flatMap(({ members }) => members.map(({ client }) => client.subnet));
    expect(examples).toEqual([undefined, '10.0.0.0/8', '10.1.0.0/16', '2001:db8::/32']);
  });

  it('cover everybody in the world where place and distance work together, as far as a grid shows it', () => {
    const world = worldWith([
      apiAlias('www.example.com.', 'eu.example.com.', { SetIdentifier: 'eu', GeoLocation: { ContinentCode: 'EU' } }),
      member('*', { GeoLocation: { CountryCode: '*' } }, 9),
      member('1', { Region: 'eu-west-1' }, 1, { Name: 'eu.example.com.' }),
      member('2', { Region: 'eu-central-1' }, 2, { Name: 'eu.example.com.' }),
    ]);
    const { classes, exact } = clientClasses(world, question);
    expect(classes.map(({ outcome }) => lastNumbers(outcome)[0]).sort()).toEqual(['1 1', '1 2', '1 9']);
    expect(exact).toBe(false);
    expect(notRepresented(world, everyCountry)).toEqual([]);
  });

  it('combine blocks with places', () => {
    const world = worldWith(
      [
        apiAlias('www.example.com.', 'office.example.com.', {
          SetIdentifier: 'o',
          CidrRoutingConfig: { CollectionId: 'c', LocationName: 'o' },
        }),
        member('*', { CidrRoutingConfig: { CollectionId: 'c', LocationName: '*' } }, 9),
        member('de', { GeoLocation: { CountryCode: 'DE' } }, 1, { Name: 'office.example.com.' }),
        member('rest', { GeoLocation: { CountryCode: '*' } }, 2, { Name: 'office.example.com.' }),
      ],
      { cidrCollections: { c: { o: ['10.0.0.0/8'] } } },
    );
    const inOffice = { subnet: '10.1.2.0/24' };
    const clients = [{ ...inOffice, subnetPlace: { country: 'DE' } }, inOffice, { place: { country: 'DE' } }];
    expect(clients.map((client) => lastNumbers(ask(world, client)))).toEqual([['1 1'], ['1 2'], ['1 9']]);
    expect(notRepresented(world, clients)).toEqual([]);
  });

  it('go through CNAMEs, and stop at delegations', () => {
    const geo = [
      member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1, { Name: 'geo.sub.example.com.' }),
      member('*', { GeoLocation: { CountryCode: '*' } }, 2, { Name: 'geo.sub.example.com.' }),
    ];
    const cname = apiRecordSet({ ...values('CNAME', 'geo.sub.example.com.') });
    expect(clientClasses(worldWith([cname, ...geo]), question).classes).toHaveLength(2);
    const cut = apiRecordSet({ Name: 'sub.example.com.', ...values('NS', 'ns.example.net.') });
    expect(clientClasses(worldWith([cname, cut, ...geo]), question).classes.map(({ representative }) => representative.label)).toEqual([
      'anyone',
    ]);
  });

  it('have one for every VPC whose DNS Firewall blocks, or may block, and none for one that lets pass', () => {
    const rule = (list: string, Action: 'BLOCK' | 'ALLOW') => ({ Name: 'r', Priority: 1, FirewallDomainListId: list, Action });
    const world = worldWith([apiRecordSet({ Name: 'www.example.com.' })], {
      firewall: {
        associations: ['blocks', 'passes', 'unsure'].map((group) => ({ vpcId: `vpc-${group}`, group, priority: 101 })),
        groups: { blocks: [rule('www', 'BLOCK')], passes: [rule('www', 'ALLOW')], unsure: [rule('rslvr-fdl-0a', 'BLOCK')] },
        domainLists: { www: ['www.example.com'] },
      },
    });
    const { classes } = clientClasses(world, question);
    expect(classes.map(({ members, outcome }) => [members.map(({ label }) => label).join(), outcome.replies[0]?.reply.kind])).toEqual([
      ['anyone', 'answer'],
      ['in vpc-blocks', 'nodata'],
      ['in vpc-unsure', 'unknown'],
    ]);
  });

  it('have one for every VPC that a private zone or a rule answers', () => {
    const www = (last: number) => apiRecordSet({ ResourceRecords: [{ Value: `192.0.2.${last}` }] });
    const world = buildWorld({
      zones: [
        zoneWith([www(1)]),
        zoneWith([member('eu', { Region: 'eu-west-1' }, 2), member('us', { Region: 'us-east-1' }, 3)], {
          id: 'ZPRIVATE',
          vpcs: [
            { id: 'vpc-eu', region: 'eu-west-3' },
            { id: 'vpc-us', region: 'us-west-1' },
            { id: 'vpc-us2', region: 'us-west-2' },
          ],
        }),
        zoneWith([www(4)], { id: 'ZELSE', name: 'example.net', vpcs: [{ id: 'vpc-else' }] }),
      ],
    });
    expect(classesOf(world)).toEqual([
      [['anyone'], ['1 1']],
      [['in vpc-eu in eu-west-3'], ['1 2']],
      [['in vpc-us in us-west-1', 'in vpc-us2 in us-west-2'], ['1 3']],
    ]);
  });
});
