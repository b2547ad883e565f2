import { stronglyConnectedComponents } from '../graph';
import { sortByKey } from '../name/order';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import { listingOrderKey } from '../rrset/rrset-key';
import type { Change, ChangeGroup, Difference, OrderedGroup, StoredRecordSet } from './change';
import { cutDependencies } from './cut-dependencies';
import { fitsAlone } from './limits';
import { aliasDependencies, cnameDependencies } from './dependencies';
import { changesByName, type NameChanges } from './name-changes';
import { aliasTargetName } from './references';
import { wildcardDependencies } from './wildcard-dependencies';

/** How differences become actions. */
export interface OrderOptions {
  /** The action that makes a record set appear: CREATE refuses to overwrite, UPSERT does not. */
  readonly create: 'CREATE' | 'UPSERT';
  /** Record sets that Route 53 never lets vanish, the apex SOA and NS: they are changed by UPSERT, since DELETE is refused. */
  readonly isPermanent: (rrset: ResourceRecordSet) => boolean;
  /** What else is in the zone, and stays as it is. @default - nothing */
  readonly unchanged?: readonly ResourceRecordSet[];
  /** Among names that nothing else decides about, those of a lower rank come first. @default - all have the same */
  readonly rank?: (difference: Difference) => number;
  /** Whether a group fits a batch with everything that travels with it. @default - a batch holds the group and nothing else */
  readonly fits?: (group: ChangeGroup) => boolean;
}

/**
 * The changes that make the differences, as groups in the order Route 53 takes them.
 *
 * All changes of one owner name are in one group, deletes before creates. An alias target appears no later than its alias and
 * vanishes no earlier; names that depend on each other both ways share a group. Groups may be sent in separate batches, in this
 * order or in any other in which each is behind those that it is after: a name that is answered before and after them all is answered at every moment in between, be it by
 * record sets of its own, through a CNAME, from a wildcard, or by the zone it is delegated to. Only where the names that this needs in one group are more than a
 * batch holds, the order is one that Route 53 takes and no more.
 *
 * Takes time linear in the differences, but for sorting; and where names change near wildcards, in the zone.
 *
 * @see Route 53 API Reference, ChangeResourceRecordSets; changes of a batch are checked in the order given
 */
export function orderChanges(differences: readonly Difference[], options: OrderOptions): OrderedGroup[] {
  const unchanged = options.unchanged ?? [];
  const names = changesByName(differences, unchanged, options.rank);
  const needed = aliasDependencies(names);
  const edges = merged([needed, cnameDependencies(names, unchanged), wildcardDependencies(names, unchanged), cutDependencies(names)]);
  const groups = components(edges).flatMap((nodes): NodeGroup[] => {
    const changes = orderWithin(namesAt(nodes, names), options);
    if (nodes.length === 1 || (options.fits ?? fitsAlone)(changes)) return [{ nodes, changes }];
    const parts = components(aliasDependencies(namesAt(nodes, names))).map((part) => part.flatMap((i) => nodes[i] ?? []));
    const passing = nodes.filter((node) => node >= names.length);
    return [...parts, ...(passing.length === 0 ? [] : [passing])].map((part) => ({
      nodes: part,
      changes: orderWithin(namesAt(part, names), options),
    }));
  });
  return linked(groups, edges);
}

/** Changes that travel together, and the nodes of the graph that they are of. */
interface NodeGroup {
  readonly nodes: readonly number[];
  readonly changes: ChangeGroup;
}

function namesAt(nodes: readonly number[], names: readonly NameChanges[]): NameChanges[] {
  return nodes.flatMap((node) => names[node] ?? []);
}

/** All edges of each node. Nodes beyond the names only pass dependencies on. */
function merged(dependencies: readonly (readonly (readonly number[])[])[]): number[][] {
  const count = Math.max(...dependencies.map(({ length }) => length));
  // Walks follow edges in their order, so that must not depend on how the differences were given.
  return Array.from({ length: count }, (_, node) => dependencies.flatMap((some) => some[node] ?? []).sort((a, b) => a - b));
}

/** Nodes that depend on each other both ways, each such set behind everything that it depends on. */
function components(edges: readonly (readonly number[])[]): number[][] {
  return stronglyConnectedComponents(edges).map((component) => component.sort((a, b) => a - b));
}

/** The groups, each with those before it that the edges name. */
function linked(groups: readonly NodeGroup[], edges: readonly (readonly number[])[]): OrderedGroup[] {
  const groupOf = new Map<number, OrderedGroup>();
  return groups.map(({ nodes, changes }) => {
    // Where a set of names was too large for one batch, some of what it needs comes later.
    const after = new Set(nodes.flatMap((node) => edges[node] ?? []).flatMap((other) => groupOf.get(other) ?? []));
    const group = { changes, after: [...after] };
    for (const node of nodes) groupOf.set(node, group);
    return group;
  });
}

function orderWithin(names: readonly NameChanges[], { create, isPermanent }: OrderOptions): Change[] {
  const deletes: StoredRecordSet[] = [];
  const creates: { action: Change['action']; recordSet: StoredRecordSet }[] = [];
  for (const { before, after } of names.flatMap(({ differences }) => differences)) {
    if (after !== undefined && isPermanent(after.rrset)) {
      creates.push({ action: 'UPSERT', recordSet: after });
      continue;
    }
    if (before !== undefined) deletes.push(before);
    if (after !== undefined) creates.push({ action: create, recordSet: after });
  }
  return [
    ...targetsFirst(deletes, (stored) => stored)
      .reverse()
      .map((recordSet): Change => ({ action: 'DELETE', recordSet })),
    ...targetsFirst(creates, ({ recordSet }) => recordSet),
  ];
}

/** In listing order, but every alias behind the record sets it points to. */
function targetsFirst<T>(items: readonly T[], recordSetOf: (item: T) => StoredRecordSet): T[] {
  const sorted = items.length === 1 ? [...items] : sortByKey(items, (item) => listingOrderKey(recordSetOf(item).rrset));
  if (!sorted.some((item) => aliasTargetName(recordSetOf(item)) !== undefined)) return sorted;
  const nodesOf = new Map<string, number[]>();
  sorted.forEach((item, i) => {
    const { rrset } = recordSetOf(item);
    const key = `${rrset.name.toText()} ${rrset.type}`;
    const nodes = nodesOf.get(key);
    if (nodes === undefined) nodesOf.set(key, [i]);
    else nodes.push(i);
  });
  const edges = sorted.map((item) => nodesOf.get(`${aliasTargetName(recordSetOf(item)) ?? ''} ${recordSetOf(item).rrset.type}`) ?? []);
  return stronglyConnectedComponents(edges)
    .flat()
    .flatMap((node) => sorted[node] ?? []);
}
