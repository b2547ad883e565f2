import fc from 'fast-check';
import type { OrderedGroup } from '../../lib/model/change-batch/change';
import { groupSize } from '../../lib/model/change-batch/limits';
import { packBatches } from '../../lib/model/change-batch/pack';
import { cidrCollections } from '../support/arbitrary-tree';
import { zonesStates } from '../support/arbitrary-zones-states';
import { darkMoments, momentsBetween, type Sending, type ZonesState } from '../support/moments';

/** Batches hardly larger than the largest group. */
const tinyBatches: Sending = (groups) => {
  const sizes = groups.map(({ changes }) => groupSize(changes));
  return packBatches(groups, {
    records: 1 + Math.max(0, ...sizes.map(({ records }) => records)),
    characters: 8 + Math.max(0, ...sizes.map(({ characters }) => characters)),
  });
};

/** The groups in another order in which each is behind those that it is after: of those that may go, any one. */
const anyOrder =
  (choices: readonly number[]): Sending =>
  (groups) => {
    const sent: OrderedGroup[] = [];
    let left = [...groups];
    for (let i = 0; left.length > 0; i++) {
      const may = left.filter(({ after }) => !after.some((other) => left.includes(other)));
      const next = may[(choices[i % choices.length] ?? 0) % may.length];
      if (next === undefined) throw new Error('groups are after each other');
      sent.push(next);
      left = left.filter((group) => group !== next);
    }
    return sent.map(({ changes }) => changes);
  };

const dark = (before: ZonesState, after: ZonesState, send: Sending) =>
  darkMoments(before, after, momentsBetween(before, after, send), { cidrCollections });

describe('whoever has an answer before and after has one at every moment', () => {
  it.each(['stays', 'comes and goes'] as const)('when groups are moved within their ties, and a delegation %s', (delegation) => {
    const choices = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(zonesStates(delegation), zonesStates(delegation), choices, (before, after, chosen) => {
        expect(dark(before, after, anyOrder(chosen))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('when batches are packed as full as they can be', () => {
    fc.assert(
      fc.property(zonesStates('comes and goes'), zonesStates('comes and goes'), (before, after) => {
        expect(dark(before, after, tinyBatches)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
