import { continentPlaces } from '../places/continents';
import { countryPlaces } from '../places/countries';
import { subdivisionPlaces, ukraineFipsCodes } from '../places/subdivisions';

/** Continent codes of geolocation routing. */
export const continentCodes: ReadonlySet<string> = new Set(continentPlaces.keys());

/** Country codes; the default location `*` is not among them. */
export const countryCodes: ReadonlySet<string> = new Set(countryPlaces.keys());

/** Subdivision codes by country code. */
export const subdivisionCodes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...subdivisionPlaces].map(([country, places]) => [country, new Set([...places.keys(), ...(country === 'UA' ? ukraineFipsCodes : [])])]),
);
