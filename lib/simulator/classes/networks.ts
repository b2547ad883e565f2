import { parseNetwork } from '../client/network';
import { resourceKey } from '../resource-key';
import type { World } from '../world';
import type { RecordSetGroup } from '../zone/zone-index';

/** A subnet with words for the networks that it stands for. */
export interface LabelledNetwork {
  readonly label: string;
  readonly subnet: string;
}

/**
 * Subnets that stand for all networks that IP-based groups tell apart from those in no location.
 *
 * Two blocks either lie in one another or have nothing in common, also those of different collections. So the longest block that a
 * network lies in tells every other block that it lies in, and that block stands for it. Of blocks that lie in the same locations, as
 * far as the groups name them, one is enough.
 */
export function networksFor(groups: readonly RecordSetGroup[], worlds: readonly World[]): readonly LabelledNetwork[] {
  const named = namedLocations(groups);
  const networks = new Map<string, LabelledNetwork>();
  for (const block of new Set(worlds.flatMap((world) => blocksOf(world, named)))) {
    const locations = worlds.map((world) => locationsOf(block, world, named));
    const key = JSON.stringify(locations);
    if (locations.some((inWorld) => inWorld.length > 0) && !networks.has(key))
      networks.set(key, { label: labelOf(locations, named.size > 1), subnet: block });
  }
  return [...networks.values()];
}

/** The locations that members name, by the key of the collection; without the default. */
function namedLocations(groups: readonly RecordSetGroup[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { members } of groups)
    for (const { rrset } of members) {
      if (rrset.routing.kind !== 'ip-based' || rrset.routing.locationName === '*') continue;
      const key = resourceKey(rrset.routing.collectionId);
      named.set(key, (named.get(key) ?? new Set<string>()).add(rrset.routing.locationName));
    }
  return named;
}

function blocksOf({ input }: World, named: ReadonlyMap<string, unknown>): string[] {
  return Object.entries(input.cidrCollections ?? {}).flatMap(([id, locations]) =>
    named.has(resourceKey(id)) ? Object.values(locations).flat() : [],
  );
}

/** The named locations of one collection that a network lies in, the one with the longest block first. */
type Chain = readonly [collection: string, ...locations: string[]];

function locationsOf(block: string, world: World, named: ReadonlyMap<string, ReadonlySet<string>>): readonly Chain[] {
  const network = parseNetwork(block);
  return [...named].flatMap(([key, names]): Chain[] => {
    const found = network === undefined ? [] : (world.cidrCollections.get(key)?.containing(network) ?? []);
    const locations = [...new Set(found.map(({ value }) => value).filter((name) => names.has(name)))];
    return locations.length === 0 ? [] : [[key, ...locations]];
  });
}

/** Words for the locations in the last of the worlds, and for those in the first where they are others. */
function labelOf(worlds: readonly (readonly Chain[])[], severalCollections: boolean): string {
  const words = worlds.map((chains) =>
    chains.length === 0
      ? 'in no CIDR location'
      : chains
          .map(([collection, ...names]) => `in CIDR location ${names.join(' within ')}${severalCollections ? ` of ${collection}` : ''}`)
          .join(' and '),
  );
  const [first = '', last = first] = [words[0], words.at(-1)];
  return first === last ? last : `${last}, before ${first}`;
}
