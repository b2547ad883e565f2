import { compareText, lowerBound } from '../names/compare';
import { sortKeyOf } from '../names/domain-name';
import { type ResourceRecordSet } from '../record-sets/shape';

/** What distinguishes record sets of a zone: canonical name, type, set identifier (empty for simple ones). */
export interface RecordSetKey {
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
}

/** Key of a record set whose name is canonical. */
export function keyOf(set: ResourceRecordSet): RecordSetKey {
  return { name: set.Name, type: set.Type, setIdentifier: set.SetIdentifier ?? '' };
}

/** All record sets of one name: type to set identifier to set. */
interface NameNode {
  readonly sortKey: string;
  readonly types: Map<string, Map<string, ResourceRecordSet>>;
}

/** Where a listing begins: everything not below this position. Missing parts are the lowest. */
export interface ListingStart {
  readonly sortKey: string;
  readonly type: string;
  readonly setIdentifier: string;
}

/**
 * The record sets of one zone.
 *
 * Look-up by key and by name is constant; the order of names is kept lazily: names that came are merged into the sorted
 * list, and names that went are dropped from it, only when somebody lists. So a change batch costs what it changes, and
 * not what the zone holds.
 */
export class RecordStore {
  private readonly names = new Map<string, NameNode>();
  private sorted: NameNode[] = [];
  private readonly arrived = new Set<NameNode>();
  private departed = false;
  private count = 0;

  /** Number of record sets; those with a set identifier count one by one. */
  get size(): number {
    return this.count;
  }

  get({ name, type, setIdentifier }: RecordSetKey): ResourceRecordSet | undefined {
    return this.names.get(name)?.types.get(type)?.get(setIdentifier);
  }

  /** Record sets of one name and type, in no particular order. */
  group(name: string, type: string): ResourceRecordSet[] {
    return [...(this.names.get(name)?.types.get(type)?.values() ?? [])];
  }

  /** Types that have record sets under the name. */
  typesAt(name: string): string[] {
    return [...(this.names.get(name)?.types.keys() ?? [])];
  }

  /** Adds a set, or takes the place of the one with its key. Returns what was there before. */
  put(set: ResourceRecordSet): ResourceRecordSet | undefined {
    const { name, type, setIdentifier } = keyOf(set);
    let node = this.names.get(name);
    if (!node) {
      node = { sortKey: sortKeyOf(name), types: new Map() };
      this.names.set(name, node);
      this.arrived.add(node);
    }
    let group = node.types.get(type);
    if (!group) node.types.set(type, (group = new Map<string, ResourceRecordSet>()));
    const before = group.get(setIdentifier);
    group.set(setIdentifier, set);
    if (!before) this.count += 1;
    return before;
  }

  /** Removes a set. Returns what was there. */
  remove({ name, type, setIdentifier }: RecordSetKey): ResourceRecordSet | undefined {
    const node = this.names.get(name);
    const group = node?.types.get(type);
    const before = group?.get(setIdentifier);
    if (!node || !group || !before) return undefined;
    group.delete(setIdentifier);
    this.count -= 1;
    if (group.size === 0) node.types.delete(type);
    if (node.types.size === 0) {
      this.names.delete(name);
      // A name that came and went since the last listing never reached the sorted list.
      if (!this.arrived.delete(node)) this.departed = true;
    }
    return before;
  }

  /** Record sets in listing order: name by reversed labels, then type, then set identifier. */
  *from(start: ListingStart = { sortKey: '', type: '', setIdentifier: '' }): Generator<ResourceRecordSet, void, undefined> {
    const nodes = this.inOrder();
    for (let at = lowerBound(nodes, (node) => compareText(node.sortKey, start.sortKey)); at < nodes.length; at += 1) {
      const node = nodes[at];
      if (!node) return;
      const isStart = node.sortKey === start.sortKey;
      for (const type of sortedKeys(node.types)) {
        if (isStart && type < start.type) continue;
        const group = node.types.get(type) ?? new Map<string, ResourceRecordSet>();
        for (const setIdentifier of sortedKeys(group)) {
          if (isStart && type === start.type && setIdentifier < start.setIdentifier) continue;
          const set = group.get(setIdentifier);
          if (set) yield set;
        }
      }
    }
  }

  private inOrder(): readonly NameNode[] {
    if (this.departed) this.sorted = this.sorted.filter((node) => node.types.size > 0);
    this.departed = false;
    if (this.arrived.size > 0) {
      const added = [...this.arrived].sort((left, right) => compareText(left.sortKey, right.sortKey));
      this.sorted = this.sorted.length === 0 ? added : merge(this.sorted, added);
      this.arrived.clear();
    }
    return this.sorted;
  }
}

function sortedKeys(map: ReadonlyMap<string, unknown>): string[] {
  const keys = [...map.keys()];
  return keys.length > 1 ? keys.sort(compareText) : keys;
}

function merge(left: readonly NameNode[], right: readonly NameNode[]): NameNode[] {
  const merged: NameNode[] = [];
  let at = 0;
  for (const node of right) {
    for (let next = left[at]; next && next.sortKey < node.sortKey; next = left[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(node);
  }
  for (; at < left.length; at += 1) {
    const next = left[at];
    if (next) merged.push(next);
  }
  return merged;
}
