import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const pool = zoneApp(
  "const up = HealthCheck.http(zone, 'Up', { host: 'up.example.net' });",
  "new FailoverPair(zone, 'Www', { name: 'www', primary: { values: ['192.0.2.1'], healthCheck: up }, secondary: { values: ['192.0.2.2'] } });",
  "new TxtRecord(zone, 'Note', { name: 'note', values: ['x'] });",
);

describe('apex53 graph', () => {
  it.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg" class="apex53"'],
    ['mermaid', 'flowchart LR\n'],
    ['dot', 'digraph routing {\n'],
  ])('prints the routing of a name as %s', async (format, start) => {
    const ended = await apex53(['graph', 'www.example.com', 'A', '--format', format], { cwd: project({ 'app.ts': pool }) });

    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout.startsWith(start)).toBe(true);
    expect(ended.stdout).toContain('192.0.2.2');
  });

  it('tells shares of a client while something is down', async () => {
    const cwd = project({ 'app.ts': pool });
    const args = ['graph', 'www.example.com', 'A', '--format', 'dot', '--from', 'DE', '--unhealthy', 'Zone/Up'];

    const { stdout } = await apex53(args, { cwd });

    expect(stdout).toContain('asked from DE');
    expect(stdout).toMatch(/label="secondary {3}100 %/);
    expect(stdout).toMatch(/label="primary\\l.*unhealthy by its check/);
  });

  it('draws every routed name without one, and counts the others', async () => {
    const { stdout } = await apex53(['graph', '--format', 'mermaid'], { cwd: project({ 'app.ts': pool }) });

    expect(stdout).toContain('www.example.com. A<br/>failover, 2 members');
    expect(stdout).toContain('1 TXT');
    expect(stdout).not.toContain('note.example.com');
  });

  it('draws what a live zone holds', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const { status, stdout } = await apex53(['graph', '--local', '--zone', 'example.com', '--format', 'dot'], { cwd });

    expect(status).toBe(0);
    expect(stdout).toContain('api.example.com. CNAME');
  });

  it('takes the format from the name of the file, and writes over nothing but a picture of it', async () => {
    const cwd = project({ 'app.ts': pool, 'mine.svg': '<svg/>' });
    const draw = (...more: readonly string[]) => apex53(['graph', 'www.example.com', ...more], { cwd });

    expect(await draw('--out', 'a.mmd')).toMatchObject({ status: 0, stdout: 'Wrote a.mmd.\n' });
    expect(await draw('--out', 'a.mmd', '--from', 'DE')).toMatchObject({ status: 0 });
    expect(readFileSync(join(cwd, 'a.mmd'), 'utf8')).toMatch(/^flowchart LR\n.* asked from DE\n/);

    const refused = await draw('--out', 'mine.svg');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('mine.svg');
    expect(readFileSync(join(cwd, 'mine.svg'), 'utf8')).toBe('<svg/>');
    expect(await draw('--out', 'mine.svg', '--force')).toMatchObject({ status: 0 });
  });

  it('says what it left out, and prints one document with --json', async () => {
    const cwd = project({
      'app.ts': zoneApp("for (let i = 0; i < 9; i++) new CnameRecord(zone, `C${i}`, { name: `c${i}`, target: 'example.net' });"),
    });

    const text = await apex53(['graph', '--max-boxes', '4'], { cwd });
    const json = await apex53(['graph', '--max-boxes', '4', '--json'], { cwd });

    expect(text.stderr).toBe('note Not drawn: 7 more groups of record sets with a policy, an alias or a CNAME in example.com.\n');
    expect(documentOf(json)).toMatchObject({
      command: 'graph',
      exitCode: 0,
      format: 'svg',
      content: text.stdout,
      notes: [expect.stringContaining('7 more')],
    });
  });

  it.each([
    [['a..b'], 'a..b'],
    [['www.example.com', 'NOPE'], 'NOPE'],
    [['www.example.com', '--unhealthy', 'Zone/Upp'], 'near it: "Zone/Up"'],
    [['www.example.com', '--from', 'XX'], 'XX'],
    [['--format', 'png'], 'svg, mermaid, dot'],
  ])('refuses %j', async (args, told) => {
    const { status, stdout, stderr } = await apex53(['graph', ...args], { cwd: project({ 'app.ts': pool }) });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(told);
  });
});
