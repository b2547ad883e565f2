// Runs a file of change batches, refused and accepted ones, against every judge. Usage: npm run conformance:changes -- [FILE]
import { join } from 'node:path';
import { readCaseFile, UnusableCaseFile, type CaseFile, type Judge } from './conformance/case-file';
import { emulatorJudge } from './conformance/emulator-cases';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const judges: readonly Judge[] = [emulatorJudge];

async function misses(judgement: Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await judgement;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function run(file: CaseFile): Promise<number> {
  let passed = 0;
  let failed = 0;
  const note = (judge: Judge, id: string, missed: readonly string[]) => {
    for (const miss of missed) console.log(`${judge.name}: ${id}: ${miss}`);
    if (missed.length === 0) passed += 1;
    else failed += 1;
  };
  for (const judge of judges) {
    for (const testCase of file.invalid) note(judge, testCase.id, await misses(judge.refuses(testCase)));
    for (const testCase of file.valid) note(judge, testCase.id, await misses(judge.accepts(testCase)));
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
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
