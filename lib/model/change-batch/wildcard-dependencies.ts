import type { RecordType } from '../rdata/record-type';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { NameChanges } from './name-changes';

/** The changes below one label that a wildcard covers as long as nothing exists there. */
interface Branch {
  readonly wildcard: string;
  /** Indexes of the names. */
  readonly changes: number[];
  existsBefore: boolean;
  existsAfter: boolean;
}

interface Types {
  readonly before: ReadonlySet<RecordType>;
  readonly after: ReadonlySet<RecordType>;
}

const wildcardPrefix = '\\052.';

/**
 * What names that go from a wildcard to record sets of their own, or back, depend on: edges to what must come first, for the names and,
 * behind them, for one virtual node for each branch.
 *
 * A wildcard answers for no name below a label that exists. So whatever appears below a new label comes no earlier than the names there
 * that the wildcard has answered, and names that it is to answer vanish no earlier than everything below their label.
 *
 * @see RFC 4592, section 2.2
 */
export function wildcardDependencies(names: readonly NameChanges[], unchanged: readonly ResourceRecordSet[]): number[][] {
  const edges: number[][] = names.map(() => []);
  const wildcards = typesOfWildcards(names, unchanged);
  if (wildcards.size === 0) return edges;
  const indexOf = new Map(names.map(({ name }, i) => [name, i]));
  for (const { wildcard, changes, existsBefore, existsAfter } of branches(names, unchanged, wildcards)) {
    if (existsBefore === existsAfter) continue;
    const answered = wildcards.get(wildcard)?.[existsAfter ? 'before' : 'after'] ?? new Set();
    const handedOver = changes.filter((i) => overlap(answered, names[i]?.[existsAfter ? 'typesAfter' : 'typesBefore'] ?? new Set()));
    if (handedOver.length === 0) continue;
    const branch = edges.length;
    const change = indexOf.get(wildcard);
    if (existsAfter) {
      edges.push([...handedOver]);
      for (const i of changes) edges[i]?.push(branch);
      if (change !== undefined) edges[change]?.push(branch);
    } else {
      edges.push(change === undefined ? [...changes] : [...changes, change]);
      for (const i of handedOver) edges[i]?.push(branch);
    }
  }
  return edges;
}

function typesOfWildcards(names: readonly NameChanges[], unchanged: readonly ResourceRecordSet[]): ReadonlyMap<string, Types> {
  const found = new Map<string, Types>();
  for (const { name, typesBefore, typesAfter } of names)
    if (name.startsWith(wildcardPrefix)) found.set(name, { before: typesBefore, after: typesAfter });
  const changed = new Set(found.keys());
  for (const { name, type } of unchanged) {
    const text = name.toText();
    if (!text.startsWith(wildcardPrefix) || changed.has(text)) continue;
    const types = new Set(found.get(text)?.before).add(type);
    found.set(text, { before: types, after: types });
  }
  return found;
}

/** The branches below names with wildcards in which something changes. */
function branches(
  names: readonly NameChanges[],
  unchanged: readonly ResourceRecordSet[],
  wildcards: ReadonlyMap<string, Types>,
): Iterable<Branch> {
  const found = new Map<string, Branch>();
  names.forEach(({ name, typesBefore, typesAfter }, i) => {
    for (const { top, wildcard } of branchesOf(name, wildcards)) {
      let branch = found.get(top);
      if (branch === undefined) found.set(top, (branch = { wildcard, changes: [], existsBefore: false, existsAfter: false }));
      branch.changes.push(i);
      branch.existsBefore ||= typesBefore.size > 0;
      branch.existsAfter ||= typesAfter.size > 0;
    }
  });
  if (found.size > 0)
    for (const { name } of unchanged)
      for (const { top } of branchesOf(name.toText(), wildcards)) {
        const branch = found.get(top);
        if (branch !== undefined) branch.existsBefore = branch.existsAfter = true;
      }
  return found.values();
}

/** The topmost names of the branches that a name lies in, each with the wildcard beside it. */
function branchesOf(name: string, wildcards: ReadonlyMap<string, Types>): { readonly top: string; readonly wildcard: string }[] {
  const found: { top: string; wildcard: string }[] = [];
  for (let top = name, dot = top.indexOf('.'); dot >= 0 && dot < top.length - 1; top = top.slice(dot + 1), dot = top.indexOf('.')) {
    const wildcard = wildcardPrefix + top.slice(dot + 1);
    if (top !== wildcard && wildcards.has(wildcard)) found.push({ top, wildcard });
  }
  return found;
}

/** A CNAME answers every type, and so may the zone that is delegated. */
const answeringAll: readonly RecordType[] = ['CNAME', 'NS'];

/** Whether some question is answered from both. */
function overlap(one: ReadonlySet<RecordType>, other: ReadonlySet<RecordType>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return answeringAll.some((type) => one.has(type) || other.has(type)) || [...one].some((type) => other.has(type));
}
