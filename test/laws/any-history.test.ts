import fc from 'fast-check';
import { histories, type History } from '../support/histories';
import { brokenLaws, historyLaws } from '../support/history-laws';
import { runHistory } from '../support/run-history';

const holdsEveryLaw = async (history: History) => {
  expect(brokenLaws(await runHistory(history))).toEqual({});
};

describe('after any history of crashes, failures, lost answers, other writers and several runs at once', () => {
  it(`one more run ends well: ${Object.keys(historyLaws).join('; ')}`, async () => {
    await fc.assert(fc.asyncProperty(histories, holdsEveryLaw), { numRuns: 250 });
  }, 300_000);

  it('a law that does not hold is told as a story, as short as it can be, with the seed to see it again', async () => {
    const noTrouble = fc.asyncProperty(histories, ({ runs }) => {
      expect(runs.flatMap(({ troubles }) => troubles)).toEqual([]);
      return Promise.resolve();
    });

    const details = await fc.check(noTrouble, { seed: 53, numRuns: 100 });

    const story = fc.defaultReportMessage(details) ?? '';
    expect(story).toContain('seed: 53');
    expect(story).toMatch(/^1\. deploy: no health check, www\.shop nowhere, contested 192\.0\.2\.1, no long texts/m);
    expect(story.match(/^ {3}at \w+ \d+: crash before$/gm)).toHaveLength(1);
    expect(story).toMatch(/^Finally, undisturbed, deploy: /m);
    expect(story).not.toContain('2. ');
  });
});
