import { gains, loses, movesCut, type NameChanges } from './name-changes';

/**
 * For each name, the names whose changes must come before its own, so that what lies below a delegation is answered on one of its sides:
 * a name loses types after the delegation above it appeared, and gains types before it vanishes.
 *
 * @see RFC 1034, section 4.2.1
 */
export function cutDependencies(names: readonly NameChanges[]): number[][] {
  const edges: number[][] = names.map(() => []);
  const cuts = new Map(names.flatMap((changes, i) => (movesCut(changes) ? [[changes.name, i] as const] : [])));
  if (cuts.size === 0) return edges;
  names.forEach((changes, i) => {
    const { name } = changes;
    for (let dot = name.indexOf('.'); dot >= 0 && dot < name.length - 1; dot = name.indexOf('.', dot + 1)) {
      const cut = cuts.get(name.slice(dot + 1));
      if (cut === undefined) continue;
      if (names[cut]?.typesAfter.has('NS') === true) {
        if (loses(changes)) edges[i]?.push(cut);
      } else if (gains(changes)) edges[cut]?.push(i);
    }
  });
  return edges;
}
