import fc from 'fast-check';
import type { Change, ChangeGroup, Difference } from '../../../lib/model/change-batch/change';
import { orderChanges as orderedGroups, type OrderOptions } from '../../../lib/model/change-batch/order';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { canonicalContent } from '../../../lib/model/rrset/resource-record-set';
import { indexKey } from '../../../lib/model/rrset/rrset-key';
import { apiAlias, apiRecordSet, storedOf, values } from '../../support/record-sets';
import { danglingAliases, differencesOf, zoneStates, type ZoneState } from '../../support/zone-states';

const byCreate: OrderOptions = { create: 'CREATE', isPermanent: () => false };
const orderChanges = (differences: readonly Difference[], options: OrderOptions): ChangeGroup[] =>
  orderedGroups(differences, options).map(({ changes }) => changes);
const show = ({ action, recordSet: { api } }: Change) =>
  [action, api.Name.replace('.example.com.', ''), api.Type, api.SetIdentifier].filter((part) => part !== undefined).join(' ');
const order = (differences: readonly Difference[], options = byCreate) =>
  orderChanges(differences, options).map((group) => group.map(show));
const create = (api: ApiResourceRecordSet): Difference => ({ after: storedOf(api) });
const remove = (api: ApiResourceRecordSet): Difference => ({ before: storedOf(api) });
const update = (before: ApiResourceRecordSet, after: ApiResourceRecordSet): Difference => ({
  before: storedOf(before),
  after: storedOf(after),
});
const a = (label: string, ttl = 300) => apiRecordSet({ Name: `${label}.example.com.`, TTL: ttl });
const alias = (label: string, target: string) => apiAlias(`${label}.example.com.`, `${target}.example.com.`);

/** The state after a change, or what Route 53 would say against it. */
function applyChange(state: Map<string, Change['recordSet']>, { action, recordSet }: Change): void {
  const { rrset } = recordSet;
  const key = indexKey(rrset);
  const held = state.get(key);
  if (action === 'DELETE') {
    if (held === undefined || canonicalContent(held.rrset) !== canonicalContent(rrset))
      throw new Error(`${key} is not as the deletion says`);
    state.delete(key);
    return;
  }
  if (action === 'CREATE' && held !== undefined) throw new Error(`${key} exists`);
  const neighbours = [...state.values()].filter((other) => other.rrset.name.equals(rrset.name));
  if (neighbours.some((other) => (other.rrset.type === 'CNAME') !== (rrset.type === 'CNAME'))) throw new Error(`${key} and a CNAME`);
  const group = neighbours.filter((other) => other.rrset.type === rrset.type);
  if (group.some((other) => other.rrset.routing.kind !== rrset.routing.kind)) throw new Error(`${key} mixes policies`);
  state.set(key, recordSet);
  if (danglingAliases(state).includes(key)) throw new Error(`${key} has no target yet`);
}

describe('the order of changes', () => {
  it('deletes stand before creates, all changes of a name together', () => {
    expect(order([update(a('a'), a('a', 60)), remove(apiRecordSet({ Name: 'a.example.com.', ...values('TXT', '"x"') }))])).toEqual([
      ['DELETE a TXT', 'DELETE a A', 'CREATE a A'],
    ]);
  });

  it('names that appear go first, then those that change, then those that vanish, each in listing order', () => {
    const changes = [remove(a('a')), update(a('c'), a('c', 60)), create(a('e')), update(a('b'), a('b', 60)), create(a('d'))];
    expect(order(changes).map(([first]) => first)).toEqual(['CREATE d A', 'CREATE e A', 'DELETE b A', 'DELETE c A', 'DELETE a A']);
  });

  it('a CNAME that becomes an alias goes first', () => {
    expect(
      order([
        remove(apiRecordSet({ Name: 'a.example.com.', ...values('CNAME', 'x.example.net.') })),
        create(alias('a', 'b')),
        create(a('b')),
      ]),
    ).toEqual([['CREATE b A'], ['DELETE a CNAME', 'CREATE a A']]);
  });

  it('a new alias comes behind its new target, and that behind its own', () => {
    expect(order([create(alias('a', 'b')), create(alias('b', 'c')), create(a('c'))])).toEqual([
      ['CREATE c A'],
      ['CREATE b A'],
      ['CREATE a A'],
    ]);
  });

  it('a deleted target comes behind the alias that pointed to it', () => {
    expect(order([remove(a('a')), remove(alias('b', 'a'))])).toEqual([['DELETE b A'], ['DELETE a A']]);
  });

  it('a target that is only changed comes before the alias that turns to it', () => {
    expect(order([update(alias('a', 'x'), alias('a', 'b')), update(a('b'), a('b', 60))])).toEqual([
      ['DELETE b A', 'CREATE b A'],
      ['DELETE a A', 'CREATE a A'],
    ]);
  });

  it('names that need each other both ways travel together', () => {
    expect(order([update(alias('a', 'b'), a('a')), update(a('b'), alias('b', 'a'))])).toEqual([
      ['DELETE a A', 'CREATE a A'],
      ['DELETE b A', 'CREATE b A'],
    ]);
    const turned = [
      remove(alias('a', 'b')),
      create(apiAlias('a.example.com.', 'b.example.com.', { Type: 'AAAA' })),
      remove(a('b')),
      create(apiRecordSet({ Name: 'b.example.com.', ...values('AAAA', '::1') })),
    ];
    expect(order(turned)).toEqual([['DELETE a A', 'DELETE b A', 'CREATE b AAAA', 'CREATE a AAAA']]);
  });

  it('what Route 53 never lets go is replaced by UPSERT', () => {
    const apex = (value: string) => apiRecordSet({ Name: 'example.com.', ...values('NS', value) });
    const isPermanent: OrderOptions['isPermanent'] = ({ type }) => type === 'NS';
    expect(order([update(apex('ns1.example.net.'), apex('ns2.example.net.'))], { create: 'CREATE', isPermanent })).toEqual([
      ['UPSERT example.com. NS'],
    ]);
  });

  it('record sets may appear by UPSERT', () => {
    expect(order([create(a('a'))], { create: 'UPSERT', isPermanent: () => false })).toEqual([['UPSERT a A']]);
  });

  it('a group says which groups it must not come before', () => {
    const groups = orderedGroups([create(alias('a', 'b')), create(a('b')), create(a('c'))], byCreate);
    expect(groups.map(({ changes, after }) => [changes.map(show), after.flatMap((other) => other.changes.map(show))])).toEqual([
      [['CREATE b A'], []],
      [['CREATE a A'], ['CREATE b A']],
      [['CREATE c A'], []],
    ]);
  });

  it('names of which no batch holds all are taken apart where Route 53 takes them one after the other', () => {
    const turned = (from: string, to: string) => [
      remove(apiRecordSet({ Name: `${from}.example.com.`, ...values('CNAME', `${to}.example.com.`) })),
      create(a(from)),
    ];
    const changes = [...turned('a', 'b'), ...turned('b', 'a')];
    const sizes = (fits?: OrderOptions['fits']) =>
      order(changes, { ...byCreate, ...(fits === undefined ? {} : { fits }) }).map(({ length }) => length);
    expect(sizes()).toEqual([4]);
    expect(sizes((group) => group.length < 4)).toEqual([2, 2]);
  });

  it('no differences are no groups', () => {
    expect(order([])).toEqual([]);
  });

  it('a chain of 20,000 new aliases is ordered without a stack of calls', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => create(alias(`a${i}`, `a${i + 1}`)));
    const groups = orderChanges([...chain, create(a('a20000'))], byCreate);
    expect(groups).toHaveLength(20_001);
    expect(groups[0]?.map(show)).toEqual(['CREATE a20000 A']);
  });
});

describe('laws of the order', () => {
  const changes = fc.record({ before: zoneStates, after: zoneStates });
  const replay = (before: ZoneState, groups: readonly ChangeGroup[], afterGroup: (state: ZoneState) => void = () => undefined) => {
    const state = new Map(before);
    for (const group of groups) {
      for (const change of group) applyChange(state, change);
      afterGroup(state);
    }
    return state;
  };
  const contents = (state: ZoneState) => [...state].map(([key, { rrset }]) => `${key}\n${canonicalContent(rrset)}`).sort();

  it('Route 53 takes every change in the order given, and the zone ends as wanted', () => {
    fc.assert(
      fc.property(changes, ({ before, after }) => {
        expect(contents(replay(before, orderChanges(differencesOf(before, after), byCreate)))).toEqual(contents(after));
      }),
      { numRuns: 500 },
    );
  });

  it('an alias appears no earlier than its target and vanishes no later, between any two groups', () => {
    fc.assert(
      fc.property(changes, ({ before, after }) => {
        replay(before, orderChanges(differencesOf(before, after), byCreate), (state) => expect(danglingAliases(state)).toEqual([]));
      }),
      { numRuns: 500 },
    );
  });

  it('one name is never split over groups, and its deletes stand before its creates', () => {
    fc.assert(
      fc.property(changes, ({ before, after }) => {
        const seen = new Set<string>();
        for (const group of orderChanges(differencesOf(before, after), byCreate)) {
          const names = new Set(group.map(({ recordSet }) => recordSet.api.Name));
          for (const name of names) expect(seen.has(name)).toBe(false);
          names.forEach((name) => seen.add(name));
          expect(group.map(({ action }) => action)).toEqual(
            group
              .map(({ action }) => action)
              .sort()
              .reverse(),
          );
        }
      }),
    );
  });

  it('a name that is there before and after is never empty between two groups', () => {
    fc.assert(
      fc.property(changes, ({ before, after }) => {
        const namesOf = (state: ZoneState) => new Set([...state.values()].map(({ api }) => api.Name));
        const staying = [...namesOf(before)].filter((name) => namesOf(after).has(name));
        replay(before, orderChanges(differencesOf(before, after), byCreate), (state) =>
          expect(staying.filter((name) => !namesOf(state).has(name))).toEqual([]),
        );
      }),
    );
  });

  it('differences in any order give the same groups', () => {
    const shuffled = changes.chain(({ before, after }) => {
      const differences = differencesOf(before, after);
      return fc.record({
        differences: fc.constant(differences),
        other: fc.shuffledSubarray(differences, { minLength: differences.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ differences, other }) => {
        expect(order(other)).toEqual(order(differences));
      }),
      { numRuns: 300 },
    );
  });
});
