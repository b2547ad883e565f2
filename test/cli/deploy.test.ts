import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const nothing = 'No changes. 3 record sets are as declared.\n';

describe('apex53 deploy --local', () => {
  it('applies the plan and names the name servers to delegate to', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, stdout, stderr } = await apex53(['deploy', '--local', '--yes'], { cwd });

    expect(status).toBe(0);
    expect(stdout).toMatch(
      /\nDone\. 3 record sets created, 0 updated, 0 deleted\.\n\nDelegate example\.com\. \(Z[A-Z0-9]+\) to these name servers, at the registrar or in the parent zone:\n( {2}ns-\d+\.awsdns-\d\d\.(com|net|org|co\.uk)\.\n){4}$/,
    );
    expect(stderr).toMatch(
      /^Created hosted zone example\.com\. Z[A-Z0-9]+\nCreated health check Zone\/ApiPrimaryUp .+\n\[#+\] 3 of 3 changes submitted, example\.com\.\nThe change is INSYNC\n$/,
    );
  });

  it('plans nothing the second time, and leaves the state as it is', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    const state = readFileSync(join(cwd, '.apex53', 'local.json'), 'utf8');

    const again = await apex53(['deploy', '--local', '--yes'], { cwd });

    expect(again).toEqual({ status: 0, stdout: nothing, stderr: '' });
    expect(readFileSync(join(cwd, '.apex53', 'local.json'), 'utf8')).toBe(state);
  });

  it('needs no yes when there is nothing to do', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    expect(await apex53(['deploy', '--local'], { cwd })).toEqual({ status: 0, stdout: nothing, stderr: '' });
  });

  it('prints one JSON document with --json: the plan, whether it was applied, and the zones', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const first = documentOf(await apex53(['deploy', '--local', '--json', '--yes'], { cwd }));
    const second = documentOf(await apex53(['deploy', '--local', '--json', '--yes'], { cwd }));

    const nameServer = expect.stringMatching(/^ns-\d+\.awsdns-/) as unknown;
    expect(first).toMatchObject({
      command: 'deploy',
      exitCode: 0,
      applied: true,
      hostedZones: [{ name: 'example.com.', nameServers: [nameServer, nameServer, nameServer, nameServer] }],
    });
    expect(first.changeIds).toHaveLength(2);
    expect(second).toMatchObject({ command: 'deploy', exitCode: 0, applied: false, changeIds: [] });
  });

  it('applies nothing with --expect-no-changes, and exits with 2 when there are changes', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const pending = await apex53(['deploy', '--local', '--yes', '--expect-no-changes'], { cwd });
    const stillPending = await apex53(['deploy', '--local', '--yes', '--expect-no-changes', '--json'], { cwd });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    const none = await apex53(['deploy', '--local', '--yes', '--expect-no-changes'], { cwd });

    expect(pending.status).toBe(2);
    expect(documentOf(stillPending)).toMatchObject({ exitCode: 2, plan: { summary: { hostedZones: { create: 1 } } } });
    expect(none).toMatchObject({ status: 0, stdout: nothing });
  });

  it('deletes from a declared zone what is no longer declared, and says so', async () => {
    const www = "new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });";
    const cwd = project({ 'app.ts': zoneApp(www, "new ARecord(zone, 'Old', { name: 'old', values: ['192.0.2.9'] });") });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    writeFileSync(join(cwd, 'app.ts'), zoneApp(www));

    const { stdout } = await apex53(['deploy', '--local', '--yes'], { cwd });

    expect(stdout).toContain('  - delete old.example.com. A');
    expect(stdout).toContain('Done. 0 record sets created, 0 updated, 1 deleted.\n');
    expect((await apex53(['diff', '--local'], { cwd })).stdout).toBe('No changes. 1 record set is as declared.\n');
  });

  it('refuses a damaged state file, and leaves it as it is', async () => {
    const cwd = project({ 'app.ts': quickstart, '.apex53/local.json': '{"half":' });

    const { status, stdout, stderr } = await apex53(['deploy', '--local', '--yes'], { cwd });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^EmulatorFailed Emulator state file .*local\.json: /);
    expect(readFileSync(join(cwd, '.apex53', 'local.json'), 'utf8')).toBe('{"half":');
  });
});
