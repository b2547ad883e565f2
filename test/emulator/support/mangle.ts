import fc from 'fast-check';

/** Pieces that parsers stumble over. */
const nasty = [
  '\u0000',
  '\u0001',
  '\ufffe',
  '\ud800',
  '\udc00x',
  '😀',
  '\u2028',
  '\r',
  '\r\n\r\n',
  '%',
  '%00',
  '%zz',
  '%C3',
  '%2F',
  '..',
  '/',
  '//',
  '?',
  '#',
  '&',
  ';',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x ?>',
  '<?xml version="1.1"?>',
  '&#1;',
  '&#x0;',
  '&#xD800;',
  '&#99999999999999999999;',
  '&amp;',
  '&lol;',
  '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<a>',
  '</a>',
  '<a/>',
  'xmlns:a="b"',
  ' a="1" a="2"',
  '<x:Name xmlns:x="y">',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e9',
  '99999999999999999999',
  '-0',
  'NaN',
  '\\',
  '\\400',
  '\\056',
  '*',
  '*.',
  '.',
  '..',
  '"',
  "'",
  'a'.repeat(300),
  '\\001'.repeat(80),
  '<a>'.repeat(40),
  ' '.repeat(1000),
] as const;

type Mangling = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true });
const place = (text: string, where: number): number => Math.floor(where * text.length);

const mangling: fc.Arbitrary<Mangling> = fc.oneof(
  fc.record({ where: at, piece: fc.constantFrom(...nasty) }).map(
    ({ where, piece }): Mangling =>
      (text) =>
        text.slice(0, place(text, where)) + piece + text.slice(place(text, where)),
  ),
  fc.record({ where: at, length: fc.integer({ min: 1, max: 40 }) }).map(
    ({ where, length }): Mangling =>
      (text) =>
        text.slice(0, place(text, where)) + text.slice(place(text, where) + length),
  ),
  fc.record({ where: at, length: fc.integer({ min: 1, max: 60 }), times: fc.constantFrom(1, 2, 50) }).map(
    ({ where, length, times }): Mangling =>
      (text) =>
        text.slice(0, place(text, where)) +
        text.slice(place(text, where), place(text, where) + length).repeat(times + 1) +
        text.slice(place(text, where) + length),
  ),
  // The text of one element, whichever.
  fc.record({ where: at, piece: fc.constantFrom(...nasty) }).map(({ where, piece }): Mangling => (text) => {
    const gaps = [...text.matchAll(/>([^<]*)<\//g)];
    const gap = gaps[place('x'.repeat(gaps.length), where)];
    return gap ? `${text.slice(0, gap.index + 1)}${piece}${text.slice(gap.index + 1 + (gap[1] ?? '').length)}` : text;
  }),
  // One element more, or in another place.
  fc.record({ from: at, to: at }).map(({ from, to }): Mangling => (text) => {
    const elements = [...text.matchAll(/<(\w+)>[^<]*<\/\1>/g)].map(([element]) => element);
    const element = elements[place('x'.repeat(elements.length), from)] ?? '';
    const gaps = [...text.matchAll(/>/g)].map(({ index }) => index + 1);
    const gap = gaps[place('x'.repeat(gaps.length), to)] ?? 0;
    return text.slice(0, gap) + element + text.slice(gap);
  }),
);

/** Some manglings, one after the other. */
export function mangled(text: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(mangling, { maxLength: most }))
    .map(([whole, manglings]) => manglings.reduce((mangledText, one) => one(mangledText), whole));
}
