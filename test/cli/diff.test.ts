import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project, quickstart } from './support/project';
import { apex53, documentOf } from './support/run';

describe('apex53 diff', () => {
  it('shows what deploy would do, and changes nothing', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const first = await apex53(['diff', '--local'], { cwd });
    const second = await apex53(['diff', '--local'], { cwd });

    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Hosted zone example\.com\. id known after apply\n/);
    expect(first.stdout).toContain(
      'Plan. Hosted zones: 1 to create. Record sets: 3 to create. Health checks: 1 to create. 1 change batch, 0 record sets unchanged.',
    );
    expect(second.stdout).toBe(first.stdout);
  });

  it('exits with 2 for pending changes only where that is asked for, and with 0 when there are none', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const pending = await apex53(['diff', '--local', '--exit-code'], { cwd });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    const none = await apex53(['diff', '--local', '--exit-code'], { cwd });

    expect(pending.status).toBe(2);
    expect(none).toEqual({ status: 0, stdout: 'No changes. 3 record sets are as declared.\n', stderr: '' });
  });

  it('prints one JSON document with --json: for changes, for none, and for an error', async () => {
    const cwd = project({ 'app.ts': quickstart, 'empty.ts': "export default 'no app';" });

    const changes = await apex53(['diff', '--local', '--json', '--exit-code'], { cwd });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    const none = await apex53(['diff', '--local', '--json', '--exit-code'], { cwd });
    const error = await apex53(['diff', '--local', '--json', '--app', 'empty.ts'], { cwd });

    expect(documentOf(changes)).toMatchObject({
      formatVersion: 1,
      command: 'diff',
      exitCode: 2,
      plan: { summary: { recordSets: { create: 3 } } },
    });
    expect(documentOf(none)).toMatchObject({
      formatVersion: 1,
      command: 'diff',
      exitCode: 0,
      plan: { summary: { recordSets: { create: 0, unchanged: 3 } } },
    });
    expect(documentOf(error)).toMatchObject({ formatVersion: 1, command: 'diff', exitCode: 1, error: { code: 'AppInvalid' } });
    expect([changes.status, none.status, error.status]).toEqual([2, 0, 1]);
    expect([changes.stderr, none.stderr, error.stderr]).toEqual(['', '', '']);
  });

  it('shows a record set that differs field by field, and who would lose it', async () => {
    const cwd = project({ 'app.ts': quickstart, 'later.ts': quickstart.replace('ttl: 60', 'ttl: 30') });

    await apex53(['deploy', '--local', '--yes'], { cwd });
    const { stdout } = await apex53(['diff', '--local', '--app', 'later.ts'], { cwd });

    expect(stdout).toContain('  ~ update api.example.com. CNAME "primary"\n      TTL: 60 s -> 30 s\n');
    expect(stdout).toContain('Record sets: 2 to update.');
  });

  it('keeps the local state below the folder it is run in, or where --state says', async () => {
    const cwd = project({ 'app.ts': quickstart });

    await apex53(['diff', '--local'], { cwd });
    await apex53(['diff', '--local', '--state', 'deep/er/state.json'], { cwd });

    expect(existsSync(join(cwd, '.apex53', 'local.json'))).toBe(true);
    expect(existsSync(join(cwd, 'deep', 'er', 'state.json'))).toBe(true);
  });
});
