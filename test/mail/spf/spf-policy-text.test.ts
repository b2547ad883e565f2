import fc from 'fast-check';
import { isSpf, parseSpf } from '../../../lib/mail/spf/spf-policy-text';

const problemsOf = (terms: string) => parseSpf(`v=spf1 ${terms}`).problems;

describe('what is a policy (RFC 7208, section 4.5)', () => {
  it.each(['v=spf1', 'v=spf1 -all', 'V=SPF1 a', 'v=spf1;-all', 'v=spf1  '])('%j is, or is meant to be', (text) => {
    expect(isSpf(text)).toBe(true);
  });

  it.each(['', 'v=spf10 -all', 'v=spf', 'spf2.0/pra -all', 'google-site-verification=v=spf1', 'v=spf1a'])('%j is none', (text) => {
    expect(isSpf(text)).toBe(false);
  });
});

describe('terms (RFC 7208, sections 5, 6 and 12)', () => {
  it.each([
    'all',
    '-all',
    '~ALL',
    'a',
    'a/24',
    'a//64',
    'a/24//64',
    'a:mail.example.com',
    '?a:mail.example.com/28//120',
    'mx',
    'mx:example.com',
    '+mx/30',
    'ip4:192.0.2.1',
    'ip4:192.0.2.0/24',
    'ip6:2001:db8::1',
    'ip6:2001:db8::/32',
    'ip6:::ffff:192.0.2.1',
    'include:_spf.example.com',
    'include:_spf.example.com.',
    'exists:%{i}._spf.%{d2}',
    'exists:%{ir}.%{l1r+-}._spf.example.com',
    'ptr',
    'ptr:example.com',
    'redirect=_spf.example.com',
    'exp=explain._spf.%{d}',
    'moo=anything%{i}',
    'include:%{d}.example.com',
  ])('%s can be read', (term) => {
    expect(problemsOf(term)).toEqual([]);
  });

  it.each([
    ['all:example.com', 'all'],
    ['ip4:192.0.2.256', 'ip4'],
    ['ip4:192.0.2.0/33', 'ip4'],
    ['ip4=192.0.2.1 ip4', 'ip4'],
    ['ip4:2001:db8::1', 'ip4'],
    ['ip6:192.0.2.1', 'ip6'],
    ['ip6:2001:db8::/129', 'ip6'],
    ['a:192.0.2.1', 'domain'],
    ['a/33', 'long'],
    ['a//129', 'long'],
    ['mx:', 'mechanism'],
    ['include', 'domain'],
    ['include:', 'domain'],
    ['include:localhost', 'domain'],
    ['include=', 'include='],
    ['exists:%{z}.example.com', 'macro'],
    ['redirect=', 'domain'],
    ['redirect=a.example redirect=b.example', 'twice'],
    ['-', 'mechanism'],
    ['ipv4:192.0.2.1', 'mechanism'],
    ['192.0.2.1', 'mechanism'],
    ['include:a..example', 'domain'],
  ])('%s cannot', (terms, word) => {
    const problems = problemsOf(terms);
    // "ip4=…" and "include=" are modifiers that nobody knows, and are passed over.
    if (word === 'include=') expect(problems).toEqual([]);
    else expect(problems).toEqual([expect.stringContaining(word) as string]);
  });

  it('a blank has to stand behind the version', () => {
    expect(parseSpf('v=spf1;-all').problems).toHaveLength(1);
  });

  it('keep qualifier, domain and order', () => {
    const { terms } = parseSpf('v=spf1 MX ~a:Mail.Example.com/24 -all');
    expect(terms.map(({ qualifier, name, domain }) => [qualifier, name, domain?.toText()])).toEqual([
      ['+', 'mx', undefined],
      ['~', 'a', 'mail.example.com.'],
      ['-', 'all', undefined],
    ]);
  });

  it('hostile texts: terms or problems', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aipx46:/.%{}=+-~? '.split('')) })),
        (text) => {
          const { terms, problems } = parseSpf(`v=spf1 ${text}`);
          expect(terms.length + problems.length).toBeGreaterThanOrEqual(text.split(' ').filter((word) => word !== '').length);
        },
      ),
    );
  });
});
