import { mean, type Neighbours } from './order';

const rounds = 12;

/**
 * A middle for every node, top to bottom: near the middle of its neighbours, in the order of its column, with a gap between boxes.
 */
export function placeVertically(
  columns: readonly (readonly number[])[],
  { left, right }: Neighbours,
  { heightOf, gap }: { readonly heightOf: (node: number) => number; readonly gap: number },
): ReadonlyMap<number, number> {
  const middle = new Map<number, number>();
  const settle = (column: readonly number[], wanted: (node: number) => number) => {
    const distances = column.map((node, i) => (i === 0 ? 0 : (heightOf(column[i - 1] ?? node) + heightOf(node)) / 2 + gap));
    spread(column.map(wanted), distances).forEach((at, i) => middle.set(column[i] ?? 0, at));
  };
  for (const column of columns) settle(column, () => 0);
  for (let round = 0; round < rounds; round++) {
    const leftwards = round % 2 === 0;
    for (const column of leftwards ? [...columns].reverse() : columns) {
      const neighbours = leftwards ? right : left;
      settle(column, (node) => mean((neighbours.get(node) ?? []).map((other) => middle.get(other) ?? 0)) ?? middle.get(node) ?? 0);
    }
  }
  return middle;
}

/**
 * Places nearest to those wanted, by least squares, that keep the order and at least these distances from one to the next.
 *
 * Neighbours that want to be too close are joined to blocks (pool adjacent violators, Ayer and others 1955).
 */
export function spread(wanted: readonly number[], distances: readonly number[]): number[] {
  let offset = 0;
  const offsets = distances.map((distance) => (offset += distance));
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((value, i) => {
    let block = { sum: value - (offsets[i] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count)).map((value, i) => value + (offsets[i] ?? 0));
}
