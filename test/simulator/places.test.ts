import { continentPlaces } from '../../lib/model/places/continents';
import { countryPlaces } from '../../lib/model/places/countries';
import { localZoneGroupPlaces } from '../../lib/model/places/local-zone-groups';
import { regionPlaces } from '../../lib/model/places/regions';
import { subdivisionPlaces } from '../../lib/model/places/subdivisions';
import { continentOf, distanceKm, localZoneGroupPlace, pointOf, regionPlace } from '../../lib/simulator/client/geography';
import { parseNetwork, PrefixTable, type Network } from '../../lib/simulator/client/network';

describe('places', () => {
  const all = [
    ...continentPlaces,
    ...countryPlaces,
    ...[...subdivisionPlaces.values()].flatMap((places) => [...places]),
    ...localZoneGroupPlaces,
    ...Object.entries(regionPlaces),
  ];

  it('have a name and a point on the earth', () => {
    const wrong = all.filter(
      ([, { name, latitude, longitude }]) => name === '' || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180),
    );
    expect(wrong).toEqual([]);
  });

  it('lie in continents, countries and states of the same tables', () => {
    expect([...countryPlaces.values()].filter(({ continentCode }) => !continentPlaces.has(continentCode))).toEqual([]);
    const outside = Object.entries(regionPlaces).filter(
      ([, { countryCode, subdivisionCode }]) =>
        !countryPlaces.has(countryCode) || (subdivisionCode !== undefined) !== (countryCode === 'US'),
    );
    expect(outside).toEqual([]);
    for (const { subdivisionCode } of Object.values(regionPlaces))
      if (subdivisionCode !== undefined) expect(subdivisionPlaces.get('US')?.has(subdivisionCode)).toBe(true);
  });

  it('have the Regions near the middle of their countries, and Local Zone groups near their Regions', () => {
    for (const [region, place] of Object.entries(regionPlaces)) {
      const country = countryPlaces.get(place.countryCode);
      expect([region, country !== undefined && distanceKm(place, country) < 3500]).toEqual([region, true]);
    }
    for (const [group, place] of localZoneGroupPlaces) {
      const region = regionPlace(/^[a-z]+-[a-z]+-\d+/.exec(group)?.[0] ?? '');
      expect([group, region !== undefined && distanceKm(place, region) < 9000]).toEqual([group, true]);
    }
  });

  it('are counted to continents as Route 53 does it', () => {
    expect(['TR', 'CY', 'TL', 'GS', 'XK', 'PR', 'EH'].map(continentOf)).toEqual(['EU', 'EU', 'OC', 'AN', 'EU', 'NA', undefined]);
  });
});

describe('the distance of two points', () => {
  const point = (latitude: number, longitude: number) => ({ latitude, longitude });

  it('is that of a great circle', () => {
    expect(distanceKm(point(0, 0), point(0, 90))).toBeCloseTo(10_007.557, 2);
    expect(distanceKm(point(90, 0), point(-90, 0))).toBeCloseTo(20_015.114, 2);
    expect(distanceKm(point(0, 179), point(0, -179))).toBeCloseTo(222.39, 1);
    expect(distanceKm(point(51.5, -0.1), point(51.5, -0.1))).toBe(0);
  });
});

describe('the point of a place', () => {
  it('is the most exact that is known', () => {
    const coordinates = { latitude: 1, longitude: 2 };
    expect(pointOf({ coordinates, country: 'US', region: 'eu-west-1' })).toBe(coordinates);
    expect(pointOf({ country: 'US', subdivision: 'WA', region: 'eu-west-1' })).toBe(subdivisionPlaces.get('US')?.get('WA'));
    expect(pointOf({ country: 'US', region: 'eu-west-1' })).toBe(regionPlaces['eu-west-1']);
    expect(pointOf({ country: 'US', continent: 'EU' })).toBe(countryPlaces.get('US'));
    expect(pointOf({ country: 'QQ', continent: 'EU' })).toBe(continentPlaces.get('EU'));
    expect(pointOf({})).toBeUndefined();
  });

  it('of a Local Zone group is its city, or else its Region', () => {
    expect(localZoneGroupPlace('us-east-1-bue-1')).toMatchObject({ name: 'Buenos Aires' });
    expect(localZoneGroupPlace('us-gov-west-1-abc-1')).toBe(regionPlaces['us-gov-west-1']);
    expect(localZoneGroupPlace('nowhere')).toBeUndefined();
    expect(regionPlace('constructor')).toBeUndefined();
  });
});

/** The network of a text that is one. */
function networkOf(text: string): Network {
  const network = parseNetwork(text);
  if (network === undefined) throw new Error(`${text} is no network.`);
  return network;
}

describe('networks', () => {
  it.each([
    ['192.0.2.1', 4, 32],
    ['192.0.2.0/24', 4, 24],
    ['0.0.0.0/0', 4, 0],
    ['2001:DB8::/32', 6, 32],
    ['::', 6, 128],
  ])('are read: %s', (text, family, prefixLength) => {
    expect(parseNetwork(text)).toMatchObject({ family, prefixLength });
  });

  it.each([
    '',
    '192.0.2',
    '192.0.2.1/33',
    '192.0.2.1/-1',
    '192.0.2.1/',
    '192.0.2.1/24/1',
    '01.2.3.4',
    '0x7f.1',
    '::/129',
    '::1%eth0',
    '2001:db8::/a',
    ' 192.0.2.1',
  ])('are none: %j', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  it('drop the bits behind the prefix', () => {
    expect(parseNetwork('192.0.2.77/24')).toEqual(parseNetwork('192.0.2.0/24'));
    expect(parseNetwork('2001:db8:0:1234::/48')).toEqual(parseNetwork('2001:db8::/48'));
  });

  it('are found by the longest prefix, of one family', () => {
    const table = new PrefixTable(
      ['10.0.0.0/8', '10.1.0.0/16', '10.1.0.0/16', '0.0.0.0/0', '::/0'].map((text, i) => [networkOf(text), i] as const),
    );
    const found = (text: string) => table.containing(networkOf(text)).map(({ value }) => value);
    expect(found('10.1.2.3')).toEqual([1, 0, 3]);
    expect(found('10.1.0.0/15')).toEqual([0, 3]);
    expect(found('192.0.2.1')).toEqual([3]);
    expect(found('::1')).toEqual([4]);
  });
});
