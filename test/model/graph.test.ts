import fc from 'fast-check';
import { stronglyConnectedComponents } from '../../lib/model/graph';

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), { minLength: size, maxLength: size }));

/** Which nodes can be reached from each node, the node itself included. */
function reachable(edges: readonly (readonly number[])[]): ReadonlySet<number>[] {
  return edges.map((_, start) => {
    const seen = new Set([start]);
    const pending = [start];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      for (const next of edges[node] ?? []) {
        if (!seen.has(next)) pending.push(next);
        seen.add(next);
      }
    }
    return seen;
  });
}

describe('strongly connected components', () => {
  it('stand behind every component they point to', () => {
    expect(stronglyConnectedComponents([[1], [2], []])).toEqual([[2], [1], [0]]);
    expect(stronglyConnectedComponents([[], [0], [1]])).toEqual([[0], [1], [2]]);
  });

  it('hold exactly the nodes that reach each other', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const reach = reachable(edges);
        const componentOf = new Map(
          stronglyConnectedComponents(edges).flatMap((component, i) => component.map((node) => [node, i] as const)),
        );
        expect(componentOf.size).toBe(edges.length);
        edges.forEach((targets, node) => {
          for (const target of targets) expect(componentOf.get(target)).toBeLessThanOrEqual(componentOf.get(node) ?? -1);
          edges.forEach((__, other) => {
            const together = reach[node]?.has(other) === true && reach[other]?.has(node) === true;
            expect(componentOf.get(node) === componentOf.get(other)).toBe(together);
          });
        });
      }),
    );
  });

  it('of a chain of 200,000 nodes are found without a stack of calls', () => {
    const size = 200_000;
    const chain = Array.from({ length: size }, (_, i) => (i + 1 < size ? [i + 1] : []));
    const components = stronglyConnectedComponents(chain);
    expect(components).toHaveLength(size);
    expect(components[0]).toEqual([size - 1]);
  });

  it('of a circle of 200,000 nodes are one', () => {
    const size = 200_000;
    expect(stronglyConnectedComponents(Array.from({ length: size }, (_, i) => [(i + 1) % size]))).toHaveLength(1);
  });
});
