import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const version = (address: string, ...more: readonly string[]) =>
  zoneApp(`new ARecord(zone, 'Www', { name: 'www', values: ['${address}'] });`, ...more);

/** A folder where one version is deployed, and the plan of the next is saved. */
async function saved(): Promise<string> {
  const cwd = project({ 'app.ts': version('192.0.2.1'), 'next.ts': version('192.0.2.2'), 'other.ts': version('192.0.2.3') });
  await apex53(['deploy', '--local', '--yes'], { cwd });
  const { status, stderr } = await apex53(['diff', '--local', '--app', 'next.ts', '--out', 'plan.json'], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'Saved the plan in plan.json; apex53 deploy plan.json applies it.\n' });
  return cwd;
}

describe('apex53 deploy PLAN', () => {
  it('applies the saved plan without --yes, says the second time that it is done, and keeps both in the journal as one run', async () => {
    const cwd = await saved();

    const first = await apex53(['deploy', 'plan.json', '--local'], { cwd });
    const second = await apex53(['deploy', 'plan.json', '--local'], { cwd });
    const expected = await apex53(['diff', '--local', '--app', 'next.ts', '--exit-code'], { cwd });

    expect(first.status).toBe(0);
    expect(first.stdout).toContain('Done. 0 record sets created, 1 updated, 0 deleted.');
    expect(second).toEqual({
      status: 0,
      stdout: 'No changes. 1 record set is as declared.\n',
      stderr: 'Already done: www.example.com. A\n',
    });
    expect(expected.status).toBe(0);
    expect((documentOf(await apex53(['history', '--json'], { cwd })) as { entries: unknown[] }).entries).toHaveLength(2);
  });

  it('refuses with 3 when something moved, says what it was and is, and sends nothing', async () => {
    const cwd = await saved();
    await apex53(['deploy', '--local', '--yes', '--app', 'other.ts'], { cwd });
    const state = readFileSync(join(cwd, '.apex53', 'local.json'), 'utf8');

    const refused = await apex53(['deploy', 'plan.json', '--local', '--yes'], { cwd });
    const json = await apex53(['deploy', 'plan.json', '--local', '--json'], { cwd });

    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('PlanMoved www.example.com. A: was 300 s 192.0.2.1, is 300 s 192.0.2.3 now.\n');
    expect(documentOf(json)).toMatchObject({ command: 'deploy', exitCode: 3, error: { code: 'PlanMoved' } });
    expect(readFileSync(join(cwd, '.apex53', 'local.json'), 'utf8')).toBe(state);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20), 'it is no JSON'],
    ['empty', () => '', 'it is empty'],
    ['edited', (text: string) => text.replaceAll('192.0.2.2', '192.0.2.66'), 'its digest does not fit'],
    ['of a newer version', (text: string) => text.replace('"formatVersion": 1', '"formatVersion": 2'), 'format version 2'],
    ['of another program', () => '{"plan":1}', 'not written by apex53 diff --out'],
  ])('refuses a file that is %s with one error', async (_, damage, why) => {
    const cwd = await saved();
    writeFileSync(join(cwd, 'plan.json'), damage(readFileSync(join(cwd, 'plan.json'), 'utf8')));

    const { status, stderr, stdout } = await apex53(['deploy', 'plan.json', '--local'], { cwd });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^PlanFileInvalid plan\.json cannot be applied: .*\n$/);
    expect(stderr).toContain(why);
  });

  it('refuses what is no file, and options that say otherwise than the plan', async () => {
    const cwd = await saved();

    expect((await apex53(['deploy', 'missing.json', '--local'], { cwd })).stderr).toMatch(/^PlanFileInvalid missing\.json cannot be read/);
    expect((await apex53(['deploy', 'plan.json', '--local', '--app', 'app.ts'], { cwd })).stderr).toMatch(/^UsageInvalid /);
  });
});

describe('apex53 diff --out', () => {
  it('writes over a plan file, and over another file only with --force', async () => {
    const cwd = await saved();
    writeFileSync(join(cwd, 'package.json'), '{"name":"mine"}');
    const diff = (...args: readonly string[]) => apex53(['diff', '--local', ...args], { cwd });

    expect((await diff('--out', 'plan.json')).status).toBe(0);
    const refused = await diff('--out', 'package.json');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^OutputFolderTaken /);
    expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toBe('{"name":"mine"}');
    expect((await diff('--out', 'package.json', '--force')).status).toBe(0);
    expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toContain('"kind": "apex53 plan"');
  });
});
