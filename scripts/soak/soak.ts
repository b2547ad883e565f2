// Holds random histories of crashes, failures and other writers to the laws of test/support/history/laws.ts.
// Usage: npm run soak -- [--runs N | --minutes N] [--seed S] [--path P], or --kills N to kill the command's process instead;
// a failing history is told after it was shrunk, with how to run it again.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenLaws } from '../../test/support/history/laws';
import { histories } from '../../test/support/history/history';
import { runHistory } from '../../test/support/history/run';

function numberOf(text: string, name: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`--${name} takes a whole number, not ${JSON.stringify(text)}.`);
}

/** Kills the command's own process at one request after the other; needs `npx tsc --build`. */
function kill(kills: number): void {
  const env = { ...process.env, APEX53_KILLS: String(kills) };
  const { status } = spawnSync('npx', ['jest', 'test/cli/killed', '--maxWorkers=1'], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 2_147_483_647) },
      path: { type: 'string' },
      minutes: { type: 'string' },
      kills: { type: 'string' },
    },
  });
  if (values.kills !== undefined) {
    kill(numberOf(values.kills, 'kills'));
    return;
  }
  const seed = numberOf(values.seed, 'seed');
  const numRuns = values.minutes === undefined ? numberOf(values.runs, 'runs') : 1_000_000_000;
  const limit = values.minutes === undefined ? {} : { interruptAfterTimeLimit: numberOf(values.minutes, 'minutes') * 60_000 };
  const started = Date.now();
  const holdsLaws = fc.asyncProperty(histories(), async (history) => {
    const broken = Object.entries(brokenLaws(await runHistory(history)));
    if (broken.length > 0) throw new Error(broken.map(([law, found]) => `Broken: ${law}\n${found.join('\n')}`).join('\n'));
  });
  const details = await fc.check(holdsLaws, { seed, numRuns, ...limit, ...(values.path === undefined ? {} : { path: values.path }) });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (!details.failed) {
    console.log(`${details.numRuns} histories held every law in ${seconds} s (seed ${seed})`);
    return;
  }
  console.log(fc.defaultReportMessage(details));
  console.log(details.errorInstance);
  console.log(`Again: npm run soak -- --runs ${numRuns} --seed ${seed} --path ${details.counterexamplePath ?? ''}`);
  process.exitCode = 1;
}

void main();
