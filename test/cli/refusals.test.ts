import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { a, change, create, createZone } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { manyRecords, project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const approvalFree = ['diff', '--local', '--exit-code'];

describe('apex53 deploy refuses with 3', () => {
  it.each([
    ['where nobody can answer', []],
    ['with --no-input', ['--no-input']],
    ['with --json', ['--json']],
    ['in CI', []],
  ])('a plan that nobody approved, %s', async (where, args) => {
    const cwd = project({ 'app.ts': quickstart });

    const ended = await apex53(['deploy', '--local', ...args], { cwd, env: where === 'in CI' ? { CI: 'true' } : {} });

    expect(ended.status).toBe(3);
    expect(ended.stderr).toContain('Nobody can answer here: pass --yes to apply this plan.\n');
    expect((await apex53(approvalFree, { cwd })).status).toBe(2);
  });

  it('with --json in one document that says so', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const ended = await apex53(['deploy', '--local', '--json'], { cwd });

    expect(documentOf(ended)).toMatchObject({ command: 'deploy', exitCode: 3, error: { code: 'Declined' } });
  });

  it('a plan that deletes much of a zone, until that is allowed', async () => {
    const cwd = project({ 'app.ts': manyRecords(12) });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    writeFileSync(join(cwd, 'app.ts'), manyRecords(2));

    const refused = await apex53(['deploy', '--local', '--yes'], { cwd });
    const untouched = documentOf(await apex53(['diff', '--local', '--json'], { cwd }));
    const allowed = await apex53(['deploy', '--local', '--yes', '--allow', 'mass-deletion'], { cwd });

    expect(refused.status).toBe(3);
    expect(refused.stderr).toMatch(
      /GuardRefused mass-deletion: example\.com\. would lose 10 of 12 record sets.*\nIf this is meant, allow it: --allow mass-deletion\.\n$/,
    );
    expect(untouched).toMatchObject({ plan: { summary: { recordSets: { delete: 10 } } } });
    expect(allowed.status).toBe(0);
    expect((await apex53(approvalFree, { cwd })).status).toBe(0);
  });

  it('a private zone whose VPC has one of the name that somebody else made', async () => {
    const cwd = project({
      'app.ts': `import { App, HostedZone } from 'apex53';
        const app = new App({ name: 'test' });
        new HostedZone(app, 'Zone', { zoneName: 'example.com', vpcs: [{ vpcId: 'vpc-0a1b', region: 'us-east-1' }] });
        export default app;`,
    });
    const { url } = await startEmulator({ cwd });
    await byHand(url, (client) => createZone(client, 'example.com', { vpcId: 'vpc-0a1b' }));

    expect(documentOf(await apex53(['deploy', '--endpoint', url, '--yes', '--json'], { cwd }))).toMatchObject({
      exitCode: 3,
      error: { code: 'VpcHasZone' },
    });
  });

  it('a declared zone whose name somebody else has in the account, and names that zone', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd });
    const theirs = await byHand(url, (client) => createZone(client, 'example.com'));

    const text = await apex53(['deploy', '--endpoint', url, '--yes'], { cwd });
    const json = await apex53(['deploy', '--endpoint', url, '--yes', '--json'], { cwd });

    expect(text.status).toBe(3);
    expect(text.stderr).toContain('ZoneNameTaken');
    expect(text.stderr).toContain(theirs);
    expect(documentOf(json)).toMatchObject({
      exitCode: 3,
      error: { code: 'ZoneNameTaken', details: { conflicts: [{ code: 'ZoneNameTaken' }] } },
    });
  });

  it('a record set of a shared zone that exists with other content, and names it', async () => {
    const cwd = project();
    const { url } = await startEmulator({ cwd });
    const zoneId = await byHand(url, async (client) => {
      const id = await createZone(client, 'example.com');
      await change(client, id, create(a('www.example.com', '192.0.2.77')));
      return id;
    });
    writeFileSync(
      join(cwd, 'app.ts'),
      zoneApp("new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });").replace(
        /const zone = .*/,
        `const zone = HostedZone.fromZoneId(app, 'Zone', { hostedZoneId: '${zoneId}', zoneName: 'example.com' });`,
      ),
    );

    const { status, stderr } = await apex53(['deploy', '--endpoint', url, '--yes'], { cwd });

    expect(status).toBe(3);
    expect(stderr).toMatch(/RecordSetConflict .*www\.example\.com\. A .*already exists/);
    expect((await apex53(['diff', '--endpoint', url], { cwd })).stdout).toContain('192.0.2.77 -> 192.0.2.1');
  });
});
