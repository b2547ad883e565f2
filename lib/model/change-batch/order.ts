import { stronglyConnectedComponents } from '../graph';
import { nameOrderKey, sortByKey } from '../name/order';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import { listingOrderKey } from '../rrset/rrset-key';
import type { Change, ChangeGroup, Difference, StoredRecordSet } from './change';

/** How differences become actions. */
export interface OrderOptions {
  /** The action that makes a record set appear: CREATE refuses to overwrite, UPSERT does not. */
  readonly create: 'CREATE' | 'UPSERT';
  /** Record sets that Route 53 never lets vanish, the apex SOA and NS: they are changed by UPSERT, since DELETE is refused. */
  readonly isPermanent: (rrset: ResourceRecordSet) => boolean;
}

/** The differences of one owner name. */
interface NameNode {
  readonly name: string;
  readonly differences: Difference[];
}

/**
 * The changes that make the differences, as groups in the order Route 53 takes them.
 *
 * All changes of one owner name are in one group, deletes before creates. An alias target appears no later than its alias and
 * vanishes no earlier; names that depend on each other both ways share a group. Groups may be sent in separate batches as
 * long as their order is kept. Takes time linear in the differences, but for sorting.
 *
 * @see Route 53 API Reference, ChangeResourceRecordSets; changes of a batch are checked in the order given
 */
export function orderChanges(differences: readonly Difference[], options: OrderOptions): ChangeGroup[] {
  const nodes = nodesByName(differences);
  const components = stronglyConnectedComponents(dependencies(nodes));
  return components.map((component) =>
    orderWithin(
      component.sort((a, b) => a - b).flatMap((node) => nodes[node]?.differences ?? []),
      options,
    ),
  );
}

function nodesByName(differences: readonly Difference[]): NameNode[] {
  const nodes = new Map<string, NameNode & { key: string }>();
  for (const difference of differences) {
    const name = (difference.after ?? difference.before)?.rrset.name;
    if (name === undefined) continue;
    const node = nodes.get(name.toText());
    if (node === undefined) nodes.set(name.toText(), { name: name.toText(), key: nameOrderKey(name), differences: [difference] });
    else node.differences.push(difference);
  }
  return sortByKey(nodes.values(), ({ key }) => key);
}

/** For each name, the names whose changes must come before its own. */
function dependencies(nodes: readonly NameNode[]): number[][] {
  const indexOf = new Map(nodes.map(({ name }, i) => [name, i]));
  const edges: number[][] = nodes.map(() => []);
  nodes.forEach((node, i) => {
    for (const { before, after } of node.differences) {
      const target = indexOf.get(aliasTargetName(after) ?? '');
      if (target !== undefined && target !== i) edges[i]?.push(target);
      const formerTarget = indexOf.get(aliasTargetName(before) ?? '');
      if (before !== undefined && formerTarget !== undefined && formerTarget !== i && vanishes(nodes[formerTarget], before.rrset.type))
        edges[formerTarget]?.push(i);
    }
  });
  // The walk follows edges in their order, so that must not depend on how the differences were given.
  for (const targets of edges) targets.sort((a, b) => a - b);
  return edges;
}

function aliasTargetName(stored: StoredRecordSet | undefined): string | undefined {
  return stored?.rrset.kind === 'alias' && stored.rrset.aliasTarget.home === 'own-zone'
    ? stored.rrset.aliasTarget.dnsName.toText()
    : undefined;
}

function vanishes(node: NameNode | undefined, type: string): boolean {
  const ofType = node?.differences.filter(({ before, after }) => (before ?? after)?.rrset.type === type) ?? [];
  return ofType.some(({ before }) => before !== undefined) && ofType.every(({ after }) => after === undefined);
}

function orderWithin(differences: readonly Difference[], { create, isPermanent }: OrderOptions): Change[] {
  const deletes: StoredRecordSet[] = [];
  const creates: { action: Change['action']; recordSet: StoredRecordSet }[] = [];
  for (const { before, after } of differences) {
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
