/**
 * The strongly connected components of a directed graph, each component after every component it points to.
 *
 * Nodes are 0 to `edges.length - 1`; `edges[node]` lists what the node points to. Takes time linear in nodes and edges, and
 * no stack of calls, so chains of any length are fine (Tarjan 1972, iterative).
 */
export function stronglyConnectedComponents(edges: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(edges.length).fill(-1);
  const low = new Int32Array(edges.length);
  const onStack = new Uint8Array(edges.length);
  const nextEdge = new Int32Array(edges.length);
  const components: number[][] = [];
  const stack: number[] = [];
  let visited = 0;

  const enter = (node: number, path: number[]) => {
    order[node] = low[node] = visited++;
    onStack[node] = 1;
    stack.push(node);
    path.push(node);
  };
  const lower = (node: number, to: number) => {
    if (to < (low[node] ?? 0)) low[node] = to;
  };

  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== -1) continue;
    const path: number[] = [];
    enter(root, path);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const target = edges[node]?.[nextEdge[node] ?? 0];
      if (target !== undefined) {
        nextEdge[node] = (nextEdge[node] ?? 0) + 1;
        if (order[target] === -1) enter(target, path);
        else if (onStack[target] === 1) lower(node, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent, low[node] ?? 0);
      if (low[node] === order[node]) components.push(popComponent(stack, onStack, node));
    }
  }
  return components;
}

function popComponent(stack: number[], onStack: Uint8Array, root: number): number[] {
  const component: number[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    onStack[node] = 0;
    component.push(node);
    if (node === root) break;
  }
  return component;
}
