// Holds random histories of crashes, failures and other writers to the laws of test/support/history-laws.ts.
// Usage: npm run soak -- [--runs N] [--seed S] [--path P]; a failing history is told after it was shrunk, with how to run it again.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { historyLaws } from '../../test/support/history-laws';
import { histories } from '../../test/support/histories';
import { runHistory } from '../../test/support/run-history';

function numberOf(text: string, name: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`--${name} takes a whole number, not ${JSON.stringify(text)}.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 2_147_483_647) },
      path: { type: 'string' },
    },
  });
  const seed = numberOf(values.seed, 'seed');
  const numRuns = numberOf(values.runs, 'runs');
  const started = Date.now();
  const holdsLaws = fc.asyncProperty(histories, async (history) => {
    const ending = await runHistory(history);
    for (const [law, broken] of Object.entries(historyLaws)) {
      const found = await broken(ending);
      if (found.length > 0) throw new Error(`Broken: ${law}\n${found.join('\n')}`);
    }
  });
  const details = await fc.check(holdsLaws, { seed, numRuns, ...(values.path === undefined ? {} : { path: values.path }) });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (!details.failed) {
    console.log(`${details.numRuns} histories held every law in ${seconds} s (seed ${seed})`);
    return;
  }
  console.log(fc.defaultReportMessage(details));
  console.log(`Again: npm run soak -- --runs ${numRuns} --seed ${seed} --path ${details.counterexamplePath ?? ''}`);
  process.exitCode = 1;
}

void main();
