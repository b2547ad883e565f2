import { continentPlaces } from '../../model/places/continents';
import { countryPlaces } from '../../model/places/countries';
import { localZoneGroupPlaces } from '../../model/places/local-zone-groups';
import type { Coordinates } from '../../model/places/place-table';
import { regionPlaces, type RegionPlace } from '../../model/places/regions';
import { subdivisionPlaces } from '../../model/places/subdivisions';
import type { Place } from './client';

/** Mean radius of the earth in kilometres (IUGG); Route 53 does not publish which one it uses. */
const earthRadius = 6371.0088;

/** The place an AWS Region is named after; undefined for regions that latency routing does not know. */
export function regionPlace(region: string): RegionPlace | undefined {
  return Object.hasOwn(regionPlaces, region) ? regionPlaces[region as keyof typeof regionPlaces] : undefined;
}

/** Where a Local Zone group is: its city, or the Region it belongs to where the city is not known. */
export function localZoneGroupPlace(group: string): Coordinates | undefined {
  return localZoneGroupPlaces.get(group) ?? regionPlace(/^([a-z]+(?:-[a-z]+)+-\d+)-/.exec(group)?.[1] ?? '');
}

/** The continent that Route 53 counts a country to. */
export function continentOf(country: string): string | undefined {
  return countryPlaces.get(country)?.continentCode;
}

/** The most exact point that is known of a place; undefined when nothing is known of it. */
export function pointOf({ coordinates, country, subdivision, region, continent }: Place): Coordinates | undefined {
  if (coordinates !== undefined) return coordinates;
  const known = country === undefined || subdivision === undefined ? undefined : subdivisionPlaces.get(country)?.get(subdivision);
  // A Region is nearer to those in it than the middle of a large country is.
  return (
    known ??
    (region === undefined ? undefined : regionPlace(region)) ??
    (country === undefined ? undefined : countryPlaces.get(country)) ??
    (continent === undefined ? undefined : continentPlaces.get(continent))
  );
}

/** The great-circle distance in kilometres (haversine formula). */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfSine = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2;
  const h =
    halfSine(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfSine(a.longitude, b.longitude);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
