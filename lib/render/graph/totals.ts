import { fraction, none, plus, times, type Fraction } from '../../simulator';
import type { GraphEdge, GraphNode } from './graph';

const whole = fraction(1, 1);

/**
 * The share of all questions that comes to each node on the way from a start: shares multiply along edges and add up where edges
 * meet.
 *
 * Takes time linear in nodes and edges. Nodes of a circle, and behind one, have no share: Route 53 answers nothing there.
 */
export function totalShares(nodes: readonly GraphNode[], edges: readonly GraphEdge[], start: string): ReadonlyMap<string, Fraction> {
  const answers = edges.filter(({ kind }) => kind !== 'check');
  const outgoing = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const waiting = new Map<string, number>();
  for (const { from, to } of answers) {
    outgoing.get(from)?.push(to);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const shares = new Map(nodes.map((node) => [node.id, shareAt(node)]));
  const totals = new Map<string, Fraction>([[start, whole]]);
  const ready = [start];
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const total = totals.get(id) ?? whole;
    for (const to of outgoing.get(id) ?? []) {
      const share = shares.get(to) ?? whole;
      totals.set(to, plus(totals.get(to) ?? none, times(total, share)));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  for (const [id, left] of waiting) if (left > 0) totals.delete(id);
  return totals;
}

/** What part of what comes to its group a node takes; undefined for all of it. */
function shareAt(node: GraphNode): Fraction | undefined {
  if (node.kind !== 'member') return undefined;
  return node.share ?? none;
}
