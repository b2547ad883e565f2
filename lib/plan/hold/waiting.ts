import type { Difference, OrderedGroup } from '../../model/change-batch/change';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { indexKey } from '../../model/rrset/rrset-key';
import { targetsOf } from '../../model/rules/zone-index';
import { zoneDependencies, type ZoneChanges } from '../submission-order';
import { recordSetOf } from '../zone-packer';
import type { HeldReason, Hold } from './hold';

/** By construct path of the zone, the keys of what stays as it is, each with why. */
export type Waiting = ReadonlyMap<string, ReadonlyMap<string, HeldReason>>;

/** Changes that travel together, with those that must not go before them. */
interface Node {
  readonly path: string;
  readonly keys: readonly string[];
  readonly dependents: Node[];
}

/**
 * What stays as it is when these record sets do, so that what goes is a state that the whole plan passes through, in which no name is
 * dark that is answered before and after it:
 *
 * - all of the group that a held change travels in, and what that must come before;
 * - every change of a zone that depends on one in which something is held;
 * - the removal of what a held record set points to, and what would point to one that is held and not there yet: hosts of MX, NS and SRV
 *   values are in nobody's order, since they are not needed to take a batch.
 *
 * Linear in the differences.
 */
export function waitingBehind(hold: Hold, zones: readonly ZoneChanges[]): Waiting {
  if (hold.size === 0) return new Map();
  const nodes = graph(zones);
  const waiting = new Map<string, Map<string, HeldReason>>();
  const reached = new Set<Node>();
  const pending: { readonly node: Node; readonly held: string }[] = nodes.flatMap((node) => {
    const held = node.keys.find((key) => hold.get(node.path)?.has(key) === true);
    return held === undefined ? [] : [{ node, held }];
  });
  // It grows while it is walked.
  for (const { node, held } of pending) {
    if (reached.has(node)) continue;
    reached.add(node);
    const ofZone = waiting.get(node.path) ?? new Map<string, HeldReason>();
    waiting.set(node.path, ofZone);
    for (const key of node.keys) {
      const refusals = hold.get(node.path)?.get(key);
      ofZone.set(key, refusals === undefined ? { refusals: [], waitsFor: held } : { refusals });
    }
    for (const dependent of node.dependents) pending.push({ node: dependent, held });
  }
  return waiting;
}

/** The groups of all zones, each linked to what waits for it. */
function graph(zones: readonly ZoneChanges[]): Node[] {
  const nodeOf = new Map<OrderedGroup, Node>();
  const ofKeys = zones.map(() => new Map<string, Node>());
  const { appearing, vanishing } = zoneDependencies(zones);
  /** One node before each zone, and one behind it, keep the links between zones few. */
  const [firsts, lasts] = [zones, zones].map((all) => all.map(({ path }): Node => ({ path, keys: [], dependents: [] })));
  zones.forEach(({ path, groups }, i) => {
    for (const group of groups) {
      const node: Node = { path, keys: [...new Set(group.changes.map(({ recordSet }) => indexKey(recordSet.rrset)))], dependents: [] };
      nodeOf.set(group, node);
      for (const key of node.keys) ofKeys[i]?.set(key, node);
      for (const earlier of group.after) nodeOf.get(earlier)?.dependents.push(node);
      firsts?.[i]?.dependents.push(node);
      if (lasts?.[i] !== undefined) node.dependents.push(lasts[i]);
    }
    for (const j of [...(appearing[i] ?? []), ...(vanishing[i] ?? [])])
      if (firsts?.[i] !== undefined) lasts?.[j]?.dependents.push(firsts[i]);
  });
  linkPointers(zones, ofKeys);
  return [...nodeOf.values()];
}

/** Links what points to a name with what makes the name, or takes it away, whichever zones they are in. */
function linkPointers(zones: readonly ZoneChanges[], ofKeys: readonly ReadonlyMap<string, Node>[]): void {
  const made = new Map<string, Set<Node>>();
  const taken = new Map<string, Set<Node>>();
  const each = (look: (difference: Difference, node: Node) => void) => {
    zones.forEach(({ differences }, i) => {
      for (const difference of differences) {
        const node = ofKeys[i]?.get(indexKey(recordSetOf(difference)));
        if (node !== undefined) look(difference, node);
      }
    });
  };
  each((difference, node) => {
    const name = recordSetOf(difference).name.toText();
    if (difference.before === undefined) add(made, name, node);
    if (difference.after === undefined) add(taken, name, node);
  });
  each(({ before, after }, node) => {
    for (const name of pointedTo(after?.rrset)) for (const maker of made.get(name) ?? []) if (maker !== node) maker.dependents.push(node);
    for (const name of pointedTo(before?.rrset)) for (const taker of taken.get(name) ?? []) if (taker !== node) node.dependents.push(taker);
  });
}

function pointedTo(rrset: ResourceRecordSet | undefined): string[] {
  if (rrset === undefined) return [];
  return rrset.kind === 'alias' ? [rrset.aliasTarget.dnsName.toText()] : targetsOf(rrset).map((name) => name.toText());
}

function add(nodes: Map<string, Set<Node>>, name: string, node: Node): void {
  const there = nodes.get(name);
  if (there === undefined) nodes.set(name, new Set([node]));
  else there.add(node);
}
