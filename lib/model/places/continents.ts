// Continents of geolocation routing (Route 53 API Reference, GeoLocation): code twice, a rough central point, name. Compiled 2026-11-21.
import { readPlaces, type NamedPlace } from './place-table';

/** By continent code. */
export const continentPlaces: ReadonlyMap<string, NamedPlace> = readPlaces(
  `
  AF AF 2 16 Africa
  AN AN -82 0 Antarctica
  AS AS 34 100 Asia
  EU EU 54.5 15.3 Europe
  NA NA 46 -100 North America
  OC OC -22 140 Oceania
  SA SA -15 -60 South America
`,
  () => ({}),
);
