import { DomainName } from '../../../lib/model/name/domain-name';
import { checkPattern, matchesAny, type RecordPattern } from '../../../lib/model/ownership/record-pattern';
import { resourceRecord, type ResourceRecordSet } from '../../../lib/model/rrset/resource-record-set';

const zone = DomainName.parse('example.com');
const txt = (name: string, text: string): ResourceRecordSet => ({
  kind: 'values',
  name: DomainName.parse(name),
  type: 'TXT',
  routing: { kind: 'simple' },
  ttlSeconds: 60,
  records: [resourceRecord('TXT', text)],
});
const matches = (pattern: RecordPattern, rrset: ResourceRecordSet) => matchesAny([pattern], zone)(rrset);

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['www', 'www.example.com', true],
    ['www', 'a.www.example.com', false],
    ['WWW', 'www.example.com', true],
    ['@', 'example.com', true],
    ['@', 'www.example.com', false],
    ['*.k8s', 'a.b.k8s.example.com', true],
    ['*.k8s', 'k8s.example.com', false],
    ['*', '*.example.com', true],
    ['\\*', '*.example.com', true],
    ['\\*', 'www.example.com', false],
    ['a*b*c', 'a.b.b.c.example.com', true],
    ['a*b*c', 'a.c.b.example.com', false],
    ['ab*bc', 'abc.example.com', false],
    ['www.example.com.', 'www.example.com', true],
    ['*.example.com.', 'www.example.com', true],
  ])('of the name %s and %s: %s', (name, owner, expected) => {
    expect(matches({ name }, txt(owner, '"x"'))).toBe(expected);
  });

  it('needs every property that it has', () => {
    const rrset = txt('www.example.com', '"owner=them"');
    expect(matches({ name: 'www', types: ['TXT'], value: '*owner=them*' }, rrset)).toBe(true);
    expect(matches({ name: 'www', types: ['A'] }, rrset)).toBe(false);
    expect(matches({ types: ['TXT'], value: 'owner' }, rrset)).toBe(false);
  });

  it('takes time linear in the text, however many stars there are', () => {
    const rrset = txt('www.example.com', Array.from({ length: 15 }, () => `"${'a'.repeat(250)}"`).join(' '));
    expect(matches({ value: `${'*a'.repeat(500)}*b` }, rrset)).toBe(false);
  });

  it.each([undefined, null, {}, { name: '' }, { types: [] }, { types: ['BAD'] }, { types: 'A' }, { value: 1 }, 'www'])(
    'that cannot be understood is a finding: %j',
    (pattern) => {
      expect(checkPattern(pattern, 'Zone').map(({ code }) => code)).toEqual(['RecordPatternInvalid']);
    },
  );
});
