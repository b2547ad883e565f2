import { layersOf, type LayoutEdge } from './layers';
import { neighboursOf, orderColumns } from './order';
import { placeVertically } from './place';

/** Width and height in pixels, as all lengths here. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands. */
export interface Layout extends Size {
  /** In the order of the sizes given. */
  readonly boxes: readonly Rectangle[];
  /** For each edge, points in pairs: a curve leads from the second of one to the first of the next. Undefined for one that leads back. */
  readonly lines: readonly (readonly Point[] | undefined)[];
}

/** The largest of any count of lengths; 0 of none. */
function largest(lengths: Iterable<number>): number {
  let most = 0;
  for (const length of lengths) most = Math.max(most, length);
  return most;
}

const columnGap = 56;
const rowGap = 14;

/** Boxes in columns from left to right, wide enough for the widest of each column; no line runs behind a box. */
export function layout(sizes: readonly Size[], edges: readonly LayoutEdge[]): Layout {
  const layers = layersOf(sizes.length, edges);
  const neighbours = neighboursOf(layers);
  const columns = orderColumns(layers.columns, neighbours);
  const middle = placeVertically(columns, neighbours, { heightOf: (node) => sizes[node]?.height ?? 0, gap: rowGap });
  const widths = columns.map((column) => largest(column.map((node) => sizes[node]?.width ?? 0)));
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((x, width) => x + width + columnGap, 0));
  const columnOf = new Map(columns.flatMap((column, i) => column.map((node) => [node, i] as const)));
  const tops = [...middle].map(([node, at]) => at - (sizes[node]?.height ?? 0) / 2);
  const top = tops.reduce((least, one) => Math.min(least, one), Infinity);
  const spanOf = (node: number) => {
    const column = columnOf.get(node) ?? 0;
    return { x: lefts[column] ?? 0, width: widths[column] ?? 0, y: Math.round((middle.get(node) ?? 0) - top) };
  };
  const boxes = sizes.map(({ height }, node) => {
    const { x, width, y } = spanOf(node);
    return { x, y: y - Math.floor(height / 2), width, height };
  });
  const lines = layers.routes.map((route) =>
    route
      ?.flatMap((node) => {
        const { x, width, y } = spanOf(node);
        return [
          { x, y },
          { x: x + width, y },
        ];
      })
      .slice(1, -1),
  );
  return {
    boxes,
    lines,
    width: largest(boxes.map(({ x, width }) => x + width)),
    height: largest([...boxes.map(({ y, height }) => y + height), ...lines.flatMap((line) => (line ?? []).map(({ y }) => y))]),
  };
}
