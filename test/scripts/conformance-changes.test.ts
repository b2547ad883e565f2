import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'apex53-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script on a file with these cases. */
function run(file: object) {
  const path = join(folder, 'cases.json');
  writeFileSync(path, JSON.stringify(file));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'scripts', 'conformance-changes.ts'), path],
    { encoding: 'utf8' },
  );
  return { status, lines: stdout.trimEnd().split('\n') };
}
const all = JSON.parse(readFileSync(join(root, 'test', 'data', 'invalid-changes.json'), 'utf8')) as {
  readonly invalid: readonly { readonly id: string }[];
  readonly valid: readonly { readonly id: string }[];
};
const pick = (id: string) => all.invalid.find((testCase) => testCase.id === id) ?? all.valid.find((testCase) => testCase.id === id);

describe('npm run conformance:changes', () => {
  it('says what emulator and model make of the cases, and counts the cases in the last line', () => {
    const { status, lines } = run({ invalid: [pick('name-apex-cname'), pick('delete-missing'), pick('value-ds')], valid: [all.valid[0]] });
    expect(lines).toEqual([
      'emulator: 4 passed, 0 failed',
      expect.stringMatching(/^model: 1 not for the model: /) as string,
      'model: 3 passed, 0 failed',
      '4 passed, 0 failed',
    ]);
    expect(status).toBe(0);
  });

  it('fails where the emulator or the model is wrong', () => {
    const wrong = { ...all.valid[0], id: 'wrong', expected: { code: 'InvalidChangeBatch', httpStatus: 400 } };
    const { status, lines } = run({ invalid: [wrong, pick('name-apex-cname')], valid: [] });
    expect(lines).toContain('emulator: wrong: was accepted');
    expect(lines).toContain('model misses: wrong: has no error finding');
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(status).toBe(1);
  });
});
