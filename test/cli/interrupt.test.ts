import { startEmulator } from './support/emulator';
import { project, quickstart } from './support/project';
import { apex53, documentOf, start } from './support/run';

/** Far longer than a test may take, so that the deploy cannot end by itself. */
const never = ['--change-delay', '999999999'];

describe('an interrupted deploy', () => {
  it('ends with 130 after the call under way, and what was sent stays', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd }, ...never);
    const deploy = start(['deploy', '--endpoint', url, '--yes'], { cwd });
    await deploy.seen('stderr', /Waiting for 1 of 1 change/);

    deploy.kill('SIGINT');
    const { status, stderr } = await deploy.ended;

    expect(status).toBe(130);
    expect(stderr).toContain('Stopping after the call under way; Ctrl-C again stops at once.\n');
    expect(stderr).toMatch(/Interrupted Interrupted between two calls\. .*run again to finish\.\n$/);
    expect((await apex53(['diff', '--endpoint', url], { cwd })).stdout).toBe('No changes. 3 record sets are as declared.\n');
  });

  it('prints one JSON document with --json', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd }, ...never);
    const deploy = start(['deploy', '--endpoint', url, '--yes', '--json'], { cwd });
    await deploy.seen('stderr', /Waiting for/);

    deploy.kill('SIGINT');

    expect(documentOf(await deploy.ended)).toMatchObject({ command: 'deploy', exitCode: 130, error: { code: 'Interrupted' } });
  });

  it('ends at once when it is interrupted twice, also in the middle of a call', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd }, ...never);
    const slow = { kind: 'latency', operation: 'GetChange', milliseconds: 600_000, times: 'always' };
    expect((await fetch(`${url}/_apex53/faults`, { method: 'POST', body: JSON.stringify({ faults: [slow] }) })).ok).toBe(true);
    const deploy = start(['deploy', '--endpoint', url, '--yes'], { cwd });
    await deploy.seen('stderr', /3 of 3 changes submitted/);

    deploy.kill('SIGINT');
    await deploy.seen('stderr', /Stopping after/);
    deploy.kill('SIGINT');

    expect(await deploy.ended).toMatchObject({ status: undefined });
  });
});
