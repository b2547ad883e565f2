import fc from 'fast-check';
import { parseOctodns, parseRecordSetsJson, parseZoneFile, type ReadZone } from '../../lib';
import { recordSetToApi } from '../../lib/model/rrset/to-api';
import { readRecordSet } from '../../lib/model/rrset/from-api';

const pieces = [
  '$ORIGIN',
  '$TTL',
  '$INCLUDE',
  '$GENERATE',
  '1-9',
  '0-99999999/3',
  '${0,3,n}',
  '$',
  '\\',
  '"',
  '(',
  ')',
  ';',
  '@',
  '.',
  '..',
  'a',
  'b.example.com.',
  'IN',
  'CH',
  'A',
  'AAAA',
  'TXT',
  'MX',
  'SOA',
  'NS',
  'CNAME',
  'SRV',
  'HTTPS',
  'CAA',
  'TYPE65',
  'TYPE65534',
  'HINFO',
  '\\#',
  '4',
  '1h',
  '60',
  '99999999999',
  '192.0.2.1',
  '::1',
  'alpn="h2"',
  '; apex53/1 {}',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\n ',
  '\u0000',
  '\ufeff',
  '\ud800',
  'é',
  '\\256',
  '\\046',
] as const;
const soup = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  { maxLength: 60 },
);

const yamlPieces = [
  'a',
  'b',
  '"": ',
  ': ',
  '\n',
  '\n  ',
  '\n    ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&x ',
  '*x',
  '<<: ',
  'type: A',
  'type: TXT',
  'type: MX',
  'type: Route53Provider/ALIAS',
  'ttl: 60',
  'ttl: x',
  'value: 192.0.2.1',
  'values:',
  'dynamic:',
  'pools:',
  'rules:',
  'geo:',
  'octodns:',
  '"',
  "'",
  '|',
  '!!binary ',
  '!x ',
  '%YAML 1.1',
  '---',
  '...',
  '#',
  '\t',
  '\u0000',
  'null',
  '~',
  '\ud800',
] as const;
const yamlSoup = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...yamlPieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  { maxLength: 60 },
);

/** Places lie in the text, and what was read can be written and read again. */
function expectSound(text: string, zone: ReadZone): void {
  const rows = text.split(/\r\n|\n|\r/);
  for (const { place } of [...zone.findings, ...zone.leftOut, ...zone.notes, ...zone.recordSets]) {
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(rows.length);
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual((rows[place.line - 1] ?? '').length + 1);
  }
  for (const { rrset } of zone.recordSets)
    expect(readRecordSet(recordSetToApi(rrset, 'Z1'), { ownZoneIds: new Set(['Z1']), unreadableValue: 'generic' }).ok).toBe(true);
}

describe('hostile text never stops the reader, and every place it names is in the text', () => {
  it('as a zone file', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const text = parts.join(parts.length % 2 === 0 ? ' ' : '');
        expectSound(text, parseZoneFile(text, { origin: 'example.com', read: (path) => (path === 'a' ? text : undefined), file: 'x' }));
      }),
      { numRuns: 3000 },
    );
  });

  it('as JSON', () => {
    const json = fc.oneof(
      fc.json(),
      fc.json().map((text) => `{"ResourceRecordSets":[${text},{"Name":"a.example.com","Type":"A"}]}`),
      fc.string(),
      fc.json().map((text) => text.slice(0, -1)),
    );
    fc.assert(
      fc.property(json, (text) => expectSound(text, parseRecordSetsJson(text))),
      { numRuns: 2000 },
    );
  });

  it('as octoDNS YAML', () => {
    fc.assert(
      fc.property(yamlSoup, (parts) => {
        const text = parts.join('');
        expectSound(text, parseOctodns(text, { zoneName: 'example.com' }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is large or deep costs no more than it says', () => {
  it.each([
    ['parentheses', '('.repeat(200_000)],
    ['entries that open a parenthesis', 'a A (\n'.repeat(100_000)],
    ['quotation marks', '"'.repeat(200_000)],
    ['backslashes', '\\'.repeat(200_001)],
    ['dollar signs', `$GENERATE 1-9 ${'$'.repeat(60_000)} A 192.0.2.1`],
    ['a name', `${'a.'.repeat(200_000)} A 192.0.2.1`],
    ['blanks', `a A 192.0.2.1${' '.repeat(500_000)}`],
    ['one field', `a TXT ${'x'.repeat(2_000_000)}`],
    ['records of one set', Array.from({ length: 50_000 }, (_, i) => `a 1 A 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`).join('\n')],
  ])('a zone file of %s', (_, text) => {
    expectSound('', { ...parseZoneFile(text, { origin: 'example.com' }), recordSets: [], findings: [], leftOut: [], notes: [] });
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['a string', `["${'\\n'.repeat(1_000_000)}", 1]`],
    ['closed lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('JSON of %s', (_, text) => {
    expect(parseRecordSetsJson(text).findings.length).toBeGreaterThan(0);
  });

  it('YAML whose aliases stand for a billion values', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) =>
        `l${i}: &l${i} [${Array.from({ length: 10 }, () => (i === 0 ? '{ type: A, value: 192.0.2.1 }' : `*l${i - 1}`)).join(', ')}]`,
    );
    const wide = `v: &v { type: A, values: [${Array.from({ length: 1000 }, () => '192.0.2.1').join(', ')}] }\nr: &r [${Array.from({ length: 1000 }, () => '*v').join(', ')}]\n`;

    expect(parseOctodns(levels.join('\n'), { zoneName: 'example.com' }).findings.length).toBeGreaterThan(0);
    expect(parseOctodns(wide, { zoneName: 'example.com' }).findings.map(({ code }) => code)).toEqual(['ZoneFileLimit']);
  });

  it.each([
    ['flow lists', '['.repeat(20_000)],
    ['closed flow lists', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['block lists', '- '.repeat(5_000)],
    ['maps', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('YAML of nested %s', (_, text) => {
    expect(
      parseOctodns(text, { zoneName: 'example.com' }).findings.every(({ code }) =>
        /^(?:YamlSyntax|OctodnsRecord|RecordTypeUnknown)$/.test(code),
      ),
    ).toBe(true);
    expect(parseOctodns(text, { zoneName: 'example.com' }).findings.length).toBeGreaterThan(0);
  });

  it('YAML of many names', () => {
    const text = Array.from({ length: 5_000 }, (_, i) => `h${i}: { type: A, value: 192.0.2.1 }`).join('\n');

    expect(parseOctodns(text, { zoneName: 'example.com' }).recordSets).toHaveLength(5_000);
  });
});
