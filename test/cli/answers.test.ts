import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const api = (ttl: number, more = '') =>
  zoneApp(
    "const check = HealthCheck.https(zone, 'ApiUp', { host: 'api-primary.example.net', path: '/' });",
    more === ''
      ? `new FailoverPair(zone, 'Api', { name: 'api', ttl: ${ttl}, primary: { cname: 'api-primary.example.net', healthCheck: check }, secondary: { cname: 'api-dr.example.net' } });`
      : more,
    "new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });",
  );
const before = api(60);
/** The fail-over is gone, and so is www. */
const after = api(60, "new CnameRecord(zone, 'Api', { name: 'api', target: 'api-primary.example.net', ttl: 60 });").replace(
  "new ARecord(zone, 'Www', { name: 'www'",
  "new ARecord(zone, 'Www', { name: 'web'",
);

describe('apex53 diff and deploy tell which answers change', () => {
  it('below the plan, with whom, when and what is dangerous', async () => {
    const cwd = project({ 'app.ts': before, 'later.ts': after });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const { stdout, status, stderr } = await apex53(['diff', '--local', '--app', 'later.ts'], { cwd });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [, section = ''] = stdout.split('\nAnswers that change\n');
    expect(section).toContain('  ! www.example.com. A  everybody\n');
    expect(section).toContain('name-vanishes: The name does not exist any more (NXDOMAIN).');
    expect(section).toMatch(/! api\.example\.com\. CNAME, any other type {2}everybody\n {6}while Zone\/ApiUp is unhealthy\n/);
    expect(section).toContain('fail-over-shorter: ');
    expect(section).toContain('  ~ web.example.com. A  everybody\n      no such name -> 192.0.2.1 (300 s)\n');
  });

  it('the same in deploy, before it is applied, and nothing when nothing changes', async () => {
    const cwd = project({ 'app.ts': before, 'later.ts': after });
    const first = await apex53(['deploy', '--local', '--yes'], { cwd });
    const shown = await apex53(['diff', '--local', '--app', 'later.ts'], { cwd });
    const expected = await apex53(['deploy', '--local', '--expect-no-changes', '--app', 'later.ts'], { cwd });
    const applied = await apex53(['deploy', '--local', '--yes', '--app', 'later.ts'], { cwd });
    const again = await apex53(['diff', '--local', '--app', 'later.ts'], { cwd });

    expect(first.stdout).not.toContain('Answers that change');
    expect(expected.stdout).toBe(shown.stdout);
    expect(applied.stdout).toBe(`${shown.stdout}Done. 2 record sets created, 0 updated, 3 deleted.\n`);
    expect(again.stdout).not.toContain('Answers that change');
  });

  it('in full, or not at all, where that is asked for', async () => {
    const cwd = project({ 'app.ts': before, 'later.ts': after });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    const run = (...args: string[]) => apex53(['diff', '--local', '--app', 'later.ts', ...args], { cwd });
    const [summary, full, none] = [await run(), await run('--answers', 'full'), await run('--answers', 'none')];
    const wrong = await run('--answers', 'all');

    expect(none.stdout).not.toContain('Answers that change');
    expect(summary.stdout.startsWith(none.stdout)).toBe(true);
    expect(summary.stdout).not.toContain('any type not stored there');
    expect(full.stdout).toContain('~ web.example.com. any type not stored there  everybody\n      no such name -> nothing of this type\n');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('Allowed choices are none, summary, full');
  });

  it('as data with --json, beside a plan that is the same without them', async () => {
    const cwd = project({ 'app.ts': before, 'later.ts': after });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const asked = documentOf(await apex53(['diff', '--local', '--json', '--app', 'later.ts'], { cwd }));
    const none = documentOf(await apex53(['diff', '--local', '--json', '--answers', 'none', '--app', 'later.ts'], { cwd }));
    const deployed = documentOf(await apex53(['deploy', '--local', '--json', '--yes', '--app', 'later.ts'], { cwd }));

    const { answers, ...rest } = asked;
    expect(rest).toEqual(none);
    expect(deployed).toMatchObject({ answers });
    expect(answers).toMatchObject({
      formatVersion: 1,
      zones: [
        {
          name: 'example.com.',
          step: 'kept',
          exact: true,
          changes: expect.arrayContaining([
            expect.objectContaining({
              name: 'www.example.com.',
              types: ['A'],
              health: { kind: 'healthy' },
              clients: { text: 'everybody', example: {} },
              after: [{ share: '1', kind: 'nxdomain', records: [] }],
              dangers: [{ danger: 'name-vanishes', message: 'The name does not exist any more (NXDOMAIN).' }],
            }),
          ]) as unknown,
        },
      ],
    });
  });
});
