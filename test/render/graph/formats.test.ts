import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { graphToDot, graphToMermaid, graphToSvg, routingGraph, zoneGraph, type RoutingGraph } from '../../../lib';
import { stylesheet } from '../../../lib/render/graph/svg/style';
import { apiRecordSet, values } from '../../support/record-sets';
import { expectGolden } from '../../support/golden';
import { member, worldWith } from '../../support/worlds';
import { shop } from './support';

const client = { place: { country: 'DE' } } as const;
const drawings: readonly (readonly [string, () => RoutingGraph])[] = [
  ['name', () => routingGraph(shop(), { name: 'www.example.com', type: 'A' })],
  [
    'client',
    () => routingGraph(shop(), { name: 'www.example.com', type: 'A', client, health: { checks: { 'Zone/BlueUp': 'unhealthy' } } }),
  ],
  ['zone', () => zoneGraph(shop())],
];

describe.each(drawings)('the drawing of a %s', (name, draw) => {
  it('is as it was looked at, as SVG, Mermaid and DOT', () => {
    expectGolden(`graph/${name}.svg`, graphToSvg(draw()));
    expectGolden(`graph/${name}.mmd`, graphToMermaid(draw()));
    expectGolden(`graph/${name}.dot`, graphToDot(draw()));
  });
});

/** The elements of a document that is well-formed, with their attributes, and the texts in them. */
function readSvg(svg: string): { elements: { name: string; attributes: Record<string, string> }[]; texts: string[] } {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  for (const event of ['doctype', 'processinginstruction', 'cdata', 'comment'] as const)
    parser.on(event, () => {
      throw new Error(`there is a ${event}`);
    });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes });
    texts.push('');
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { elements, texts };
}

const allowedAttributes = new Set(
  'xmlns class role aria-labelledby width height viewBox xml:space id x y rx d transform text-anchor'.split(' '),
);

/** Nothing but shapes and texts: no script, no link, no handler, no style that was not there before. */
function expectOnlyShapes(svg: string): void {
  const { elements, texts } = readSvg(svg);
  expect(
    [...new Set(elements.map(({ name }) => name))].filter((name) => !/^(?:svg|title|desc|style|g|rect|text|path)$/.test(name)),
  ).toEqual([]);
  expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => !allowedAttributes.has(name))).toEqual([]);
  expect(elements.filter(({ name }) => name === 'style')).toHaveLength(1);
  expect(texts).toContain(stylesheet);
  for (const { name, attributes } of elements.slice(1))
    if (name !== 'svg') expect(Object.values(attributes).join(' ')).toMatch(/^[\w #.,()/-]*$/);
}

/** Lines of our part of Mermaid's flowcharts; labels hold letters, digits, a few marks, entity codes and line breaks. */
const label = String.raw`"(?:[\p{L}\p{N} .,/()-]|#\d+;|<br/>)*"`;
const mermaidLines = new RegExp(
  [
    String.raw`^flowchart LR$`,
    String.raw`^ {2}accTitle: (?:[\p{L}\p{N} .,/()-]|#\d+;)+$`,
    String.raw`^ {2}(?:n|note)\d+\[${label}\]:::(?:plain|answers|unhealthy|lastResort|idle)$`,
    String.raw`^ {2}n\d+ (?:-->|-\.->)(?:\|${label}\|)? n\d+$`,
    String.raw`^ {2}classDef \w+ [\w#:,\- ]+$`,
    '^$',
  ].join('|'),
  'u',
);

/** Lines of our part of DOT; quoted strings end at the first quotation mark without a backslash before it. */
const quotedText = String.raw`"(?:[^"\\&\n]|\\[\\"l]|&amp;)*"`;
const attributes = String.raw`\[(?:\w+=(?:${quotedText}|\w+)(?:, |(?=\])))+\]`;
const dotLines = new RegExp(
  [
    '^digraph routing \\{$',
    String.raw`^ {2}(?:charset|rankdir|label|labeljust|fontname)=(?:${quotedText}|\w+);$`,
    String.raw`^ {2}(?:node|edge|n\d+) ${attributes};$`,
    String.raw`^ {2}n\d+ -> n\d+(?: ${attributes})?;$`,
    String.raw`^\}$`,
    '^$',
  ].join('|'),
);

const strange = (text: string, grammar: RegExp) => text.split('\n').filter((line) => !grammar.test(line));

const attacks = [
  '</text><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]><!--',
  '&lt;b&gt; &#60; &amp;',
  '"]; click n1 "javascript:alert(1)"',
  '"; n1 [URL="javascript:alert(1)"]; "',
  '\\" \\N \\G \\',
  '%%{init: {"securityLevel": "loose"}}%%',
  '`**markdown**` $$x$$ fa:fa-ban #quot; #35;',
  '1. list',
  '- list',
  'a\nn9["b"]\r\nend',
  '\u0000\u001b[2J\u202e\u2028\ufeff',
  '\ud800 \udfff \uffff \ufffe \u{1ffff}',
  '𝔘𝔫𝔦 日本語 😀👨‍👩‍👧',
  'url(#x) javascript: data:text/html,x',
];

const hostile = (text: string) =>
  routingGraph(worldWith([member(text, { Weight: 1 }, 1, { HealthCheckId: text }), member(`${text} of a region`, { Weight: 1 }, 2)]), {
    name: 'www.example.com',
    type: 'A',
    client: { vpc: { id: 'vpc-1', region: text }, place: { region: text } },
  });

function expectHarmless(graph: RoutingGraph): void {
  expectOnlyShapes(graphToSvg(graph));
  expect(strange(graphToMermaid(graph), mermaidLines)).toEqual([]);
  expect(strange(graphToDot(graph), dotLines)).toEqual([]);
  for (const text of [graphToSvg(graph), graphToMermaid(graph), graphToDot(graph)]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/u);
  }
}

describe('whatever stands in a zone is text and nothing else', () => {
  it.each(drawings)('in the drawing of a %s', (_, draw) => {
    expectHarmless(draw());
  });

  it.each(attacks)('in set identifiers, health checks and clients: %j', (text) => {
    const graph = { ...hostile(text), title: text, notes: [text] };
    expectHarmless(graph);
  });

  it('in TXT values and names', () => {
    const records = attacks
      .filter((text) => /^[ -~]*$/.test(text))
      .map((text, i) =>
        apiRecordSet({ Name: `${i}\\042\\074\\076.example.com.`, ...values('TXT', JSON.stringify(text)), SetIdentifier: text, Weight: 1 }),
      );
    expect(records.length).toBeGreaterThan(8);
    expectHarmless(zoneGraph(worldWith(records)));
  });

  it('in texts of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 128 }), (text) => expectHarmless(hostile(text))),
      { numRuns: 60 },
    );
  });

  it('and is shown in full in the description, cut with an ellipsis in its box', () => {
    const long = `${'x'.repeat(100)}<end>`;
    const { texts } = readSvg(graphToSvg(hostile(long)));
    expect(texts.some((text) => text.includes(`${long} 50 % (1/2), weight 1`))).toBe(true);
    expect(texts).toContain(`${'x'.repeat(51)}…`);
  });
});

describe('an SVG', () => {
  it('has a title and a description, is readable in the dark, and asks for nothing from elsewhere', () => {
    const svg = graphToSvg(zoneGraph(shop()));
    const { elements, texts } = readSvg(svg);
    expect(elements[0]?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'apex53-title apex53-desc' });
    expect(elements.slice(1, 3).map(({ attributes: { id } }) => id)).toEqual(['apex53-title', 'apex53-desc']);
    expect(texts).toContain('Hosted zone example.com.');
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\(|@import|href/);
  });

  it('says in words whatever colours say', () => {
    const { texts } = readSvg(
      graphToSvg(routingGraph(shop(), { name: 'www.example.com', type: 'A', client, health: { checks: { 'Zone/BlueUp': 'unhealthy' } } })),
    );
    expect(texts).toEqual(expect.arrayContaining(['unhealthy by its check', '100 %']));
  });
});
