import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares a text with a file under test/golden. The file is written only when `UPDATE_GOLDEN` is set, so that a test run never
 * makes itself pass; look at the difference before committing it.
 */
export function expectGolden(file: string, actual: string): void {
  const path = join(__dirname, '..', 'golden', file);
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(path, actual);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(actual);
}
