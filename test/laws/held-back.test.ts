import fc from 'fast-check';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import { waitingBehind, type Waiting } from '../../lib/plan/hold/waiting';
import { zonesStates } from '../support/arbitrary-zones-states';
import { cidrCollections } from '../support/arbitrary-tree';
import { changesOf, darkMoments, momentsBetween, type ZonesState } from '../support/moments';
import { danglingAliases } from '../support/zone-states';

/** What the zones hold when this stays as it was before. */
function stateWithout(waiting: Waiting, before: ZonesState, after: ZonesState): ZonesState {
  return new Map(
    [...after].map(([name, sets]) => {
      const state = new Map(sets);
      for (const key of waiting.get(name)?.keys() ?? []) {
        const was = before.get(name)?.get(key);
        if (was === undefined) state.delete(key);
        else state.set(key, was);
      }
      return [name, state];
    }),
  );
}

const held = fc.record({ share: fc.integer({ min: 1, max: 4 }), seed: fc.nat() });

/** Some of what differs, by where it stands. */
function holdOf(changes: readonly ReturnType<typeof changesOf>[], { share, seed }: { readonly share: number; readonly seed: number }) {
  return new Map(
    changes.map(({ path, groups }) => {
      const keys = groups.flatMap((group) => group.changes.map(({ recordSet }) => indexKey(recordSet.rrset)));
      return [path, new Map(keys.filter((_, i) => (i * 7 + seed) % (share * 3) === 0).map((key) => [key, []]))];
    }),
  );
}

describe('when any record sets are held back, with what depends on them', () => {
  it.each(['stays', 'comes and goes'] as const)(
    'whoever has an answer before and by the declaration has one at every moment and at the end, with a delegation that %s',
    (delegation) => {
      fc.assert(
        fc.property(zonesStates(delegation), zonesStates(delegation), held, (before, after, choice) => {
          const changes = [...before.keys()].map((name) => changesOf(name, before, after));
          const hold = holdOf(changes, choice);
          const waiting = waitingBehind(hold, changes);
          const part = stateWithout(waiting, before, after);

          for (const [path, keys] of hold) for (const key of keys.keys()) expect(waiting.get(path)?.has(key)).toBe(true);
          expect(
            darkMoments(before, after, [...momentsBetween(before, part), { when: 'the end', state: part }], { cidrCollections }),
          ).toEqual([]);
          for (const zone of part.values()) expect(danglingAliases(zone)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('what depends on none of them goes', () => {
    fc.assert(
      fc.property(zonesStates('stays'), zonesStates('stays'), (before, after) => {
        const changes = [...before.keys()].map((name) => changesOf(name, before, after));
        expect(waitingBehind(new Map(), changes).size).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
