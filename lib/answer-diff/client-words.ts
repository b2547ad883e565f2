import { continentPlaces } from '../model/places/continents';
import { countryPlaces } from '../model/places/countries';
import type { Representative } from '../simulator';

/** More parts than this are counted instead of named. */
const longestList = 6;

/**
 * Words for some of the representatives: `everybody`, `in Germany (DE), in France (FR)`, `everybody but those in Germany (DE)`,
 * `in Europe (EU) but not in Germany (DE)`.
 */
export function clientWords(some: readonly Representative[], all: readonly Representative[]): string {
  if (some.length === all.length) return 'everybody';
  const chosen = new Set(some);
  const rest = all.filter((one) => !chosen.has(one));
  const named = folded(some, all);
  const others = folded(rest, all);
  const hasUnknown = some.some(isUnknown);
  return hasUnknown && others.length <= longestList ? `everybody but those ${others.join(', ')}` : listed(named);
}

function listed(parts: readonly string[]): string {
  if (parts.length <= longestList) return parts.join(', ');
  return `${parts.slice(0, longestList - 1).join(', ')} and ${parts.length - longestList + 1} other places`;
}

/** Whoever is nowhere in particular: the default of everything. */
function isUnknown({ client }: Representative): boolean {
  return Object.keys(client).length === 0;
}

/** Countries with their subdivisions, continents with their countries, as one where all of them are there, or nearly. */
function folded(some: readonly Representative[], all: readonly Representative[]): string[] {
  const chosen = new Set(some);
  const parts: string[] = [];
  const told = new Set<Representative>();
  for (const group of [...byContinent(all), ...byCountry(all)]) {
    const open = group.members.filter((one) => !told.has(one));
    const inside = open.filter((one) => chosen.has(one));
    const outside = group.members.filter((one) => !chosen.has(one));
    // Without whoever stands for the rest of the place, its members are no more than themselves.
    if (!inside.some(group.isRest) || inside.length < 2 || outside.length > 2 || outside.length >= inside.length) continue;
    for (const one of inside) told.add(one);
    parts.push(`in ${group.name}${outside.length === 0 ? '' : ` but not ${outside.map(({ label }) => label).join(', ')}`}`);
  }
  const rest = some.filter((one) => !told.has(one)).map((one) => (isUnknown(one) ? 'of unknown place' : one.label));
  // A place that a record set names is in the grid of the world too.
  return [...new Set([...parts, ...rest])];
}

interface PlaceGroup {
  readonly name: string;
  readonly members: readonly Representative[];
  /** Whether a member stands for everywhere in the place that no other member is in. */
  readonly isRest: (member: Representative) => boolean;
}

function byContinent(all: readonly Representative[]): PlaceGroup[] {
  const nameOf = ({ client: { place } }: Representative) => {
    const code = place?.country === undefined ? place?.continent : countryPlaces.get(place.country)?.continentCode;
    const name = code === undefined ? undefined : continentPlaces.get(code)?.name;
    return name === undefined || code === undefined ? undefined : `${name} (${code})`;
  };
  return groupsOf(all, nameOf, ({ client: { place } }) => place?.continent !== undefined);
}

function byCountry(all: readonly Representative[]): PlaceGroup[] {
  const nameOf = ({ client: { place } }: Representative) => {
    const name = place?.country === undefined ? undefined : countryPlaces.get(place.country)?.name;
    return name === undefined ? undefined : `${name} (${place?.country ?? ''})`;
  };
  return groupsOf(all, nameOf, ({ client: { place } }) => place?.subdivision === undefined && place?.region === undefined);
}

/** Only clients told by place alone are folded; those in a block are listed. */
function groupsOf(
  all: readonly Representative[],
  nameOf: (one: Representative) => string | undefined,
  isRest: PlaceGroup['isRest'],
): PlaceGroup[] {
  const groups = new Map<string, Representative[]>();
  for (const one of all) {
    const name = one.client.subnet === undefined ? nameOf(one) : undefined;
    if (name === undefined) continue;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [one]);
    else members.push(one);
  }
  return Array.from(groups, ([name, members]) => ({ name, members, isRest }));
}
