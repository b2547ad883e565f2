import fc from 'fast-check';
import { affectedQuestions } from '../../lib/answer-diff/affected-questions';
import { answersKey, shownAnswers } from '../../lib/answer-diff/answer-key';
import { compareZone } from '../../lib/answer-diff/compare-zone';
import { closestNode, classBelow } from '../../lib/answer-diff/names';
import { otherType } from '../../lib/answer-diff/types-to-ask';
import { DomainName } from '../../lib/model/name/domain-name';
import { canonicalContent, type ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { answer, buildWorld, type QuestionType, type World, type ZoneIndex } from '../../lib/simulator';
import { apiAlias, apiRecordSet, modelOf, values } from '../support/record-sets';
import { zoneWith } from '../support/worlds';

/** A small world of names: every name of one or two of these labels below example.com, and one deeper. */
const labels = ['a', 'b', '*'];
const owners = ['', ...labels.map((label) => `${label}.`), ...labels.flatMap((label) => [`${label}.a.`, `${label}.b.`]), 'a.b.a.'].map(
  (prefix) => `${prefix}example.com.`,
);
const universe = [
  ...owners,
  ...['c.', 'c.a.', 'c.b.', 'c.c.', 'a.c.', 'c.a.a.', 'c.b.a.', 'a.a.a.', 'b.a.b.'].map((prefix) => `${prefix}example.com.`),
];
const types: readonly QuestionType[] = ['A', 'CNAME', 'TXT', 'NS', 'DS', otherType];

const owner = fc.constantFrom(...owners);
const anyRecordSet: fc.Arbitrary<ApiResourceRecordSet> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(owner, fc.integer({ min: 1, max: 2 })).map(([Name, n]) => apiRecordSet({ Name, ...values('A', `192.0.2.${n}`) })),
  },
  fc.tuple(owner, fc.constantFrom('x', 'y')).map(([Name, text]) => apiRecordSet({ Name, ...values('TXT', `"${text}"`) })),
  fc
    .tuple(owner, fc.constantFrom(...universe, 'elsewhere.example.net.'))
    .map(([Name, target]) => apiRecordSet({ Name, ...values('CNAME', target) })),
  fc.tuple(owner, fc.constantFrom(...universe)).map(([Name, target]) => apiAlias(Name, target)),
  fc
    .tuple(owner, fc.constantFrom('ns.example.net.', 'a.b.example.com.', 'b.example.com.', 'a.a.example.com.'))
    .map(([Name, server]) => apiRecordSet({ Name, ...values('NS', server) })),
  fc.tuple(owner).map(([Name]) => apiRecordSet({ Name, ...values('DS', `1 8 2 ${'ab'.repeat(32)}`) })),
  fc
    .tuple(owner, fc.constantFrom('US', 'DE'), fc.integer({ min: 1, max: 2 }))
    .map(([Name, CountryCode, n]) =>
      apiRecordSet({ Name, SetIdentifier: CountryCode, GeoLocation: { CountryCode }, ...values('A', `192.0.2.${n}`) }),
    ),
);

/** As Route 53 would hold it: a CNAME alone, never at the apex, no NS at a wildcard, one policy of a name and type. */
function lawful(recordSets: readonly ApiResourceRecordSet[]): ApiResourceRecordSet[] {
  const kept: ApiResourceRecordSet[] = [];
  for (const one of recordSets) {
    const here = kept.filter(({ Name }) => Name === one.Name);
    const isApex = one.Name === 'example.com.';
    if (isApex && ['CNAME', 'NS', 'DS'].includes(one.Type)) continue;
    if (one.Type === 'NS' && one.Name.startsWith('*')) continue;
    if (here.some(({ Type }) => Type === 'CNAME') || (one.Type === 'CNAME' && here.length > 0)) continue;
    const same = here.filter(({ Type }) => Type === one.Type);
    if (
      same.some(
        (other) => other.SetIdentifier === undefined || one.SetIdentifier === undefined || other.SetIdentifier === one.SetIdentifier,
      )
    )
      continue;
    kept.push(one);
  }
  return kept;
}

const zonePair = fc
  .record({
    shared: fc.array(anyRecordSet, { maxLength: 5 }),
    old: fc.array(anyRecordSet, { maxLength: 3 }),
    fresh: fc.array(anyRecordSet, { maxLength: 3 }),
  })
  .map(({ shared, old, fresh }) => ({ before: lawful([...old, ...shared]), after: lawful([...fresh, ...shared]) }));

function touched(before: readonly ResourceRecordSet[], after: readonly ResourceRecordSet[]): ResourceRecordSet[] {
  const was = new Map(before.map((rrset) => [indexKey(rrset), rrset]));
  const is = new Map(after.map((rrset) => [indexKey(rrset), rrset]));
  const content = (rrset?: ResourceRecordSet) => (rrset === undefined ? '' : canonicalContent(rrset));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => content(was.get(key)) !== content(is.get(key)))
    .flatMap((key) => [was.get(key), is.get(key)].filter((rrset) => rrset !== undefined));
}

const clients = [{}, { place: { country: 'US' } }, { place: { country: 'DE' } }];

function changesFor(worlds: readonly World[], name: DomainName, type: QuestionType): boolean {
  return clients.some((client) => {
    const keys = worlds.map((world) =>
      answersKey(shownAnswers(answer(world, client, { name, type, server: 'ZPUBLIC' }), { name: '', shownAs: '' })),
    );
    return keys[0] !== keys[1];
  });
}

/** What may stand for a question in the report: the name, its class where it is missing, a delegation that stays above it. */
function standIns(zones: readonly ZoneIndex[], name: DomainName): string[] {
  const text = name.toText();
  const found = [text];
  for (const zone of zones) if (!zone.nodes.has(text)) found.push(classBelow(closestNode(zone, text)));
  for (let at = text; at !== 'example.com.'; at = at.slice(at.indexOf('.') + 1))
    if (at !== text && zones.every(({ nodes }) => nodes.get(at)?.has('NS') === true)) found.push(at);
  return found.map((one) => DomainName.parse(one).toDisplay());
}

function compared({ before, after }: { before: readonly ApiResourceRecordSet[]; after: readonly ApiResourceRecordSet[] }) {
  const zones = [zoneWith(before), zoneWith(after)] as const;
  const worlds = zones.map((zone) => buildWorld({ zones: [zone] })) as [World, World];
  const editions = { before: zones[0], after: zones[1] };
  const changed = { recordSets: touched(before.map(modelOf), after.map(modelOf)), resources: [] };
  const { changes } = compareZone(
    { editions, before: worlds[0], after: worlds[1], labels: new Map(), unknownCollections: new Set(), hidden: new Set() },
    changed,
  );
  return { zones, worlds, changes, affected: affectedQuestions(editions, changed) };
}

const runs = { numRuns: 400 };

describe('the answers that change, by brute force over a small world', () => {
  it('every question that changes is reported, or covered by one that is', () => {
    fc.assert(
      fc.property(zonePair, (pair) => {
        const { zones, worlds, changes } = compared(pair);
        const reported = new Set(changes.flatMap(({ name, types: of }) => of.map((type) => `${name} ${type}`)));
        for (const text of universe) {
          const name = DomainName.parse(text);
          const names = standIns(zones, name);
          for (const type of types) {
            if (!changesFor(worlds, name, type)) continue;
            const shown = type === otherType ? 'other' : type;
            const covered = names.some((one) => reported.has(`${one} ${shown}`) || reported.has(`${one} other`));
            if (!covered) throw new Error(`${text} ${type} changes, and is not reported: ${[...reported].join(', ')}`);
          }
        }
      }),
      runs,
    );
  });

  it('nothing is reported that does not change', () => {
    fc.assert(
      fc.property(zonePair, (pair) => {
        const { zones, worlds, changes } = compared(pair);
        for (const { name: shown, types: of } of changes) {
          const missing = DomainName.parse(shown.replace(/^\*\./, 'missing-name.'));
          const asked = zones.every(({ nodes }) => !nodes.has(missing.toText())) ? missing : DomainName.parse(shown);
          for (const type of of)
            if (!changesFor(worlds, asked, type === 'other' ? otherType : (type as QuestionType)))
              throw new Error(`${shown} ${type} is reported, and does not change`);
        }
      }),
      runs,
    );
  });

  it('the same zone changes nothing', () => {
    fc.assert(fc.property(zonePair, ({ before }) => compared({ before, after: before }).changes.length === 0));
  });

  it('is the reverse of itself backwards', () => {
    fc.assert(
      fc.property(zonePair, ({ before, after }) => {
        const keys = ({ changes }: ReturnType<typeof compared>, turned: boolean) =>
          changes
            .map((change) => JSON.stringify([change.name, change.types, change.clients, turned ? change.after : change.before]))
            .sort();
        expect(keys(compared({ before: after, after: before }), true)).toEqual(keys(compared({ before, after }), false));
      }),
    );
  });
});
