import { type CidrCollection } from '../store/account';
import { cidrBlockMeaning } from './cidr-blocks';

/** One change of a CIDR collection. */
export interface CidrChange {
  readonly LocationName: string;
  readonly Action: 'PUT' | 'DELETE_IF_EXISTS';
  readonly CidrList: readonly string[];
}

type Locations = CidrCollection['locations'];

/** The locations after the changes, in order. A location is there as long as it has blocks; the blocks of one keep their order. */
export function applyCidrChanges(locations: Locations, changes: readonly CidrChange[]): Map<string, readonly string[]> {
  const changed = new Map(locations);
  for (const { LocationName: name, Action, CidrList } of changes) {
    const meant = new Map(CidrList.map((block) => [cidrBlockMeaning(block), block]));
    const kept = (changed.get(name) ?? []).filter((block) => !meant.has(cidrBlockMeaning(block)));
    const blocks = Action === 'PUT' ? [...kept, ...meant.values()] : kept;
    if (blocks.length > 0) changed.set(name, blocks);
    else changed.delete(name);
  }
  return changed;
}

/** The first block that is in two locations, if any. */
export function sharedCidrBlock(locations: Locations): string | undefined {
  const seen = new Set<string | undefined>();
  for (const block of [...locations.values()].flat()) {
    const meaning = cidrBlockMeaning(block);
    if (seen.has(meaning)) return block;
    seen.add(meaning);
  }
  return undefined;
}
