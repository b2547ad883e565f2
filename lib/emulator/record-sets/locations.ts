import { continentNames, countryNames, subdivisionNames } from '../data/geo-locations';
import { latencyRegions, localZoneGroups } from '../data/regions';
import { type ResourceRecordSet } from './shape';

type GeoLocation = NonNullable<ResourceRecordSet['GeoLocation']>;
type GeoProximityLocation = NonNullable<ResourceRecordSet['GeoProximityLocation']>;

/** Own members only: `constructor` is no country. */
function lookUp<T>(table: Readonly<Record<string, T>>, code: string | undefined): T | undefined {
  return code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;
}

function isKnown({ ContinentCode, CountryCode, SubdivisionCode }: GeoLocation): boolean {
  if (SubdivisionCode !== undefined)
    return ContinentCode === undefined && lookUp(lookUp(subdivisionNames, CountryCode) ?? {}, SubdivisionCode) !== undefined;
  if (ContinentCode !== undefined) return lookUp(continentNames, ContinentCode) !== undefined;
  return CountryCode === '*' || lookUp(countryNames, CountryCode) !== undefined;
}

/** Why a geolocation cannot be used, if so. The blank before a first word other than `country` is the service's. */
export function geoLocationProblem(location: GeoLocation): string | undefined {
  if (isKnown(location)) return undefined;
  const { ContinentCode, CountryCode, SubdivisionCode } = location;
  const country = CountryCode === undefined ? '' : `country = ${CountryCode}`;
  const continent = ContinentCode === undefined ? '' : ` continent = ${ContinentCode}`;
  const subdivision = SubdivisionCode === undefined ? '' : ` subdivision = ${SubdivisionCode}`;
  return `Cannot find location: '${country}${continent}${subdivision}'. No changes made.`;
}

/** A geolocation as refusals show it, unmatched brackets included. */
export function describeGeoLocation({ ContinentCode, CountryCode, SubdivisionCode }: GeoLocation): string {
  if (ContinentCode !== undefined) return `[continent = (${ContinentCode}, ${lookUp(continentNames, ContinentCode) ?? ''})}`;
  const country = `country = (${CountryCode ?? ''}, ${CountryCode === '*' ? 'Default' : (lookUp(countryNames, CountryCode) ?? '')})`;
  if (SubdivisionCode === undefined) return `[${country}}`;
  return `[${country}, subdivision = (${SubdivisionCode}, ${lookUp(lookUp(subdivisionNames, CountryCode) ?? {}, SubdivisionCode) ?? ''})}`;
}

/** Why a geoproximity location cannot be used, if so. A Local Zone group is taken when its form and parent Region fit. */
export function geoProximityProblem({ AWSRegion, LocalZoneGroup }: GeoProximityLocation): string | undefined {
  if (AWSRegion !== undefined && !latencyRegions.includes(AWSRegion)) {
    return `Cannot find GeoProximityLocation with AWSRegion = ${AWSRegion}. No changes made.`;
  }
  if (LocalZoneGroup !== undefined && !localZoneGroups.includes(LocalZoneGroup)) {
    const parent = /^(.+-\d+)-[a-z]{3}-\d+[a-z]?$/.exec(LocalZoneGroup)?.[1];
    if (parent === undefined || !latencyRegions.includes(parent)) {
      return `Cannot find GeoProximityLocation with LocalZoneGroup = ${LocalZoneGroup}. No changes made.`;
    }
  }
  return undefined;
}

/** One text for one place, to find two sets that serve the same. */
export function placeKey({ AWSRegion, LocalZoneGroup, Coordinates }: GeoProximityLocation): string {
  return Coordinates ? `${Number(Coordinates.Latitude)},${Number(Coordinates.Longitude)}` : (AWSRegion ?? LocalZoneGroup ?? '');
}
