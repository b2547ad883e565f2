import type { ResourceRecordSet } from '../rrset/resource-record-set';
import { gains, loses, movesCut, type NameChanges } from './name-changes';
import { aliasTargetName, cnameTargets } from './references';

/** For each name, the names whose changes must come before its own, since Route 53 takes no alias without its target. */
export function aliasDependencies(names: readonly NameChanges[]): number[][] {
  const indexOf = new Map(names.map(({ name }, i) => [name, i]));
  const edges: number[][] = names.map(() => []);
  names.forEach(({ differences }, i) => {
    for (const { before, after } of differences) {
      const target = indexOf.get(aliasTargetName(after) ?? '');
      if (target !== undefined && target !== i) edges[i]?.push(target);
      const formerTarget = indexOf.get(aliasTargetName(before) ?? '');
      if (before === undefined || formerTarget === undefined || formerTarget === i) continue;
      if (names[formerTarget]?.typesAfter.has(before.rrset.type) === false) edges[formerTarget]?.push(i);
    }
  });
  return edges;
}

/** CNAMEs that do not change are followed this far. */
const maxHops = 16;

/**
 * For each name, the names whose changes must come before its own, so that no CNAME leads to what does not exist yet, or does not exist
 * any more: a target that gains types before the CNAME that turns to it, and one that loses types after the CNAME that turns away.
 */
export function cnameDependencies(names: readonly NameChanges[], unchanged: readonly ResourceRecordSet[]): number[][] {
  const edges: number[][] = names.map(() => []);
  const targets = names.map(({ differences }) => ({
    before: new Set(differences.flatMap(({ before }) => cnameTargets(before?.rrset).map((name) => name.toText()))),
    after: new Set(differences.flatMap(({ after }) => cnameTargets(after?.rrset).map((name) => name.toText()))),
  }));
  if (targets.every(({ before, after }) => before.size + after.size === 0)) return edges;
  const changed = new Map(names.map((changes, index) => [changes.name, { changes, index }]));
  const onward = new Map(unchanged.flatMap((rrset) => cnameTargets(rrset).map((name) => [rrset.name.toText(), name.toText()] as const)));
  /** The changed names that say what the target answers: itself, else what a CNAME that stays leads to, and wildcards and cuts above. */
  const changedBehind = (target: string): { readonly changes: NameChanges; readonly index: number }[] => {
    const found = above(target).flatMap((name) => changed.get(name) ?? []);
    for (let name: string | undefined = target, hops = 0; name !== undefined && hops < maxHops; name = onward.get(name), hops++) {
      const itself = changed.get(name);
      if (itself !== undefined) return [...found, itself];
    }
    return found;
  };
  targets.forEach(({ before, after }, i) => {
    for (const name of after)
      for (const { changes, index } of before.has(name) ? [] : changedBehind(name))
        if (index !== i && (gains(changes) || movesCut(changes))) edges[i]?.push(index);
    for (const name of before)
      for (const { changes, index } of after.has(name) ? [] : changedBehind(name))
        if (index !== i && (loses(changes) || movesCut(changes))) edges[index]?.push(i);
  });
  return edges;
}

/** The ancestors of a name, where it may be delegated, and their wildcards, which may answer for it. */
function above(name: string): string[] {
  const found: string[] = [];
  for (let dot = name.indexOf('.'); dot >= 0 && dot < name.length - 1; dot = name.indexOf('.', dot + 1))
    found.push(name.slice(dot + 1), `\\052.${name.slice(dot + 1)}`);
  return found;
}
