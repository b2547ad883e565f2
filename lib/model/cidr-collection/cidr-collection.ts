import { canonicalCidrBlock } from './cidr-block';

/** The blocks of a CIDR collection by the names of its locations. */
export interface CidrCollectionProperties {
  readonly Locations: Readonly<Record<string, readonly string[]>>;
}

/** What a change request says of one location (Route 53 API Reference, CidrCollectionChange). */
export interface CidrChange {
  readonly location: string;
  readonly action: 'PUT' | 'DELETE_IF_EXISTS';
  readonly blocks: readonly string[];
}

/** Blocks in one ChangeCidrCollection, all changes together (Route 53 API Reference, ChangeCidrCollection). */
const blocksPerRequest = 1000;

/** Blocks and locations in one order and one spelling, so that equal collections are equal JSON. */
export function canonicalLocations(locations: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(locations)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, blocks]) => [name, [...new Set(blocks.map(canonicalCidrBlock))].sort()]),
  );
}

/**
 * What makes of the blocks that are there the wanted ones: lists of changes, a request each. A block that moves to another location
 * does so within one request.
 */
export function cidrChanges(wanted: CidrCollectionProperties, existing: CidrCollectionProperties): CidrChange[][] {
  const [after, before] = [locationByBlock(wanted), locationByBlock(existing)];
  const moves = [...new Set([...before.keys(), ...after.keys()])]
    .map((block) => ({ block, from: before.get(block), to: after.get(block) }))
    .filter(({ from, to }) => from !== to);
  const requests: (typeof moves)[] = [];
  let size = blocksPerRequest;
  for (const move of moves) {
    const weight = move.from !== undefined && move.to !== undefined ? 2 : 1;
    if (size + weight > blocksPerRequest) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(move);
    size += weight;
  }
  return requests.map((request) => [
    ...byLocation('DELETE_IF_EXISTS', request, ({ from }) => from),
    ...byLocation('PUT', request, ({ to }) => to),
  ]);
}

/**
 * The wanted blocks, and those of locations that are not wanted any more, which record sets may still route to. A location without
 * blocks there is not, so one that gives all of its blocks to others keeps a block that no client is in.
 */
export function withVanishingLocations(wanted: CidrCollectionProperties, existing: CidrCollectionProperties): CidrCollectionProperties {
  const taken = locationByBlock(wanted);
  const nobodys = documentationBlocks(new Set([...taken.keys(), ...locationByBlock(existing).keys()]));
  const vanishing = Object.entries(existing.Locations)
    .filter(([name]) => !Object.hasOwn(wanted.Locations, name))
    .map(([name, blocks]) => {
      const left = blocks.filter((block) => !taken.has(canonicalCidrBlock(block)));
      return [name, left.length > 0 ? left : [nobodys()]] as const;
    });
  return { Locations: { ...Object.fromEntries(vanishing), ...wanted.Locations } };
}

/** Blocks of the prefix for documentation (RFC 3849), one after the other. */
function documentationBlocks(used: ReadonlySet<string>): () => string {
  let next = 0;
  return () => {
    let block: string;
    do block = canonicalCidrBlock(`2001:db8:${(next++).toString(16)}::/48`);
    while (used.has(block));
    return block;
  };
}

function locationByBlock({ Locations }: CidrCollectionProperties): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(canonicalLocations(Locations)).flatMap(([name, blocks]) => blocks.map((block): [string, string] => [block, name])),
  );
}

function byLocation<T extends { readonly block: string }>(
  action: CidrChange['action'],
  moves: readonly T[],
  locationOf: (move: T) => string | undefined,
): CidrChange[] {
  const blocks = new Map<string, string[]>();
  for (const move of moves) {
    const location = locationOf(move);
    if (location !== undefined) blocks.set(location, [...(blocks.get(location) ?? []), move.block]);
  }
  return Array.from(blocks, ([location, found]) => ({ location, action, blocks: found }));
}
