import { boxText, type BoxText } from '../box-text';
import type { GraphEdge, GraphNode, RoutingGraph } from '../graph';
import { cut, harmless } from '../harmless';
import { carries } from '../carries';
import { layersOf, type LayoutEdge } from './layers';
import { layout, type Point, type Rectangle, type Size } from './layout';
import { stylesheet } from './style';

const margin = 24;
const padding = 10;
const titleHeight = 20;
const lineHeight = 16;
/** No character of a monospaced font is wider, in parts of its size; others than ASCII may take the place of two. */
const advance = 0.62;
const maxTitle = 52;
const maxLine = 48;

/**
 * The graph as an SVG document of its own: no script, no font and no picture from elsewhere, readable on light and dark pages, with
 * everything it shows also as text in its description.
 */
export function graphToSvg(graph: RoutingGraph): string {
  const texts = graph.nodes.map((node) => boxText(node, graph));
  const back = leadingBack(graph, texts);
  const boxes = [...texts, ...back.boxes];
  const { boxes: places, lines, width, height } = layout(boxes.map(sizeOf), back.edges);
  const notes = graph.notes.map((note) => harmless(note));
  const heading = harmless(graph.title);
  const page = {
    width: Math.ceil(Math.max(width, textWidth(cut(heading, 100), 15), ...notes.map((note) => textWidth(note, 12)))) + 2 * margin,
    height: Math.ceil(height) + 2 * margin + 40 + notes.length * lineHeight + (notes.length === 0 ? 0 : 12),
  };
  const nodesById = new Map(graph.nodes.map((node) => [node.id, node]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="apex53" role="img" aria-labelledby="apex53-title apex53-desc" width="${page.width}" height="${page.height}" viewBox="0 0 ${page.width} ${page.height}" xml:space="preserve">`,
    `<title id="apex53-title">${escape(heading)}</title>`,
    `<desc id="apex53-desc">${escape([...texts.map(sentence), ...notes].join(' '))}</desc>`,
    `<style>${stylesheet}</style>`,
    `<rect class="page" width="${page.width}" height="${page.height}"/>`,
    `<text class="heading" x="${margin}" y="${margin + 14}">${escape(cut(heading, 100))}</text>`,
    `<g transform="translate(${margin} ${margin + 40})">`,
    ...lines.map((line, i) => edgeElement(line ?? [], graph.edges[i], nodesById)),
    ...boxes.map((text, i) => boxElement(text, places[i] ?? { x: 0, y: 0, width: 0, height: 0 }, graph.nodes[i])),
    '</g>',
    ...notes.map(
      (note, i) => `<text x="${margin}" y="${page.height - margin - (notes.length - 1 - i) * lineHeight}">${escape(note)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

/** Edges by the numbers of their nodes; one that leads back in a circle ends at a box of its own that says where to. */
function leadingBack(
  { nodes, edges }: RoutingGraph,
  texts: readonly BoxText[],
): { readonly boxes: readonly BoxText[]; readonly edges: readonly LayoutEdge[] } {
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  const direct = edges.map(({ from, to }) => ({ from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0 }));
  const { routes } = layersOf(nodes.length, direct);
  const boxes: BoxText[] = [];
  const drawn = direct.map(({ from, to }, i) => {
    if (routes[i] !== undefined) return { from, to };
    boxes.push({ title: `back to ${texts[to]?.title ?? ''}`, lines: ['a circle, which Route 53 refuses'], look: 'unhealthy' });
    return { from, to: nodes.length + boxes.length - 1 };
  });
  return { boxes, edges: drawn };
}

function sizeOf({ title, badge, lines }: BoxText): Size {
  const titleWidth = textWidth(cut(title, maxTitle), 13) + (badge === undefined ? 0 : textWidth(`  ${badge}`, 13));
  const width = Math.max(titleWidth, ...lines.map((line) => textWidth(cut(line, maxLine), 12)));
  return { width: Math.ceil(width) + 2 * padding, height: titleHeight + lines.length * lineHeight + 2 * padding - 4 };
}

function textWidth(text: string, size: number): number {
  let places = 0;
  for (const char of text) places += char < '\u{7f}' ? 1 : 2;
  return places * advance * size;
}

function boxElement({ title, badge, lines, look }: BoxText, { x, y, width, height }: Rectangle, node: GraphNode | undefined): string {
  const round = node?.kind === 'question' || node?.kind === 'zone' ? 16 : node?.kind === 'elsewhere' || node?.kind === 'aws' ? 0 : 6;
  const base = y + padding + 10;
  return [
    `<g class="${look}"><title>${escape([title, ...lines].join(', '))}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>`,
    `<text class="title" x="${x + padding}" y="${base}">${escape(cut(title, maxTitle))}</text>`,
    ...(badge === undefined
      ? []
      : [`<text class="title" x="${x + width - padding}" y="${base}" text-anchor="end">${escape(badge)}</text>`]),
    ...lines.map((line, i) => `<text x="${x + padding}" y="${base + 18 + i * lineHeight}">${escape(cut(line, maxLine))}</text>`),
    '</g>',
  ].join('');
}

const headLength = 8;

/** Curves between columns, straight lines through them, and an arrow head at the left side of the last box. */
function edgeElement(points: readonly Point[], edge: GraphEdge | undefined, nodes: ReadonlyMap<string, GraphNode>): string {
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined || edge === undefined) return '';
  const path = points.map(({ x, y }, i) => {
    const before = points[i - 1];
    if (before === undefined) return `M${x} ${y}`;
    const to = i === points.length - 1 ? x - headLength : x;
    if (i % 2 === 0) return `L${x} ${y}`;
    const middle = (before.x + to) / 2;
    return `C${middle} ${before.y} ${middle} ${y} ${to} ${y}`;
  });
  const taken = carries(edge, nodes);
  const look = ['line', ...(edge.kind === 'check' ? ['check'] : []), ...(taken === undefined ? [] : [taken ? 'taken' : 'not-taken'])];
  return `<path class="${look.join(' ')}" d="${path.join('')}"/><path class="head" d="M${end.x} ${end.y}l${-headLength} -4v8z"/>`;
}

function sentence({ title, badge, lines }: BoxText): string {
  return `${[badge === undefined ? title : `${title} ${badge}`, ...lines].join(', ')}.`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
