/** The names most like the wanted one, by shared letter pairs; at most three, none that has little in common. */
export function nearestNames(wanted: string, names: Iterable<string>): readonly string[] {
  const pairs = letterPairs(wanted);
  const scored = Array.from(names, (name) => ({ name, score: likeness(pairs, letterPairs(name)) })).filter(({ score }) => score > 0.5);
  return scored
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function letterPairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/** Dice's coefficient: twice the shared pairs by the pairs of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
