import fc from 'fast-check';
import { isInZone, isWildcard, ParseProblem, parseDomainName, sortKeyOf } from '../../lib/emulator/names/domain-name';

describe('domain names', () => {
  it.each([
    ['www.example.com', 'www.example.com.'],
    ['WWW.Example.COM.', 'www.example.com.'],
    ['*.example.com', '\\052.example.com.'],
    ['\\052.example.com', '\\052.example.com.'],
    ['\\101bc.example.com', 'abc.example.com.'],
    ['a\\056b.example.com', 'a\\056b.example.com.'],
    ['a/b!c@d~e.example.com', 'a\\057b\\041c\\100d\\176e.example.com.'],
    ['_dmarc.-x-.example.com', '_dmarc.-x-.example.com.'],
    ['my\\040host.example.com', 'my\\040host.example.com.'],
    ['ex\\344mple.com', 'ex\\344mple.com.'],
    ['a\\b.com', 'a\\134b.com.'],
    ['a\\999.com', 'a\\134999.com.'],
    ['.', '.'],
    ['10', '10.'],
    [`${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com.`],
    [`${'\\344'.repeat(63)}.com`, `${'\\344'.repeat(63)}.com.`],
    [`${'a'.repeat(62)}.`.repeat(4) + 'bb', `${'a'.repeat(62)}.`.repeat(4) + 'bb.'],
  ])('%p is stored as %p', (sent, stored) => {
    expect(parseDomainName(sent)).toBe(stored);
  });

  it.each([
    ['', "DomainNameEmpty (Domain name is empty) encountered with ''"],
    ['a..b', 'DomainLabelEmpty (Domain label is empty)'],
    ['.a', 'DomainLabelEmpty (Domain label is empty)'],
    ['a b', "UnsupportedCharacter (Value contains unsupported characters) encountered with ' '"],
    ['bücher', "UnsupportedCharacter (Value contains unsupported characters) encountered with '?'"],
    ['a\tb', "encountered with '?'"],
    ['a\u007fb', "encountered with '?'"],
    ['a'.repeat(64), 'DomainLabelTooLong (Domain label is too long)'],
    ['\\344'.repeat(64), 'DomainLabelTooLong (Domain label is too long)'],
    [`${'a'.repeat(62)}.`.repeat(4) + 'bbbb', 'DomainNameTooLong (Domain name is too long)'],
  ])('%p is refused', (sent, text) => {
    expect(() => parseDomainName(sent)).toThrow(ParseProblem);
    expect(() => parseDomainName(sent)).toThrow(`FATAL problem: ${text.startsWith('encountered') ? 'UnsupportedCharacter' : text}`);
  });

  it('stay as they are once they are canonical', () => {
    const octet = fc.integer({ min: 0, max: 255 }).map((code) => `\\${code.toString(8).padStart(3, '0')}`);
    const label = fc.array(octet, { minLength: 1, maxLength: 63 }).map((octets) => octets.join(''));
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const canonical = parseDomainName(labels.join('.'));
        expect(parseDomainName(canonical)).toBe(canonical);
        expect(canonical).toMatch(/^(?:(?:[a-z0-9_-]|\\[0-3][0-7]{2})+\.)+$/);
      }),
    );
  });

  it('never fail in another way than with a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        try {
          parseDomainName(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ParseProblem);
        }
      }),
    );
  });

  it('sort by reversed labels', () => {
    const names = ['a1.example.com.', 'b.a.example.com.', 'a.example.com.', 'a-b.example.com.', 'example.com.', '\\052.example.com.'];
    expect(names.sort((left, right) => (sortKeyOf(left) < sortKeyOf(right) ? -1 : 1))).toEqual([
      'example.com.',
      '\\052.example.com.',
      'a-b.example.com.',
      'a.example.com.',
      'b.a.example.com.',
      'a1.example.com.',
    ]);
  });

  it('lie in a zone by labels', () => {
    expect(
      ['example.com.', 'a.example.com.', 'notexample.com.', 'com.', 'a\\056example.com.'].map((name) => isInZone(name, 'example.com.')),
    ).toEqual([true, true, false, false, false]);
  });

  it('are wildcards with a whole leftmost asterisk only', () => {
    expect(['\\052.example.com.', 'a.\\052.example.com.', '\\052a.example.com.'].map(isWildcard)).toEqual([true, false, false]);
  });
});
