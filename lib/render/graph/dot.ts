import { boxText, edgeText, type Look } from './box-text';
import type { RoutingGraph } from './graph';
import { harmless } from './harmless';

/**
 * The graph in the DOT language, for Graphviz and what reads its files.
 *
 * Everything from a zone stands in quoted strings, never in HTML-like labels.
 *
 * @see https://graphviz.org/doc/info/lang.html, seen 2026-11-21
 */
export function graphToDot(graph: RoutingGraph): string {
  const nodes = graph.nodes.map((node) => {
    const { title, badge, lines, look } = boxText(node, graph);
    const text = [badge === undefined ? title : `${title}   ${badge}`, ...lines].map((line) => `${escape(line)}\\l`).join('');
    return `  ${node.id} [label="${text}", ${looks[look]}];`;
  });
  const edges = graph.edges.map((edge) => {
    const text = edgeText(edge);
    const attributes = [...(text === '' ? [] : [`label="${escape(text)}"`]), ...(edge.kind === 'check' ? ['style=dashed'] : [])];
    return `  ${edge.from} -> ${edge.to}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
  });
  return [
    'digraph routing {',
    '  charset="UTF-8";',
    '  rankdir=LR;',
    `  label="${[graph.title, ...graph.notes].map((line) => `${escape(line)}\\l`).join('')}";`,
    '  labeljust=l;',
    '  fontname="Helvetica";',
    '  node [shape=box, style="filled,rounded", fontname="Courier", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=10, color="#64748b"];',
    ...nodes,
    ...edges,
    '}',
    '',
  ].join('\n');
}

/** A quotation mark would end the string; a backslash or an ampersand would begin an escape. */
function escape(text: string): string {
  return harmless(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
}

const looks: Readonly<Record<Look, string>> = {
  plain: 'color="#64748b", fillcolor="#eef2f7"',
  answers: 'color="#15803d", fillcolor="#dcfce7"',
  unhealthy: 'color="#b91c1c", fillcolor="#fee2e2"',
  'last-resort': 'color="#c2410c", fillcolor="#ffedd5", penwidth=3',
  idle: 'color="#94a3b8", fillcolor="#f8fafc", fontcolor="#475569", style="filled,rounded,dashed"',
};
