import type { OrderedGroup, Difference } from '../model/change-batch/change';
import { cnameTargets } from '../model/change-batch/references';
import { stronglyConnectedComponents } from '../model/graph';
import type { DomainName } from '../model/name/domain-name';
import { sortByKey } from '../model/name/order';

/** What changes in a zone. */
export interface ZoneChanges {
  readonly path: string;
  /** With final dot. */
  readonly name: string;
  readonly differences: readonly Difference[];
  /** The same as groups, in their order. */
  readonly groups: readonly OrderedGroup[];
}

/** Groups of one zone, to be sent before those of the next submission. */
export interface Submission {
  readonly path: string;
  readonly groups: readonly OrderedGroup[];
  /** Submissions of one number may be sent side by side, after all of smaller numbers. */
  readonly wave: number;
}

/**
 * In which order the groups of several zones are sent, those of one zone together as far as possible: a zone holds what is to be
 * answered from it before another one delegates or points there, and loses it after that one has turned away.
 *
 * Of zones that depend on each other both ways, first all take what appears and changes, then all give up what vanishes.
 */
export function submissionOrder(zones: readonly ZoneChanges[]): Submission[] {
  const childrenFirst = sortByKey(zones, ({ name, path }) => `${String(1000 - name.split('.').length)} ${name} ${path}`);
  const { appearing, vanishing } = zoneDependencies(childrenFirst);
  const edges = appearing.map((before, i) => [...before, ...(vanishing[i] ?? [])]);
  const lastWave = new Map<number, number>();
  const submissions = stronglyConnectedComponents(edges).flatMap((component): readonly Submission[] => {
    const behind = component.flatMap((index) => edges[index] ?? []).flatMap((index) => lastWave.get(index) ?? []);
    const wave = behind.reduce((latest, one) => Math.max(latest, one + 1), 0);
    const members = component.sort((a, b) => a - b);
    const zonesAt = (indexes: readonly number[]) => indexes.flatMap((index) => childrenFirst[index] ?? []);
    const steps =
      members.length === 1
        ? zonesAt(members)
        : [
            ...zonesAt(inOrder(members, appearing)).map(({ path, groups }) => ({ path, groups: groups.slice(0, firstVanishing(groups)) })),
            ...zonesAt(inOrder([...members].reverse(), vanishing)).map(({ path, groups }) => ({
              path,
              groups: groups.slice(firstVanishing(groups)),
            })),
          ];
    // Nobody waits for a zone in which nothing changes; what it stands behind is behind it all the same.
    const last = wave + (steps.some(({ groups }) => groups.length > 0) ? steps.length : 0) - 1;
    for (const index of component) lastWave.set(index, last);
    return steps.map(({ path, groups }, i) => ({ path, groups, wave: wave + i }));
  });
  return submissions.sort((one, other) => one.wave - other.wave);
}

/** The nodes, each behind those among them that it depends on, where they do not depend on each other both ways. */
function inOrder(nodes: readonly number[], edges: readonly (readonly number[])[]): number[] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const among = nodes.map((node) => (edges[node] ?? []).flatMap((other) => places.get(other) ?? []));
  return stronglyConnectedComponents(among).flatMap((component) => component.sort((a, b) => a - b).flatMap((place) => nodes[place] ?? []));
}

/** The index from which on everything only vanishes. */
function firstVanishing(groups: readonly OrderedGroup[]): number {
  return groups.findLastIndex(({ changes }) => changes.some(({ action }) => action !== 'DELETE')) + 1;
}

/**
 * For each zone, the zones that must be sent before it: since they hold what it turns to, or since they turn away from what it gives up.
 * Takes time linear in the differences and the labels of names.
 */
export function zoneDependencies(zones: readonly ZoneChanges[]): { readonly appearing: number[][]; readonly vanishing: number[][] } {
  const appearing: number[][] = zones.map(() => []);
  const vanishing: number[][] = zones.map(() => []);
  if (zones.length === 1) return { appearing, vanishing };
  const named = new Map<string, number[]>();
  const below = new Map<string, number[]>();
  zones.forEach(({ name }, i) => {
    add(named, name, i);
    for (const suffix of suffixes(name)) add(below, suffix, i);
  });
  const changed = zones.map(({ differences }) => new Set(differences.map((difference) => ownerOf(difference)?.toText())));
  const answersFrom = (target: DomainName, from: number) => {
    const home = suffixes(target.toText()).find((suffix) => named.has(suffix)) ?? '';
    return (named.get(home) ?? []).filter((i) => i !== from && changesAt(changed[i], target));
  };
  zones.forEach(({ differences, name }, i) => {
    for (const difference of differences) {
      const owner = ownerOf(difference)?.toText();
      const { before, after } = difference;
      if (owner !== undefined && (after ?? before)?.rrset.type === 'NS' && owner !== name)
        for (const j of below.get(owner) ?? []) {
          if (j === i) continue;
          if (after !== undefined) appearing[i]?.push(j);
          if (before !== undefined) vanishing[j]?.push(i);
        }
      const [former, next] = [cnameTargets(before?.rrset), cnameTargets(after?.rrset)];
      for (const target of next) if (!has(former, target)) for (const j of answersFrom(target, i)) appearing[i]?.push(j);
      for (const target of former) if (!has(next, target)) for (const j of answersFrom(target, i)) vanishing[j]?.push(i);
    }
  });
  return { appearing, vanishing };
}

function add(lists: Map<string, number[]>, key: string, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The name and every name above it but the root, the longest first. */
function suffixes(name: string): string[] {
  const all = [name];
  for (let dot = name.indexOf('.'); dot >= 0 && dot < name.length - 1; dot = name.indexOf('.', dot + 1)) all.push(name.slice(dot + 1));
  return all;
}

function ownerOf({ before, after }: Difference): DomainName | undefined {
  return (after ?? before)?.rrset.name;
}

function has(names: readonly DomainName[], name: DomainName): boolean {
  return names.some((other) => other.equals(name));
}

/** Whether something changes at the name, or at a wildcard above it. */
function changesAt(changed: ReadonlySet<string | undefined> | undefined, name: DomainName): boolean {
  if (changed === undefined) return false;
  const [text, ...above] = suffixes(name.toText());
  return changed.has(text) || above.some((parent) => changed.has(`\\052.${parent}`));
}
