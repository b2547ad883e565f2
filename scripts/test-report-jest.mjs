// A jest reporter that leaves the counts of a run in a file, for scripts/test-report.mjs. Option: file, below the root.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export default class CountReporter {
  constructor({ rootDir }, { file }) {
    this.path = join(rootDir, file);
  }

  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    mkdirSync(dirname(this.path), { recursive: true });
    // A suite that cannot even be loaded has no failed test, and a skipped test has passed nothing.
    const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
    writeFileSync(this.path, `${numPassedTests} passed, ${failed} failed\n`);
  }
}
