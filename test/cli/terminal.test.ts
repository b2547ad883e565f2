import { change, create, createZone } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const escape = '\u001b';

describe('what the command prints', () => {
  it.each<[string, Record<string, string>]>([
    ['a pipe', { TERM: 'xterm-256color' }],
    ['the log of a CI', { TERM: 'xterm-256color', CI: 'true' }],
  ])('has no escape sequence when it goes into %s', async (_, env) => {
    const cwd = project({ 'app.ts': quickstart });

    const deployed = await apex53(['deploy', '--local', '--yes'], { cwd, env });

    expect(deployed.stdout + deployed.stderr).toContain('Created hosted zone');
    expect(deployed.stdout + deployed.stderr).not.toContain(escape);
  });

  it.each<[string, string[], Record<string, string>, boolean]>([
    ['--color always', ['--color', 'always'], {}, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR, which says nothing', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['--color never before FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
    ['--color always before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
  ])('follows %s', async (_, args, env, coloured) => {
    const cwd = project({ 'app.ts': quickstart, 'bad.ts': 'export default 1;' });

    const plan = await apex53(['diff', '--local', ...args], { cwd, env });
    const error = await apex53(['diff', '--local', '--app', 'bad.ts', ...args], { cwd, env });

    expect(plan.stdout.includes(`${escape}[32m+ create${escape}[39m`)).toBe(coloured);
    expect(error.stderr.includes(`${escape}[31mAppInvalid${escape}[39m`)).toBe(coloured);
    expect((plan.stdout + error.stderr).includes(escape)).toBe(coloured);
  });

  it('carries no meaning by colour alone', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const plain = await apex53(['diff', '--local'], { cwd });
    const coloured = await apex53(['diff', '--local', '--color', 'always'], { cwd });

    expect(coloured.stdout.replace(new RegExp(`${escape}\\[\\d+m`, 'g'), '')).toBe(plain.stdout);
  });

  it('puts data on standard output and everything else on standard error', async () => {
    const warned = zoneApp(
      "RecordSets.fromJson(zone, 'All', [{ Name: 'example.com.', Type: 'A', AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111111abcdef8.cloudfront.net.', EvaluateTargetHealth: true } }]);",
    );
    const cwd = project({
      'app.ts': quickstart,
      'warned.ts': warned,
      'failing.ts': zoneApp("new ARecord(zone, 'A', { name: 'a', values: [] });"),
    });

    const deployed = await apex53(['deploy', '--local', '--yes', '--json'], { cwd });
    const warnedOf = await apex53(['synth', '--json', '--app', 'warned.ts'], { cwd });
    const failed = await apex53(['diff', '--local', '--app', 'failing.ts'], { cwd });

    expect(documentOf(deployed)).toMatchObject({ exitCode: 0 });
    expect(deployed.stderr).toMatch(/^Created hosted zone example\.com\./m);
    expect(documentOf(warnedOf)).toMatchObject({ exitCode: 0 });
    expect(warnedOf.stderr).toMatch(/^warning AliasEvaluatesCloudFront /);
    expect(failed.stdout).toBe('');
    expect(failed.stderr).toMatch(/^error ValuesMissing /);
  });

  it('neutralises what a zone says to the terminal', async () => {
    const cwd = project({ 'app.ts': zoneApp(), 'own.ts': zoneApp().replace("'example.com'", "'example.com', callerReference: 'hostile'") });
    const { url } = await startEmulator({ cwd });
    // Of the control characters that terminals obey, XML carries those of the second block: U+009B begins a sequence as ESC [ does.
    const hostile = '\u009b2J\u202e';
    await byHand(url, async (client) => {
      const id = await createZone(client, 'example.com', { comment: `theirs ${hostile}`, callerReference: 'hostile' });
      await change(
        client,
        id,
        create({
          Name: 'x.example.com',
          Type: 'A',
          SetIdentifier: `their ${hostile}`,
          Weight: 1,
          TTL: 60,
          ResourceRecords: [{ Value: '192.0.2.1' }],
        }),
      );
    });

    const taken = await apex53(['diff', '--endpoint', url], { cwd });
    const own = await apex53(['diff', '--endpoint', url, '--app', 'own.ts'], { cwd });

    expect(taken.stdout).toMatch(/theirs \\+u\{9b\}2J\\+u\{202e\}/);
    expect(own.stdout).toMatch(/their \\+u\{9b\}2J\\+u\{202e\}/);
    for (const { stdout, stderr } of [taken, own]) expect(stdout + stderr).not.toMatch(/[\u009b\u202e]/);
  });

  it('neutralises what an app, an error or an argument says to the terminal', async () => {
    const hostile = `${escape}[2J\u0007`;
    const cwd = project({
      'throws.ts': `throw new Error(${JSON.stringify(`thrown ${hostile}`)});`,
      'declares.ts': zoneApp(`new TxtRecord(zone, ${JSON.stringify(`Text${hostile}`)}, { name: 'bad..name', values: ['x'] });`),
      'comments.ts': zoneApp().replace("'example.com'", `'example.com', comment: ${JSON.stringify(`mine ${hostile}`)}`),
    });

    const runs = await Promise.all([
      apex53(['synth', '--app', 'throws.ts'], { cwd }),
      apex53(['synth', '--app', 'declares.ts'], { cwd }),
      apex53(['diff', '--local', '--app', 'comments.ts'], { cwd }),
      apex53(['synth', '--app', `missing${hostile}.ts`], { cwd }),
      apex53([`command${hostile}`], { cwd }),
      apex53(['diff', '--endpoint', `nowhere${hostile}`], { cwd }),
    ]);

    const said = runs.map(({ stdout, stderr }) => stdout + stderr);
    const before = ['thrown ', 'Zone/Text', 'mine ', 'missing', 'command', 'nowhere'];
    expect(said.map((text, i) => new RegExp(`${before[i] ?? ''}\\\\+u\\{1b\\}\\[2J\\\\+u\\{7\\}`).test(text))).toEqual(
      before.map(() => true),
    );
    for (const text of said) for (const character of [escape, '\u0007']) expect(text).not.toContain(character);
  });
});
