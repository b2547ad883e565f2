import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/compiled';
import { project } from './support/project';
import { apex53, documentOf } from './support/run';

describe('the command line', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['explode'], /unknown command 'explode'/],
    ['an unknown option', ['deploy', '--force'], /unknown option '--force'/],
    ['an argument too many', ['synth', 'extra'], /too many arguments/],
    ['an option without its value', ['synth', '--app'], /argument missing/],
    ['an action that does not exist', ['synth', '--action', 'REPLACE'], /Allowed choices are CREATE, UPSERT/],
    ['a guard that does not exist', ['deploy', '--allow', 'everything'], /Allowed: mass-deletion/],
    ['an endpoint that is no URL', ['diff', '--endpoint', 'localhost:4053'], /Give a URL such as http:\/\/127\.0\.0\.1:4053\./],
    ['an endpoint with --local', ['diff', '--endpoint', 'http://127.0.0.1:1', '--local'], /cannot be used with option/],
    ['a port that is no number', ['emulator', '--port', '4O53'], /Give a whole number\./],
    ['a port out of range', ['emulator', '--port', '65536'], /Give a port from 0 to 65535\./],
    ['a timeout that is no duration', ['deploy', '--timeout', 'soon'], /Give 1s to 24h, such as 90s, 15m or 2h\./],
    ['a timeout of no time', ['destroy', '--timeout', '0'], /Give 1s to 24h/],
    ['a timeout of days', ['rollback', '--timeout', '25h'], /Give 1s to 24h/],
    ['a colour that does not exist', ['synth', '--color', 'green'], /Allowed choices are auto, always, never/],
  ])('refuses %s with 1, on standard error, and with --json in one document', async (_, args, message) => {
    const cwd = project();

    const text = await apex53(args, { cwd });
    const json = await apex53([...args.slice(0, 1), '--json', ...args.slice(1)], { cwd });

    expect(text).toMatchObject({ status: 1, stdout: '' });
    expect(text.stderr).toMatch(message);
    expect(text.stderr).toMatch(/\(see apex53 --help\)\n$/);
    expect(json.status).toBe(1);
    expect(documentOf(json)).toMatchObject({
      formatVersion: 1,
      command: args[0],
      exitCode: 1,
      error: { code: 'UsageInvalid', message: expect.stringMatching(message) as unknown },
    });
  });

  it('shows help with 0, on standard output, with every command and exit code', async () => {
    const { status, stdout, stderr } = await apex53(['--help'], { cwd: project() });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const text of ['synth', 'diff', 'deploy', 'destroy', 'emulator', 'Exit codes:', '130  interrupted'])
      expect(stdout).toContain(text);
  });

  it.each([
    ['synth', ''],
    ['lint', ''],
    ['diff', ''],
    ['deploy', ' [plan]'],
    ['destroy', ''],
    ['drift', ''],
    ['history', ''],
    ['emulator', ''],
  ])('shows help of %s with 0', async (command, argument) => {
    const { status, stdout, stderr } = await apex53([command, '--help'], { cwd: project() });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe(`Usage: apex53 ${command} [options]${argument}`);
  });

  it('without a command is an error that shows help on standard error', async () => {
    const { status, stdout, stderr } = await apex53([], { cwd: project() });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Usage: apex53 \[options\] \[command\]\n/);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

    expect(await apex53(['--version'], { cwd: project() })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});
