import { continentPlaces } from '../../model/places/continents';
import { countryPlaces } from '../../model/places/countries';
import { regionPlaces } from '../../model/places/regions';
import { subdivisionPlaces } from '../../model/places/subdivisions';
import { latencyRegions } from '../../model/rrset/latency-regions';
import type { GeoLocation } from '../../model/rrset/routing-policy';
import type { Place } from '../client/client';
import { placePoint } from '../routing/geoproximity';
import { resourceKey } from '../resource-key';
import type { World } from '../world';
import type { Member, RecordSetGroup } from '../zone/zone-index';

/** A place with words for it. */
export interface LabelledPlace {
  readonly label: string;
  readonly place: Place;
}

/**
 * Places that stand for all places beside the unknown one, as far as these groups tell places apart.
 *
 * Groups of geolocation, however many, see of a place only which of the locations they name it is in, so one place for each of these
 * and the rest of each continent is exact. A group by distance alone answers nobody what it does not answer to whoever is where one of
 * its members is. Where groups by distance work together with others, a grid of the world stands for it, which is not exact.
 */
export function placesFor(
  groups: readonly RecordSetGroup[],
  worlds: readonly World[],
): { readonly places: readonly LabelledPlace[]; readonly exact: boolean } {
  const byDistance = distinct(
    groups.filter(({ policy }) => policy !== 'geolocation'),
    worlds,
  );
  const locations = groups.flatMap(({ members }) => members.flatMap(locationOf));
  const own = [...placesOfLocations(locations), ...byDistance.flatMap(({ members }) => members.flatMap(placesByDistance))];
  const measured =
    worlds.some(({ latencies }) => Object.keys(latencies).length > 0) && byDistance.some(({ policy }) => policy === 'latency');
  const exact = !measured && (byDistance.length === 0 || (byDistance.length === 1 && locations.length === 0));
  return { places: onePerLabel(exact ? own : [...own, ...grid()]), exact };
}

function onePerLabel(places: readonly LabelledPlace[]): LabelledPlace[] {
  return [...new Map(places.map((one) => [one.label, one])).values()];
}

/** Groups that choose alike for everybody, as one: members at the same places that fail for the same reasons in all worlds. */
function distinct(groups: readonly RecordSetGroup[], worlds: readonly World[]): RecordSetGroup[] {
  const keyed = groups.map(
    (group, i) => [JSON.stringify(group.members.map((member) => choiceKey(member, worlds) ?? i).sort()), group] as const,
  );
  return [...new Map(keyed).values()];
}

/** Where a member is and what its health depends on; undefined where that may be something else in another group. */
function choiceKey({ rrset }: Member, worlds: readonly World[]): string | undefined {
  const { routing } = rrset;
  const place = routing.kind === 'latency' ? routing.region : routing.kind === 'geoproximity' ? [routing.place, routing.bias] : undefined;
  const check = routing.kind === 'simple' || routing.healthCheck === undefined ? undefined : resourceKey(routing.healthCheck);
  const evaluated = rrset.kind === 'alias' && rrset.aliasTarget.evaluateTargetHealth ? rrset.aliasTarget : undefined;
  const checks = new Set(worlds.map((world) => JSON.stringify(check === undefined ? undefined : world.checks.get(check))));
  if (evaluated?.home === 'own-zone' || checks.size > 1) return undefined;
  return JSON.stringify([routing.kind, place, check, evaluated?.dnsName.toText()]);
}

function locationOf({ rrset: { routing } }: Member): GeoLocation[] {
  return routing.kind === 'geolocation' ? [routing.location] : [];
}

/** For each location a place in it that is in no smaller one, as far as there is any. */
function placesOfLocations(locations: readonly GeoLocation[]): LabelledPlace[] {
  const countries = new Set(locations.flatMap((location) => ('countryCode' in location ? [location.countryCode] : [])));
  return locations.flatMap((location): LabelledPlace[] => {
    if ('continentCode' in location) return [inContinent(location.continentCode, countries)];
    if (location.countryCode === '*') return [];
    if (location.subdivisionCode === undefined) return [inCountry(location.countryCode)];
    return [inCountry(location.countryCode), inSubdivision(location.countryCode, location.subdivisionCode)];
  });
}

/** Where a member by distance is, for those who are nearest to it. */
function placesByDistance({ rrset: { routing } }: Member): LabelledPlace[] {
  if (routing.kind === 'latency') return [inRegion(routing.region), ...(routing.region === 'cn-north-1' ? [inCountry('CN')] : [])];
  const point = routing.kind === 'geoproximity' ? placePoint(routing.place) : undefined;
  return point === undefined ? [] : [{ label: `at ${point.latitude}, ${point.longitude}`, place: { coordinates: point } }];
}

function inRegion(region: string): LabelledPlace {
  return { label: `near ${region}`, place: { region } };
}

function inCountry(country: string): LabelledPlace {
  return { label: `in ${named(country, countryPlaces.get(country)?.name)}`, place: { country } };
}

function inSubdivision(country: string, subdivision: string): LabelledPlace {
  const name = subdivisionPlaces.get(country)?.get(subdivision)?.name;
  return { label: `in ${named(`${country}-${subdivision}`, name)}`, place: { country, subdivision } };
}

/** Somewhere on the continent but in none of these countries; the country stays open where all of them are among these. */
function inContinent(continent: string, except: ReadonlySet<string>): LabelledPlace {
  const other = [...countryPlaces].find(([code, { continentCode }]) => continentCode === continent && !except.has(code));
  const name = named(continent, continentPlaces.get(continent)?.name);
  return other === undefined
    ? { label: `in ${name}, country unknown`, place: { continent } }
    : { label: `elsewhere in ${name}`, place: { continent, country: other[0] } };
}

function named(code: string, name: string | undefined): string {
  return name === undefined ? code : `${name} (${code})`;
}

let gridPlaces: readonly LabelledPlace[] | undefined;

/** Every Region, state of the United States, country and continent. */
function grid(): readonly LabelledPlace[] {
  gridPlaces ??= [
    ...latencyRegions.map((region) => {
      const { countryCode, subdivisionCode } = regionPlaces[region];
      return {
        label: `near ${region}`,
        place: { region, country: countryCode, ...(subdivisionCode === undefined ? {} : { subdivision: subdivisionCode }) },
      };
    }),
    ...[...subdivisionPlaces].flatMap(([country, subdivisions]) => [...subdivisions.keys()].map((code) => inSubdivision(country, code))),
    ...[...countryPlaces.keys()].map(inCountry),
    ...[...continentPlaces.keys()].map((code) => inContinent(code, new Set(countryPlaces.keys()))),
  ];
  return gridPlaces;
}
