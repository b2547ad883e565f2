// Runs a file of change batches, refused and accepted ones, against the emulator and against the model. The last line counts the
// cases: one that either of the two gets wrong has failed. Usage: npm run conformance:changes -- [FILE]
import { join } from 'node:path';
import { readCaseFile, UnusableCaseFile, type CaseFile, type Judge } from './conformance/case-file';
import { emulatorJudge } from './conformance/emulator-cases';
import { modelAccepts, modelRefuses } from './conformance/model-cases';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

interface Counts {
  passed: number;
  failed: number;
}

async function run(file: CaseFile): Promise<number> {
  const failed = new Set<string>();
  await judge(emulatorJudge, file, failed);
  judgeByModel(file, failed);
  const total = file.invalid.length + file.valid.length;
  const failures = failed.size;
  console.log(`${total - failures} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

/** The emulator takes the batches themselves. */
async function judge(by: Judge, file: CaseFile, failed: Set<string>): Promise<void> {
  const counts: Counts = { passed: 0, failed: 0 };
  const note = (kind: string, id: string, missed: readonly string[]) => {
    for (const miss of missed) console.log(`${by.name}: ${id}: ${miss}`);
    counts[missed.length === 0 ? 'passed' : 'failed'] += 1;
    if (missed.length > 0) failed.add(`${kind} ${id}`);
  };
  for (const testCase of file.invalid) note('invalid', testCase.id, await misses(by.refuses(testCase)));
  for (const testCase of file.valid) note('valid', testCase.id, await misses(by.accepts(testCase)));
  console.log(`${by.name}: ${counts.passed} passed, ${counts.failed} failed`);
}

async function misses(judgement: Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await judgement;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The model takes what the zone would hold after the batch, where that can be declared at all. */
function judgeByModel(file: CaseFile, failed: Set<string>): void {
  const verdicts = [
    ...file.invalid.map((testCase) => ({ kind: 'invalid', id: testCase.id, verdict: modelRefuses(testCase) })),
    ...file.valid.map((testCase) => ({ kind: 'valid', id: testCase.id, verdict: modelAccepts(testCase) })),
  ];
  let agreed = 0;
  let missed = 0;
  const leftOut = new Map<string, number>();
  for (const { kind, id, verdict } of verdicts) {
    if (verdict.outcome === 'agrees') agreed += 1;
    else if (verdict.outcome === 'not-for-the-model') leftOut.set(verdict.reason, (leftOut.get(verdict.reason) ?? 0) + 1);
    else {
      console.log(`model misses: ${id}: ${verdict.miss}`);
      missed += 1;
      failed.add(`${kind} ${id}`);
    }
  }
  for (const [reason, count] of [...leftOut].sort()) console.log(`model: ${count} not for the model: ${reason}`);
  console.log(`model: ${agreed} passed, ${missed} failed`);
}

async function main(): Promise<void> {
  const path = process.argv[2] ?? join(__dirname, '..', 'test', 'data', 'invalid-changes.json');
  try {
    process.exitCode = await run(readCaseFile(path));
  } catch (error) {
    if (!(error instanceof UnusableCaseFile)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

void main();
