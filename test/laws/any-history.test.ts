import fc from 'fast-check';
import { histories } from '../support/histories';
import { historyLaws } from '../support/history-laws';
import { runHistory } from '../support/run-history';

describe('after any history of crashes, failures, lost answers, other writers and several runs at once', () => {
  it(`one more run leaves what is declared: ${Object.keys(historyLaws).join('; ')}`, async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const ending = await runHistory(history);
        for (const [law, broken] of Object.entries(historyLaws)) expect({ law, broken: await broken(ending) }).toEqual({ law, broken: [] });
      }),
      { numRuns: 300 },
    );
  });
});
