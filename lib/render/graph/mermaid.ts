import { boxText, edgeText, type Look } from './box-text';
import type { RoutingGraph } from './graph';
import { harmless } from './harmless';

/** Letters, digits and marks that mean nothing in Mermaid, its directives, its Markdown and its icons. */
const safe = /[^\p{L}\p{N} .,/()\-\n]/gu;

/**
 * The graph as a Mermaid flowchart, which GitHub and GitLab draw.
 *
 * Everything from a zone stands in quotation marks, with whatever could mean something as a character code.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html (Entity codes to escape characters), seen 2026-11-21
 */
export function graphToMermaid(graph: RoutingGraph): string {
  const nodes = graph.nodes.map((node) => {
    const { title, badge, lines, look } = boxText(node, graph);
    const text = [badge === undefined ? title : `${title}   ${badge}`, ...lines].map(escape).join('<br/>');
    return `  ${node.id}["${text}"]:::${classes[look]}`;
  });
  const edges = graph.edges.map((edge) => {
    const text = edgeText(edge);
    return `  ${edge.from} ${edge.kind === 'check' ? '-.->' : '-->'}${text === '' ? '' : `|"${escape(text)}"|`} ${edge.to}`;
  });
  const notes = graph.notes.map((note, i) => `  note${i + 1}["${escape(note)}"]:::idle`);
  return ['flowchart LR', `  accTitle: ${escape(graph.title)}`, ...nodes, ...notes, ...edges, ...styles, ''].join('\n');
}

function escape(text: string): string {
  return (
    harmless(text)
      .replace(safe, (char) => `#${char.codePointAt(0) ?? 0};`)
      // What begins like a list would be set as one.
      .replace(/^(\s*\d+)\.(?=\s)/, '$1#46;')
      .replace(/^(\s*)-/, '$1#45;')
  );
}

const classes: Readonly<Record<Look, string>> = {
  plain: 'plain',
  answers: 'answers',
  unhealthy: 'unhealthy',
  'last-resort': 'lastResort',
  idle: 'idle',
};

/** Colours that can be read on a light and on a dark page, each with its own text colour. */
const styles = [
  '  classDef plain fill:#eef2f7,stroke:#64748b,color:#111827',
  '  classDef answers fill:#dcfce7,stroke:#15803d,color:#111827',
  '  classDef unhealthy fill:#fee2e2,stroke:#b91c1c,color:#111827',
  '  classDef lastResort fill:#ffedd5,stroke:#c2410c,color:#111827,stroke-width:3px',
  '  classDef idle fill:#f8fafc,stroke:#94a3b8,color:#475569,stroke-dasharray:4 3',
];
