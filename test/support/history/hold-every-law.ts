import fc from 'fast-check';
import { histories, type History } from './history';
import { brokenLaws, historyLaws } from './laws';
import { runHistory } from './run';

/** How many histories each test is held to; `npm run soak` takes more. */
const numRuns = 350;

/** Tests that every law holds at the end of random histories in a zone of this sort. */
export function holdEveryLaw(zone: History['zone']): void {
  it(
    `one more run ends well: ${Object.keys(historyLaws).join('; ')}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(zone), async (history) => {
          expect(brokenLaws(await runHistory(history))).toEqual({});
        }),
        { numRuns },
      );
    },
    // On a machine that has much else to do.
    600_000,
  );
}
