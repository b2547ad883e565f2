import { DomainName } from '../../../lib/model/name/domain-name';
import { Apex53Error } from '../../../lib/model/error';
import { codesIn, valueOf } from '../../support/results';
import vectors from '../../vectors/names.json';

interface Good {
  readonly why: string;
  readonly text: string;
  readonly listed: string;
  readonly display?: string;
  readonly wildcard?: boolean;
  readonly labels?: readonly string[];
}
const good: readonly Good[] = vectors.good;

describe('names that people write', () => {
  it.each(good)('$why: listed as Route 53 lists it', ({ text, listed }) => {
    expect(valueOf(DomainName.tryParse(text)).toText()).toBe(listed);
  });

  it.each(good)('$why: the listed text reads back as the same name', ({ text, listed }) => {
    expect(DomainName.parse(listed).equals(DomainName.parse(text))).toBe(true);
  });

  it.each(good)('$why: the text for people reads back as the same name', ({ text, listed, display }) => {
    const name = DomainName.parse(text);
    expect(name.toDisplay()).toBe(display ?? listed);
    expect(DomainName.parse(name.toDisplay()).toText()).toBe(listed);
  });

  it.each(good.filter(({ labels }) => labels !== undefined))('$why: labels are octets', ({ text, labels }) => {
    expect(DomainName.parse(text).labels).toEqual(labels);
    expect(DomainName.parse(text).labelCount).toBe(labels?.length);
  });

  it.each(good.filter(({ wildcard }) => wildcard !== undefined))('$why: a wildcard or not', ({ text, wildcard }) => {
    expect(DomainName.parse(text).isWildcard).toBe(wildcard);
  });
});

describe('names that cannot be', () => {
  it.each(vectors.bad)('$why: found with its code', ({ text, codes }) => {
    const found = codesIn(DomainName.tryParse(text));
    expect(found.length).toBeGreaterThan(0);
    expect(codes).toEqual(expect.arrayContaining([...found]));
  });

  it('all mistakes of a name are found at once', () => {
    expect(codesIn(DomainName.tryParse('a b.c\\9.example.com'))).toEqual(['NameUnsupportedCharacter', 'NameBadEscape']);
  });

  it('parse throws InvalidLiteral with the findings, saying what is allowed and what to do', () => {
    const parse = () => DomainName.parse('a..b');
    expect(parse).toThrow(/"a\.\.b" is no domain name: .*Allowed: .*To do: /);
    try {
      parse();
    } catch (error) {
      expect(Apex53Error.is(error, 'InvalidLiteral') && error.findings.map(({ code, value }) => [code, value])).toEqual([
        ['NameEmptyLabel', 'a..b'],
      ]);
    }
  });

  it('labels that are too long are found without a text', () => {
    expect(codesIn(DomainName.tryFromLabels(['a'.repeat(64), 'com']))).toEqual(['NameLabelTooLong']);
    expect(codesIn(DomainName.tryFromLabels(Array.from({ length: 128 }, () => 'a')))).toEqual(['NameTooLong']);
  });
});

describe('relations of names', () => {
  const parse = (text: string) => DomainName.parse(text);

  it.each([
    ['www.example.com', 'example.com', true],
    ['example.com', 'example.com', true],
    ['EXAMPLE.com', 'example.COM.', true],
    ['fooexample.com', 'example.com', false],
    ['example.com', 'www.example.com', false],
    ['a\\056example.com', 'example.com', false],
    ['www.example.com', '.', true],
  ])('%s within %s: %s, by labels', (name, other, expected) => {
    expect(parse(name).isWithin(parse(other))).toBe(expected);
  });

  it('a name is JSON as its text', () => {
    expect(JSON.stringify({ name: parse('*.Example.com') })).toBe('{"name":"\\\\052.example.com."}');
  });
});
