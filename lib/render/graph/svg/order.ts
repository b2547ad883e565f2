import type { Layers } from './layers';

/** Neighbours of every node in the columns beside it. */
export interface Neighbours {
  readonly left: ReadonlyMap<number, readonly number[]>;
  readonly right: ReadonlyMap<number, readonly number[]>;
}

export function neighboursOf({ routes }: Layers): Neighbours {
  const [left, right] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const route of routes)
    route?.forEach((node, i) => {
      const next = route[i + 1];
      if (next === undefined) return;
      append(right, node, next);
      append(left, next, node);
    });
  return { left, right };
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const sweeps = 8;

/** The columns in an order of few crossings: nodes go by the mean place of their neighbours (Sugiyama, Tagawa and Toda 1981). */
export function orderColumns(columns: Layers['columns'], { left, right }: Neighbours): number[][] {
  let order = columns.map((column) => [...column]);
  let best = order;
  let fewest = crossings(order, right);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    order = sweep % 2 === 0 ? sweepOver(order, left) : sweepOver([...order].reverse(), right).reverse();
    const count = crossings(order, right);
    if (count < fewest) [best, fewest] = [order, count];
  }
  return best;
}

/** Sorts each column by where its neighbours stand in the one before. */
function sweepOver(columns: readonly (readonly number[])[], neighbours: Neighbours['left']): number[][] {
  const place = new Map<number, number>();
  return columns.map((column) => {
    const keyed = column.map((node, i) => ({ node, key: mean((neighbours.get(node) ?? []).map((other) => place.get(other) ?? 0)) ?? i }));
    const sorted = keyed.sort((a, b) => a.key - b.key).map(({ node }) => node);
    sorted.forEach((node, i) => place.set(node, i));
    return sorted;
  });
}

export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many pairs of edges cross: inversions among the right ends of edges in the order of their left ends. */
function crossings(columns: readonly (readonly number[])[], right: Neighbours['right']): number {
  let total = 0;
  columns.slice(0, -1).forEach((column, i) => {
    const next = columns[i + 1] ?? [];
    const place = new Map(next.map((node, at) => [node, at]));
    const ends = column.flatMap((node) => (right.get(node) ?? []).map((other) => place.get(other) ?? 0).sort((a, b) => a - b));
    total += inversions(ends, next.length);
  });
  return total;
}

/** Counted with a binary indexed tree (Fenwick 1994). */
function inversions(values: readonly number[], size: number): number {
  const tree = new Int32Array(size + 1);
  let count = 0;
  values.forEach((value, seen) => {
    let notGreater = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notGreater += tree[at] ?? 0;
    count += seen - notGreater;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return count;
}
