import { SpfPolicy, TxtRecord, type HostedZone } from '../../../lib';
import { DomainName } from '../../../lib';
import { isLookup, SpfCounter, type SpfCosts } from '../../../lib/mail/spf/lookups';
import { parseSpf } from '../../../lib/mail/spf/spf-policy-text';
import { codesOf, findingsOf } from '../../support/apps';

const known = (declared: Readonly<Record<string, string>>, stated: Readonly<Record<string, number>> = {}): SpfCosts => ({
  declared: (name) => {
    const text = declared[name.toDisplay()];
    return text === undefined ? undefined : parseSpf(text);
  },
  ofTerm: (term) => (isLookup(term) ? 1 : 0),
  ofOther: (name) => stated[name.toDisplay()] ?? 0,
});
const cost = (text: string, around = known({})) => new SpfCounter(around).count(parseSpf(text), DomainName.parse('example.com'));

describe('look-ups that a policy costs (RFC 7208, section 4.6.4)', () => {
  it.each([
    ['v=spf1 -all', 0],
    ['v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 exp=e.example.com -all', 0],
    ['v=spf1 a mx ptr exists:%{i}.example.com include:a.example.net -all', 5],
    ['v=spf1 a redirect=b.example.net', 2],
    // Behind all nothing is looked at, and redirect is ignored beside it.
    ['v=spf1 a -all mx include:a.example.net', 1],
    ['v=spf1 a redirect=b.example.net -all', 1],
  ])('%s costs %i', (text, lookups) => {
    expect(cost(text)).toBe(lookups);
  });

  it('policies that the app declares are looked into, however deep', () => {
    const around = known({ 'a.example.': 'v=spf1 include:b.example ~all', 'b.example.': 'v=spf1 a mx ~all' });
    expect(cost('v=spf1 include:a.example -all', around)).toBe(4);
  });

  it('policies of others cost what is stated, itself not counted', () => {
    expect(cost('v=spf1 include:a.example include:c.example -all', known({}, { 'a.example.': 4 }))).toBe(6);
  });

  it('a policy that includes itself is above the limit', () => {
    expect(cost('v=spf1 include:a.example -all', known({ 'a.example.': 'v=spf1 include:a.example -all' }))).toBe(11);
  });

  it('many policies that include each other are counted in an instant', () => {
    const names = Array.from({ length: 200 }, (_, i) => `n${i}.example`);
    const text = `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`;
    const around = known(Object.fromEntries(names.map((name) => [`${name}.`, text])));
    expect(cost(text, around)).toBeGreaterThan(10);
  });
});

describe('an app with policies', () => {
  const eight = Array.from({ length: 8 }, (_, i) => ({ include: `s${i}.example.net` }));
  const policy = (zone: HostedZone, ...more: readonly { include: string; lookups?: number }[]) =>
    new SpfPolicy(zone, 'Spf', { mechanisms: [...eight, ...more], all: 'fail' });

  it('ten look-ups are taken, eleven are not', () => {
    expect(codesOf(findingsOf((zone) => policy(zone, { include: 'a.example.net' }, { include: 'b.example.net' })))).toEqual([]);
    expect(codesOf(findingsOf((zone) => policy(zone, { include: 'a.example.net', lookups: 2 })))).toEqual(['SpfLookupsTooMany']);
  });

  it('stated and declared ones are counted together', () => {
    const declare = (lookups: number) => (zone: HostedZone) => {
      new TxtRecord(zone, 'Own', { name: '_spf', values: ['v=spf1 include:google.example.org ~all'] });
      new SpfPolicy(zone, 'Spf', {
        mechanisms: [...eight.slice(0, 5), { include: '_spf.example.com' }, { include: 'google.example.org', lookups }],
        all: 'fail',
      });
    };
    // 5 + (1 + (1 + n)) + (1 + n)
    expect(codesOf(findingsOf(declare(1)))).toEqual([]);
    expect(codesOf(findingsOf(declare(2)))).toEqual(['SpfLookupsTooMany']);
  });
});
