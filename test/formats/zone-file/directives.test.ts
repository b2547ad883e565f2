import { parseZoneFile, type ZoneFileOptions } from '../../../lib';
import { lines, remarks } from '../../support/read-zones';

const read = (text: string, options: ZoneFileOptions = {}) => parseZoneFile(text, { origin: 'example.com', defaultTtl: 60, ...options });
const owners = (text: string, options: ZoneFileOptions = {}) =>
  lines(read(text, options)).map((line) => line.replace(/\.example\.com\. 60 A \S+$/, ''));

describe('$ORIGIN (RFC 1035, section 5.1)', () => {
  it('is what names are relative to from there on, and may be relative itself', () => {
    expect(owners('a A 192.0.2.1\n$ORIGIN sub\nb A 192.0.2.1\n$origin SUB2\nc A 192.0.2.1\n$ORIGIN example.com.\nd A 192.0.2.1')).toEqual([
      'a',
      'b.sub',
      'c.sub2.sub',
      'd',
    ]);
  });

  it('does not change the owner that a leading blank repeats', () => {
    expect(lines(read('a A 192.0.2.1\n$ORIGIN sub\n TXT x'))).toEqual(['a.example.com. 60 A 192.0.2.1', 'a.example.com. 60 TXT "x"']);
  });

  it('that cannot be read leaves the one before', () => {
    const zone = read('$ORIGIN a..b\nc A 192.0.2.1');

    expect(remarks(zone)).toEqual(['findings 1:1 NameEmptyLabel']);
    expect(lines(zone)).toEqual(['c.example.com. 60 A 192.0.2.1']);
  });
});

describe('$INCLUDE (RFC 1035, section 5.1)', () => {
  const files: Readonly<Record<string, string>> = {
    hosts: 'h A 192.0.2.1\n$ORIGIN deeper\nd A 192.0.2.1\n$TTL 5',
    'with "quotes"': 'q A 192.0.2.1',
    again: '$INCLUDE again',
    one: '$INCLUDE two',
    two: '$INCLUDE one',
    broken: 'x A 1\ny A 192.0.2.1',
    inherits: ' TXT "same owner"',
    ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`deep${i}`, `$INCLUDE deep${i + 1}\n$INCLUDE deep${i + 1}`])),
  };
  const include = (text: string) => read(text, { read: (path) => files[path] });

  it('reads the file with an origin of its own, after which origin and owner are as before and $TTL is as the file left it', () => {
    expect(lines(include('a A 192.0.2.1\n$INCLUDE hosts sub\n TXT x\nb A 192.0.2.1'))).toEqual([
      'a.example.com. 60 A 192.0.2.1',
      'h.sub.example.com. 60 A 192.0.2.1',
      'd.deeper.sub.example.com. 60 A 192.0.2.1',
      'a.example.com. 5 TXT "x"',
      'b.example.com. 5 A 192.0.2.1',
    ]);
  });

  it('takes file names in quotation marks, and hands the owner on', () => {
    expect(lines(include('$INCLUDE "with \\"quotes\\""\na A 192.0.2.1\n$INCLUDE inherits'))).toHaveLength(2);
  });

  it('says what is wrong in an included file with its name', () => {
    const { findings } = include('$INCLUDE broken');

    expect(findings.map(({ place }) => place)).toEqual([{ file: 'broken', line: 1, column: 5 }]);
  });

  it.each([
    ['a file that is not there', '$INCLUDE nothing', ['findings 1:1 ZoneFileInclude'], /cannot be read/],
    ['a file that includes itself', '$INCLUDE again', ['findings 1:1 ZoneFileInclude'], /includes itself/],
    ['files that include each other', '$INCLUDE one', ['findings 1:1 ZoneFileInclude'], /includes itself/],
    ['no file', '$INCLUDE', ['findings 1:1 ZoneFileDirective'], /takes a file/],
    ['an origin that is no name', '$INCLUDE hosts a..b', ['findings 1:1 NameEmptyLabel'], /empty label/],
  ])('%s is an error', (_, text, said, message) => {
    const zone = include(text);

    expect(remarks(zone)).toEqual(said);
    expect(zone.findings[0]?.message).toMatch(message);
  });

  it('ends when files double with each level', () => {
    const { findings } = include('$INCLUDE deep0');

    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['ZoneFileInclude', 'ZoneFileLimit']));
  });

  it('needs a reader', () => {
    expect(read('$INCLUDE hosts').findings[0]?.message).toBe('The file "hosts" is included, but no files can be read here.');
  });
});

describe('$GENERATE (BIND 9 Administrator Reference Manual)', () => {
  it.each([
    ['every number of a range', '$GENERATE 1-3 h$ A 192.0.2.$', ['h1', 'h2', 'h3']],
    ['in steps', '$GENERATE 0-10/4 h$ A 192.0.2.$', ['h0', 'h4', 'h8']],
    ['one number', '$GENERATE 7-7 h$ A 192.0.2.$', ['h7']],
    ['an offset', '$GENERATE 1-2 h${10} A 192.0.2.${-1}', ['h11', 'h12']],
    ['an offset and a width', '$GENERATE 9-10 h${0,3} A 192.0.2.$', ['h009', 'h010']],
    ['octal, hexadecimal in both cases', '$GENERATE 10-10 h${0,0,o}-${0,4,x}-${1,2,X} A 192.0.2.$', ['h12-000a-0b']],
    [
      'nibbles, dots counted in the width',
      '$GENERATE 26-26 ${0,3,n}.h A 192.0.2.$\n$GENERATE 26-26 ${0,7,N}.h A 192.0.2.$',
      ['a.1.h', 'a.1.0.0.h'],
    ],
    ['nibbles of an even width, which end with a dot', '$GENERATE 26-26 ${0,4,n}h A 192.0.2.$', ['a.1.h']],
    ['the number twice, or not at all', '$GENERATE 1-1 h$-$ A 192.0.2.1\n$GENERATE 1-1 h A 192.0.2.1', ['h1-1', 'h']],
    ['dollar signs that are meant', '$GENERATE 1-1 h\\$$ A 192.0.2.1\n$GENERATE 1-1 i$$ A 192.0.2.1', ['h\\0441', 'i\\044']],
    ['TTL and class', '$GENERATE 1-1 h$ 60 IN A 192.0.2.1', ['h1']],
  ])('%s', (_, text, wanted) => {
    expect(remarks(read(text))).toEqual([]);
    expect(owners(text)).toEqual(wanted.map((owner) => owner.replace(/^/, '')));
  });

  it.each([
    ['$GENERATE 1-2 $ PTR h$', ['1.example.com. 60 PTR h1.example.com.', '2.example.com. 60 PTR h2.example.com.']],
    ['$GENERATE 1-1 m MX "$ mail$"', ['m.example.com. 60 MX 1 mail1.example.com.']],
    ['$GENERATE 1-1 m MX $ mail$', ['m.example.com. 60 MX 1 mail1.example.com.']],
    ['$GENERATE 1-2 t TXT "a$" "b $"', ['t.example.com. 60 TXT "a1" "b 1" | "a2" "b 2"']],
  ])('%s', (text, wanted) => {
    expect(lines(read(text))).toEqual(wanted);
  });

  it.each([
    ['$GENERATE 3-1 h$ A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE x h$ A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 1-3/0 h$ A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 1-99999999999 h$ A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 1-3 h$ A', 'ZoneFileDirective'],
    ['$GENERATE 1-3 h${1,2,z} A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 1-3 h${1 A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 1-3 h${0,999} A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 1-3 h${-2} A 192.0.2.$', 'ZoneFileDirective'],
    ['$GENERATE 250-260 h$ A 192.0.2.$', 'Ipv4AddressInvalid'],
    ['$GENERATE 1-3 h..$ A 192.0.2.$', 'NameEmptyLabel'],
    ['$GENERATE 0-2147483647 h A 192.0.2.1', 'ZoneFileLimit'],
    [`$GENERATE 1-100000 h TXT ${'${0,127}'.repeat(100)}`, 'CharacterStringTooLong'],
  ])('%s: one finding, whatever would follow', (text, code) => {
    expect(remarks(read(text))).toEqual([expect.stringMatching(new RegExp(`^findings 1:\\d+ ${code}$`))]);
  });

  it('counts the records of all of them together', () => {
    expect(remarks(read('$GENERATE 1-131071 h A 192.0.2.1\n$GENERATE 1-2 i$ A 192.0.2.1')).at(0)).toBe('findings 2:1 ZoneFileLimit');
  });

  it('generates nothing that is a directive or an entry of its own', () => {
    expect(remarks(read('$GENERATE 1-1 $$ORIGIN A 192.0.2.1\n$GENERATE 1-1 h TXT "a\\010b A 192.0.2.1"'))).toEqual([]);
  });
});
