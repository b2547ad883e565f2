import fc from 'fast-check';
import type { Difference, StoredRecordSet } from '../../lib/model/change-batch/change';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { canonicalContent } from '../../lib/model/rrset/resource-record-set';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import { apiAlias, storedOf, values } from './record-sets';

/** What a zone holds, by key. Every state here is one that Route 53 allows: no alias dangles, no CNAME has company. */
export type ZoneState = ReadonlyMap<string, StoredRecordSet>;

const labels = ['m', 'a', 'z', 'a-b', '*', 'k'];
const types = ['A', 'AAAA', 'TXT'] as const;
const texts = {
  A: ['192.0.2.1', '192.0.2.2'],
  AAAA: ['2001:db8::1', '2001:db8::2'],
  TXT: ['"one"', '"two"'],
  CNAME: ['a.example.net.', 'b.example.net.'],
} as const;

/** What one name holds of one type: nothing, values, weighted values, or an alias to a name further on. */
const content = fc.oneof(
  { withCrossShrink: true },
  { weight: 2, arbitrary: fc.constant({ kind: 'nothing' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('values' as const), pick: fc.nat(1), TTL: fc.constantFrom(60, 300) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('weighted' as const),
      members: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
      pick: fc.nat(1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('alias' as const), step: fc.integer({ min: 1, max: 3 }), EvaluateTargetHealth: fc.boolean() }),
  },
);

const name = fc.record({ cname: fc.option(fc.nat(1), { freq: 6 }), contents: fc.tuple(content, content, content) });

/** Any allowed state of a small zone; the names aliases point along come in a new order each time. */
export const zoneStates: fc.Arbitrary<ZoneState> = fc
  .record({
    order: fc.shuffledSubarray(labels, { minLength: labels.length }),
    names: fc.array(name, { minLength: labels.length, maxLength: labels.length }),
  })
  .map(({ order, names }) => {
    const sets: ApiResourceRecordSet[] = [];
    const held = new Set<string>();
    // From the last name back, so that it is known what an alias can point to.
    for (let i = order.length - 1; i >= 0; i--) {
      const Name = `${order[i] ?? ''}.example.com.`;
      const { cname = null, contents = [] } = names[i] ?? {};
      if (cname !== null) {
        sets.push({ Name, TTL: 300, ...values('CNAME', texts.CNAME[cname] ?? '') });
        continue;
      }
      contents.forEach((what, t) => {
        const Type = types[t] ?? 'A';
        const made = setsOf(Name, Type, what, (step) => {
          const target = `${order[i + step] ?? ''}.example.com.`;
          return held.has(`${target} ${Type}`) ? target : undefined;
        });
        if (made.length > 0) held.add(`${Name} ${Type}`);
        sets.push(...made);
      });
    }
    return new Map(sets.map(storedOf).map((stored) => [indexKey(stored.rrset), stored]));
  });

type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

function setsOf(
  Name: string,
  Type: (typeof types)[number],
  what: Content,
  targetAt: (step: number) => string | undefined,
): ApiResourceRecordSet[] {
  switch (what.kind) {
    case 'nothing':
      return [];
    case 'values':
      return [{ Name, TTL: what.TTL, ...values(Type, texts[Type][what.pick] ?? '') }];
    case 'weighted':
      return what.members.map((SetIdentifier) => ({
        Name,
        SetIdentifier,
        Weight: 1,
        TTL: 60,
        ...values(Type, texts[Type][what.pick] ?? ''),
      }));
    case 'alias': {
      const target = targetAt(what.step);
      return target === undefined ? [] : [apiAlias(Name, target, { Type, EvaluateTargetHealth: what.EvaluateTargetHealth })];
    }
  }
}

/** What must happen for the one state to become the other. */
export function differencesOf(before: ZoneState, after: ZoneState): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Difference[] => {
    const [from, to] = [before.get(key), after.get(key)];
    if (from === undefined) return to === undefined ? [] : [{ after: to }];
    if (to === undefined) return [{ before: from }];
    return canonicalContent(from.rrset) === canonicalContent(to.rrset) ? [] : [{ before: from, after: to }];
  });
}

/** Aliases to records of the own zone whose target the state does not hold. */
export function danglingAliases(state: ZoneState): readonly string[] {
  const held = new Set([...state.values()].map(({ rrset }) => `${rrset.name.toText()} ${rrset.type}`));
  return [...state.values()].flatMap(({ rrset }) => {
    if (rrset.kind !== 'alias' || rrset.aliasTarget.home !== 'own-zone') return [];
    return held.has(`${rrset.aliasTarget.dnsName.toText()} ${rrset.type}`) ? [] : [indexKey(rrset)];
  });
}
