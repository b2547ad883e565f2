import { stronglyConnectedComponents } from '../../../model/graph';

/** An edge of a layout, between the numbers of two nodes. */
export interface LayoutEdge {
  readonly from: number;
  readonly to: number;
}

/** Nodes in columns. Numbers from the count of nodes on are lanes: places where an edge passes through a column. */
export interface Layers {
  readonly columns: readonly (readonly number[])[];
  /** For each edge the nodes it touches, one in every column from its start to its end; undefined for one that leads back. */
  readonly routes: readonly (readonly number[] | undefined)[];
}

/**
 * Columns in which every edge leads to the right, but for those that lead back in a circle.
 *
 * A node stands as far left as what leads to it allows. An edge that spans columns has a lane in each between.
 */
export function layersOf(nodeCount: number, edges: readonly LayoutEdge[]): Layers {
  const back = backEdges(nodeCount, edges);
  const columnOf = longestWays(
    nodeCount,
    edges.filter((_, i) => !back.has(i)),
  );
  const columns: number[][] = [];
  columnOf.forEach((column, node) => {
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(node);
  });
  let lanes = nodeCount;
  const routes = edges.map(({ from, to }, i) => {
    if (back.has(i)) return undefined;
    const route = [from];
    for (let column = (columnOf[from] ?? 0) + 1; column < (columnOf[to] ?? 0); column++) {
      columns[column]?.push(lanes);
      route.push(lanes++);
    }
    return [...route, to];
  });
  return { columns, routes };
}

/** Within a circle, the edges to nodes that were not reached later: without them there is no circle. */
function backEdges(nodeCount: number, edges: readonly LayoutEdge[]): ReadonlySet<number> {
  const outgoing: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const { from, to } of edges) outgoing[from]?.push(to);
  const componentOf = new Int32Array(nodeCount);
  stronglyConnectedComponents(outgoing).forEach((component, i) => component.forEach((node) => (componentOf[node] = i)));
  return new Set(edges.flatMap(({ from, to }, i) => (to <= from && componentOf[from] === componentOf[to] ? [i] : [])));
}

function longestWays(nodeCount: number, edges: readonly LayoutEdge[]): number[] {
  const outgoing: number[][] = Array.from({ length: nodeCount }, () => []);
  const waiting = new Int32Array(nodeCount);
  for (const { from, to } of edges) {
    outgoing[from]?.push(to);
    waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const columns = new Array<number>(nodeCount).fill(0);
  const ready = columns.flatMap((_, node) => (waiting[node] === 0 ? [node] : []));
  for (let node = ready.pop(); node !== undefined; node = ready.pop())
    for (const to of outgoing[node] ?? []) {
      columns[to] = Math.max(columns[to] ?? 0, (columns[node] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  return columns;
}
