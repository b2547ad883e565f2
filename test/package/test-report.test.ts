import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '..', '..', 'scripts', 'test-report.mjs');
const folder = mkdtempSync(join(tmpdir(), 'apex53-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The exit status and the last line for parts given as status and text of their file. */
function report(...parts: readonly (readonly [status: number, text: string | undefined])[]): readonly [number | null, string | undefined] {
  const args = parts.map(([status, text], i) => {
    const file = join(folder, `${i}.txt`);
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    return `part${i}=${status}=${file}`;
  });
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return [status, stdout.trimEnd().split('\n').at(-1)];
}

describe('the sum of a test run', () => {
  it('is that of all parts, and 0 when nothing failed', () => {
    expect(report([0, '10 passed, 0 failed\n'], [0, 'a line\n5 passed, 0 failed\n'])).toEqual([0, '15 passed, 0 failed']);
  });

  it('is not 0 when a test failed', () => {
    expect(report([0, '10 passed, 0 failed\n'], [1, '4 passed, 2 failed\n'])).toEqual([1, '14 passed, 2 failed']);
  });

  it('counts a part that failed before its tests, or ran none, as one failure', () => {
    expect(report([1, undefined], [0, '5 passed, 0 failed\n'])).toEqual([1, '5 passed, 1 failed']);
    expect(report([1, '5 passed, 0 failed\n'])).toEqual([1, '5 passed, 1 failed']);
    expect(report([0, undefined], [0, '0 passed, 0 failed\n'])).toEqual([1, '0 passed, 2 failed']);
  });

  it('of nothing is a failure', () => {
    expect(report()).toEqual([1, '0 passed, 0 failed']);
  });
});
