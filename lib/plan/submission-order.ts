import type { ChangeGroup, Difference } from '../model/change-batch/change';
import { cnameTargets } from '../model/change-batch/references';
import { stronglyConnectedComponents } from '../model/graph';
import { DomainName } from '../model/name/domain-name';
import { sortByKey } from '../model/name/order';

/** What changes in a zone. */
export interface ZoneChanges {
  readonly path: string;
  /** With final dot. */
  readonly name: string;
  readonly differences: readonly Difference[];
  /** The same as groups, in their order. */
  readonly groups: readonly ChangeGroup[];
}

/** Groups of one zone, to be sent before those of the next submission. */
export interface Submission {
  readonly path: string;
  readonly groups: readonly ChangeGroup[];
}

/**
 * In which order the groups of several zones are sent, those of one zone together as far as possible: a zone holds what is to be
 * answered from it before another one delegates or points there, and loses it after that one has turned away.
 *
 * Of zones that depend on each other both ways, first those take what appears and changes that lie deepest, then all give up what
 * vanishes, the deepest last.
 */
export function submissionOrder(zones: readonly ZoneChanges[]): Submission[] {
  const childrenFirst = sortByKey(zones, ({ name, path }) => `${String(1000 - name.split('.').length)} ${name} ${path}`);
  return stronglyConnectedComponents(zoneDependencies(childrenFirst)).flatMap((component): readonly Submission[] => {
    const together = component.sort((a, b) => a - b).flatMap((index) => childrenFirst[index] ?? []);
    if (together.length === 1) return together;
    return [
      ...together.map(({ path, groups }) => ({ path, groups: groups.slice(0, firstVanishing(groups)) })),
      ...together.reverse().map(({ path, groups }) => ({ path, groups: groups.slice(firstVanishing(groups)) })),
    ];
  });
}

/** The index from which on everything only vanishes. */
function firstVanishing(groups: readonly ChangeGroup[]): number {
  return groups.findLastIndex((group) => group.some(({ action }) => action !== 'DELETE')) + 1;
}

/** For each zone, the zones that must be sent before it. */
function zoneDependencies(zones: readonly ZoneChanges[]): number[][] {
  const edges: number[][] = zones.map(() => []);
  if (zones.length === 1) return edges;
  const names = zones.map(({ name }) => DomainName.parse(name));
  const changed = zones.map(({ differences }) => new Set(differences.map((difference) => ownerOf(difference)?.toText())));
  const answersFrom = (target: DomainName, from: number) => {
    const homes = names.flatMap((name, i) => (target.isWithin(name) ? [{ i, length: name.toText().length }] : []));
    const longest = Math.max(...homes.map(({ length }) => length));
    return homes.flatMap(({ i, length }) => (length === longest && i !== from && changesAt(changed[i], target) ? [i] : []));
  };
  zones.forEach(({ differences, name }, i) => {
    for (const difference of differences) {
      const owner = ownerOf(difference);
      const { before, after } = difference;
      if ((after ?? before)?.rrset.type === 'NS' && owner?.toText() !== name)
        names.forEach((other, j) => {
          if (owner === undefined || j === i || !other.isWithin(owner)) return;
          if (after !== undefined) edges[i]?.push(j);
          if (before !== undefined) edges[j]?.push(i);
        });
      const [former, next] = [cnameTargets(before?.rrset), cnameTargets(after?.rrset)];
      for (const target of next) if (!has(former, target)) for (const j of answersFrom(target, i)) edges[i]?.push(j);
      for (const target of former) if (!has(next, target)) for (const j of answersFrom(target, i)) edges[j]?.push(i);
    }
  });
  return edges;
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
  const text = name.toText();
  if (changed.has(text)) return true;
  for (let dot = text.indexOf('.'); dot >= 0 && dot < text.length - 1; dot = text.indexOf('.', dot + 1))
    if (changed.has(`\\052.${text.slice(dot + 1)}`)) return true;
  return false;
}
