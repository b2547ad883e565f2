import { continentPlaces } from '../../model/places/continents';
import { countryPlaces } from '../../model/places/countries';
import { regionPlaces } from '../../model/places/regions';
import { subdivisionPlaces } from '../../model/places/subdivisions';
import { latencyRegions } from '../../model/rrset/latency-regions';
import type { Client, Place } from '../client/client';
import { placePoint } from '../routing/geoproximity';
import type { World } from '../world';
import type { RecordSetGroup } from '../zone/zone-index';

/** A client with words for who it stands for. */
export interface Representative {
  readonly label: string;
  readonly client: Client;
}

/** Clients on the internet that stand for all others, as far as these groups tell clients apart. */
export interface Representatives {
  readonly clients: readonly Representative[];
  /** Whether really every client gets what one of them gets. */
  readonly exact: boolean;
}

/** More combinations of places and blocks than this are not gone through. */
const maxRepresentatives = 5000;

/** Those of whom nothing is known, which stand for everyone where nothing tells clients apart. */
export const anyone: Representative = { label: 'anyone', client: {} };

const ofUnknownPlace: Representative = { label: 'of unknown place and network', client: {} };

/** Representatives on the internet for questions that come to these groups. */
export function representativesFor(groups: readonly RecordSetGroup[], world: World): Representatives {
  const byPlace = groups.filter(({ policy }) => policy === 'geolocation' || policy === 'latency' || policy === 'geoproximity');
  const byNetwork = groups.filter(({ policy }) => policy === 'ip-based');
  if (byPlace.length === 0 && byNetwork.length === 0) return { clients: [anyone], exact: true };
  const { places, exact } = placesFor(byPlace, world);
  const blocks = byNetwork.length === 0 ? [] : blocksOf(byNetwork, world);
  const clients = [
    ofUnknownPlace,
    ...places.map(({ label, place }) => ({ label, client: { place } })),
    ...blocks.map((subnet) => ({ label: `in ${subnet}`, client: { subnet } })),
    ...blocks.flatMap((subnet) =>
      places.map(({ label, place }) => ({ label: `${label}, in ${subnet}`, client: { subnet, subnetPlace: place } })),
    ),
  ];
  return { clients: clients.slice(0, maxRepresentatives), exact: exact && clients.length <= maxRepresentatives };
}

interface LabelledPlace {
  readonly label: string;
  readonly place: Place;
}

/**
 * Places for groups that go by place. One group alone tells apart no more than its members do: each is chosen by whoever is where it
 * is, if by anybody. Where several work together, a grid of the world is taken beside.
 */
function placesFor(
  groups: readonly RecordSetGroup[],
  world: World,
): { readonly places: readonly LabelledPlace[]; readonly exact: boolean } {
  const own = groups.flatMap(memberPlaces);
  const geolocationOnly = groups.every(({ policy }) => policy === 'geolocation');
  const measured = Object.keys(world.latencies).length > 0 && groups.some(({ policy }) => policy === 'latency');
  if ((geolocationOnly || groups.length === 1) && !measured) return { places: own, exact: true };
  return { places: [...own, ...grid()], exact: false };
}

/** Places that some member of the group is meant for. */
function memberPlaces({ members }: RecordSetGroup): LabelledPlace[] {
  const mentioned = new Set(
    members.flatMap(({ rrset: { routing } }) =>
      routing.kind === 'geolocation' && 'countryCode' in routing.location ? [routing.location.countryCode] : [],
    ),
  );
  return members.flatMap(({ rrset: { routing } }): LabelledPlace[] => {
    switch (routing.kind) {
      case 'latency':
        return [inRegion(routing.region), ...(routing.region === 'cn-north-1' ? [inCountry('CN')] : [])];
      case 'geoproximity': {
        const point = placePoint(routing.place);
        return point === undefined ? [] : [{ label: `at ${point.latitude}, ${point.longitude}`, place: { coordinates: point } }];
      }
      case 'geolocation': {
        const { location } = routing;
        if ('continentCode' in location) return [inContinent(location.continentCode, mentioned)];
        if (location.countryCode === '*') return [];
        if (location.subdivisionCode === undefined) return [inCountry(location.countryCode)];
        return [inCountry(location.countryCode), inSubdivision(location.countryCode, location.subdivisionCode)];
      }
      default:
        return [];
    }
  });
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

/** The blocks of the collections that the groups use. A block stands for all subnets in it that are in no longer one. */
function blocksOf(groups: readonly RecordSetGroup[], world: World): string[] {
  const collections = new Set(
    groups.flatMap(({ members }) =>
      members.flatMap(({ rrset: { routing } }) => (routing.kind === 'ip-based' ? [routing.collectionId] : [])),
    ),
  );
  const blocks = [...collections].flatMap((id) => Object.values(world.input.cidrCollections?.[id] ?? {}).flat());
  return [...new Set(blocks)];
}
