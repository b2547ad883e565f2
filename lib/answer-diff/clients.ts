import { countryPlaces } from '../model/places/countries';
import { latencyRegions } from '../model/rrset/latency-regions';
import { representativesFor, type Member, type RecordSetGroup, type Representative, type Representatives, type World } from '../simulator';

/** The groups that a question can come to, before and after. */
export interface GroupsInReach {
  readonly before: readonly RecordSetGroup[];
  readonly after: readonly RecordSetGroup[];
}

/**
 * Clients that stand for all others in both editions: the common refinement of the classes that either tells apart.
 *
 * In a private zone clients are where their VPC is, so that Regions stand for everybody.
 */
export function clientsFor(
  groups: GroupsInReach,
  { world, privateZone }: { readonly world: World; readonly privateZone: boolean },
): Representatives {
  const all = refined(groups);
  if (!privateZone) return relabelled(representativesFor(all, world), world);
  const anyone: Representative = { label: 'anyone', client: {} };
  if (!all.some(({ policy }) => policy === 'geolocation' || policy === 'latency' || policy === 'geoproximity'))
    return { clients: [anyone], exact: true };
  return {
    clients: latencyRegions.map((region) => ({ label: `in VPCs in ${region}`, client: { vpc: { id: 'vpc', region } } })),
    exact: true,
  };
}

/**
 * All geolocation groups as one, since whoever is elsewhere on a continent must be in none of the places that any of them names; of
 * other groups that are there twice with the same places, one.
 */
function refined({ before, after }: GroupsInReach): RecordSetGroup[] {
  const distinct = new Map<string, RecordSetGroup>();
  for (const group of [...before, ...after]) {
    const { name, type, policy, members } = group;
    distinct.set(JSON.stringify([name, type, policy, ...members.map(placeOf)]), group);
  }
  const geolocation = [...distinct.values()].filter(({ policy }) => policy === 'geolocation');
  const others = [...distinct.values()].filter(({ policy }) => policy !== 'geolocation');
  const [first] = geolocation;
  return first === undefined ? others : [{ ...first, members: geolocation.flatMap(({ members }) => members) }, ...others];
}

/** What of a member's routing tells clients apart. */
function placeOf({ rrset: { routing } }: Member): unknown {
  switch (routing.kind) {
    case 'latency':
      return routing.region;
    case 'geolocation':
      return routing.location;
    case 'geoproximity':
      return [routing.place, routing.bias];
    case 'ip-based':
      return [routing.collectionId, routing.locationName];
    case 'simple':
    case 'weighted':
    case 'multivalue':
    case 'failover':
      return undefined;
  }
}

/**
 * A block for each location of the CIDR collections that groups use, and none in it: what blocks really are in a location makes no
 * difference to who changes to what.
 */
export function standInCollections(groups: readonly RecordSetGroup[]): Record<string, Record<string, readonly string[]>> {
  const collections: Record<string, Record<string, readonly string[]>> = Object.create(null) as Record<
    string,
    Record<string, readonly string[]>
  >;
  let count = 0;
  for (const { members } of groups)
    for (const { rrset } of members) {
      const { routing } = rrset;
      if (routing.kind !== 'ip-based' || routing.locationName === '*') continue;
      const locations = (collections[routing.collectionId] ??= Object.create(null) as Record<string, readonly string[]>);
      locations[routing.locationName] ??= [`2001:db8:${(++count).toString(16)}::/48`];
    }
  return collections;
}

/** Stand-in blocks by the names of their locations. */
function relabelled({ clients, exact }: Representatives, world: World): Representatives {
  const locations = new Map<string, string>();
  const collections = Object.entries(world.input.cidrCollections ?? {});
  for (const [id, blocks] of collections)
    for (const [location, [block = '']] of Object.entries(blocks))
      locations.set(block, collections.length > 1 ? `${location} of ${id}` : location);
  return {
    clients: clients.map(({ label, client }) => {
      const location = client.subnet === undefined ? undefined : locations.get(client.subnet);
      if (location === undefined || client.subnet === undefined) return { label, client };
      return { label: label.replace(`in ${client.subnet}`, `in CIDR location ${location}`), client };
    }),
    // An address can be in a location of each of several collections.
    exact: exact && collections.length <= 1,
  };
}

/** The continent of a country of geolocation routing. */
export function continentOf(country: string): string | undefined {
  return countryPlaces.get(country)?.continentCode;
}
