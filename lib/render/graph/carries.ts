import type { GraphEdge, GraphNode } from './graph';

/** Whether the client's answers come along an edge; undefined where there is no client, and for health checks. */
export function carries({ from, to, kind }: GraphEdge, nodes: ReadonlyMap<string, GraphNode>): boolean | undefined {
  if (kind === 'check') return undefined;
  const [source, target] = [nodes.get(from), nodes.get(to)];
  const end = kind === 'member' || kind === 'asks' || kind === 'holds' ? target : source;
  if (end?.kind === 'group') return end.asked;
  if (end?.kind === 'member' && end.applicable !== undefined) return end.share !== undefined && end.share.numerator > 0n;
  // A member of a group that the client does not come to.
  return source?.kind === 'group' && source.asked === false ? false : undefined;
}
