import fc from 'fast-check';
import { continentPlaces } from '../../lib/model/places/continents';
import { countryPlaces } from '../../lib/model/places/countries';
import { subdivisionPlaces } from '../../lib/model/places/subdivisions';
import { latencyRegions } from '../../lib/model/rrset/latency-regions';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { clientClasses, outcomeKey, type Client, type Place, type Question } from '../../lib/simulator';
import { apiAlias } from '../support/record-sets';
import { ask, member, worldWith } from '../support/worlds';

const question: Question = { name: 'www.example.com', type: 'A' };

/** Every place that geolocation routing can name, a country without its subdivision and a continent without its country. */
const places: readonly Place[] = [
  ...[...continentPlaces.keys()].map((continent) => ({ continent })),
  ...[...countryPlaces.keys()].map((country) => ({ country })),
  ...[...subdivisionPlaces].flatMap(([country, codes]) => [...codes.keys()].map((subdivision) => ({ country, subdivision }))),
  ...latencyRegions.map((region) => ({ region })),
];

/** Blocks that lie in one another, in two collections, and subnets in and beside them. */
const blocks = ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '10.2.0.0/16', '2001:db8::/32', '2001:db8:1::/48'];
const subnets = [...blocks, '10.1.2.0/32', '10.1.3.0/24', '10.3.0.0/16', '192.0.2.0/24', '10.0.0.0/7', '2001:db8:2::/56', '2001:db9::/48'];

/** Few places, so that groups name the same ones, and continents with countries in them. */
const geoLocations = [
  { ContinentCode: 'EU' },
  { ContinentCode: 'NA' },
  { ContinentCode: 'AN' },
  { CountryCode: 'DE' },
  { CountryCode: 'US' },
  { CountryCode: 'AD' },
  // The first countries of Antarctica by code, one of which would stand for the rest of it.
  { CountryCode: 'AQ' },
  { CountryCode: 'GS' },
  { CountryCode: 'US', SubdivisionCode: 'WA' },
  { CountryCode: 'CA' },
  { CountryCode: '*' },
];

type Routing = Partial<ApiResourceRecordSet>;
const cidr = (CollectionId: string) => (LocationName: string) => ({ CidrRoutingConfig: { CollectionId, LocationName } });
type Group = fc.Arbitrary<readonly Routing[]>;
const some = <T>(values: readonly T[], max = values.length) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: max });
const geolocation: Group = some(geoLocations, 5).map((all) => all.map((GeoLocation) => ({ GeoLocation })));
const ipBased: Group = fc.constantFrom('c1', 'c2').chain((id) => some(['a', 'b', 'c', '*'].map(cidr(id)), 4));
const weighted: Group = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 })
  .map((all) => all.map((Weight) => ({ Weight })));
const failover: Group = fc.constant([{ Failover: 'PRIMARY' }, { Failover: 'SECONDARY' }]);
const latency: Group = some(['us-east-1', 'eu-west-1', 'ap-southeast-2', 'cn-north-1'], 3).map((all) => all.map((Region) => ({ Region })));

const names = ['www', 'g1', 'g2', 'g3'].map((label) => `${label}.example.com.`);

const four = (group: Group) => names.map(() => group);

/** A tree of groups below www, each member a value or an alias to a later group, each with a health check or without. */
const zone = (groups: readonly Group[]) =>
  fc
    .tuple(...groups)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((members, group) =>
          fc.tuple(
            ...members.map((routing, i) =>
              fc
                .record({ to: fc.integer({ min: group + 1, max: names.length + 1 }), check: fc.integer({ min: 0, max: 4 }) })
                .map(({ to, check }): ApiResourceRecordSet => {
                  const base = {
                    ...routing,
                    SetIdentifier: `m${i}`,
                    ...(check === 0 || check > 3 ? {} : { HealthCheckId: `hc${check}` }),
                  };
                  const target = names[to];
                  return target === undefined
                    ? member(`m${i}`, base, group * 10 + i + 1, { Name: names[group] ?? '' })
                    : apiAlias(names[group] ?? '', target, base);
                }),
            ),
          ),
        ),
      ),
    )
    .map((found) => found.flat());

const collections = fc
  .tuple(...blocks.flatMap(() => [fc.constantFrom('a', 'b', 'c', undefined), fc.constantFrom('a', 'b', undefined)]))
  .map((locations) => {
    const made: Record<string, Record<string, string[]>> = { c1: {}, c2: {} };
    for (const [i, location] of locations.entries())
      if (location !== undefined) ((made[i % 2 === 0 ? 'c1' : 'c2'] ??= {})[location] ??= []).push(blocks[Math.floor(i / 2)] ?? '');
    return made;
  });

const health = fc
  .subarray(['hc1', 'hc2', 'hc3'])
  .map((unhealthy) => ({ checks: Object.fromEntries(unhealthy.map((id) => [id, 'unhealthy' as const])) }));

const worlds = (groups: readonly Group[]) =>
  fc
    .tuple(zone(groups), collections, health)
    .map(([records, cidrCollections, state]) => worldWith(records, { cidrCollections, health: state }));

/** Everybody by place, by network, and by both where the subnet is that of a place. */
const everybody: readonly Client[] = [
  {},
  ...places.map((place) => ({ place })),
  ...subnets.map((subnet) => ({ subnet })),
  ...subnets.flatMap((subnet) => places.filter((_, i) => i % 9 === 0).map((subnetPlace) => ({ subnet, subnetPlace }))),
];

/** Whether the classes are said to be exact; throws for a client that is like none of them. */
function expectRepresented(world: ReturnType<typeof worldWith>): boolean {
  const { classes, exact } = clientClasses(world, question);
  const keys = new Set(classes.map(({ outcome }) => outcomeKey(outcome)));
  const left = everybody.find((client) => !keys.has(outcomeKey(ask(world, client))));
  if (left !== undefined) throw new Error(`${JSON.stringify(left)} gets what no representative gets`);
  return exact;
}

describe('every client gets what its class gets', () => {
  it.each([
    [
      'geolocation, CIDR locations, weights and fail-over in any tree',
      four(fc.oneof(geolocation, geolocation, ipBased, ipBased, weighted, failover)),
    ],
    ['CIDR locations of two collections that lie in one another', four(ipBased)],
    ['one group of latency above fail-overs and weights', [latency, failover, weighted, failover]],
    ['one group of latency below fail-overs and CIDR locations', [failover, ipBased, failover, latency]],
  ])('by %s, which is exact', (_, groups) => {
    fc.assert(
      fc.property(worlds(groups), (world) => expect(expectRepresented(world)).toBe(true)),
      { numRuns: 30 },
    );
  });

  it('by latency beside places, for everything that a place can be called', () => {
    fc.assert(
      fc.property(worlds(four(fc.oneof(geolocation, latency, failover))), (world) => {
        expectRepresented(world);
      }),
      { numRuns: 30 },
    );
  });
});
