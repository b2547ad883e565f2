import fc from 'fast-check';
import { covers, together, type KindsInUse } from '../../../lib/resources/memory/kinds-in-use';
import { markTags, markText, markTextOf, parseMark, type Mark } from '../../../lib/resources/memory/mark';

const word = fc.constantFrom('cidrCollection', 'resolver', 'firewall', 'resolverQueryLogs', 'recovery', 'ofALaterVersion');
const region = fc
  .tuple(fc.constantFrom('ap-southeast', 'us-gov-west', 'eu-central', 'mx-central'), fc.nat(9))
  .map((parts) => parts.join('-'));
const kinds: fc.Arbitrary<KindsInUse> = fc
  .dictionary(word, fc.uniqueArray(region, { maxLength: 40 }))
  .map((all) => new Map(Object.entries(all).map(([name, regions]) => [name, new Set(regions)])));
const marks: fc.Arbitrary<Mark> = fc.record({ zones: fc.constant('0a1b2c3d'), kinds }, { requiredKeys: ['kinds'] });

const sorted = (all: KindsInUse) => Array.from(all, ([name, regions]) => `${name} ${[...regions].sort().join(' ')}`).sort();

it('a mark is read as it was written, in tags that Route 53 takes, also where it has got shorter', () => {
  fc.assert(
    fc.property(marks, marks, (mark, before) => {
      const tags = { ...markTags(markText(before)), ...markTags(markText(mark)) };
      expect(Object.values(tags).filter((value) => value.length > 256 || !/^[\w.:/=+@-]+$/.test(value))).toEqual([]);
      const read = parseMark(markTextOf(tags));
      expect([read?.zones, sorted(read?.kinds ?? new Map())]).toEqual([mark.zones, sorted(mark.kinds)]);
    }),
  );
});

it('a mark of which a part is gone, of another form, or that somebody wrote by hand, is none', () => {
  const regions = new Set(Array.from({ length: 40 }, (_, i) => `ap-southeast-${i}`));
  const whole = markTags(markText({ kinds: new Map([['resolver', regions]]) }));
  const part = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'apex53:kinds-2'));
  expect(Object.keys(whole).length).toBeGreaterThan(Object.keys(part).length);
  for (const tags of [part, {}, { 'apex53:kinds': '2/1:-' }, { 'apex53:kinds': '1/' }, { 'apex53:kinds': 'resolver' }])
    expect(markTextOf(tags)).toBeUndefined();
});

it('what is in one of two is in both together, and nothing else', () => {
  fc.assert(
    fc.property(kinds, kinds, (one, other) => {
      const both = together(one, other);
      expect([covers(both, one), covers(both, other), sorted(together(both, one))]).toEqual([true, true, sorted(both)]);
    }),
  );
});
