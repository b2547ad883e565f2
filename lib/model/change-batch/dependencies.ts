import type { ResourceRecordSet } from '../rrset/resource-record-set';
import { gains, loses, type NameChanges } from './name-changes';
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
  const changedBehind = (target: string) => {
    for (let name: string | undefined = target, hops = 0; name !== undefined && hops < maxHops; name = onward.get(name), hops++) {
      const found = changed.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  targets.forEach(({ before, after }, i) => {
    for (const name of after) {
      const target = before.has(name) ? undefined : changedBehind(name);
      if (target !== undefined && target.index !== i && gains(target.changes)) edges[i]?.push(target.index);
    }
    for (const name of before) {
      const target = after.has(name) ? undefined : changedBehind(name);
      if (target !== undefined && target.index !== i && loses(target.changes)) edges[target.index]?.push(i);
    }
  });
  return edges;
}
