import { stronglyConnectedComponents } from './graph';

/** How items name themselves, and which names stand in them. */
export interface Mentions<T> {
  readonly namesOf: (item: T) => readonly string[];
  readonly mentionsOf: (item: T) => readonly string[];
}

/** The items so that each comes after all that it mentions, and otherwise as they were given; those of a cycle stay together. */
export function inDependencyOrder<T>(items: readonly T[], mentions: Mentions<T>): T[] {
  const edges = edgesOf(items, mentions);
  const depths = new Array<number>(items.length).fill(0);
  for (const component of stronglyConnectedComponents(edges)) {
    const inside = new Set(component);
    const below = component.flatMap((node) => (edges[node] ?? []).filter((to) => !inside.has(to)));
    const depth = below.reduce((deepest, to) => Math.max(deepest, (depths[to] ?? 0) + 1), 0);
    for (const node of component) depths[node] = depth;
  }
  return items
    .map((item, i) => ({ item, depth: depths[i] ?? 0 }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ item }) => item);
}

function edgesOf<T>(items: readonly T[], { namesOf, mentionsOf }: Mentions<T>): number[][] {
  const byName = new Map(items.flatMap((item, i) => namesOf(item).map((name) => [name, i] as const)));
  return items.map((item) => mentionsOf(item).flatMap((name) => byName.get(name) ?? []));
}
