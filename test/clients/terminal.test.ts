import { script } from '../cli/support/compiled';
import { project, quickstart } from '../cli/support/project';
import { apex53 } from '../cli/support/run';
import { python } from './support/clients';

interface Session {
  readonly status: number;
  readonly transcript: string;
  readonly stepsLeft: number;
}

/** Runs apex53 in a folder, on a terminal, where somebody types. */
async function onTerminal(
  cwd: string,
  steps: readonly (readonly [waitFor: string, type: string])[],
  ...args: readonly string[]
): Promise<Session> {
  const unset = ['CI', 'NO_COLOR', 'FORCE_COLOR'].flatMap((name) => ['-u', name]);
  return (await python('terminal.py', JSON.stringify(steps), 'env', ...unset, '-C', cwd, process.execPath, script, ...args)) as Session;
}

const question = 'Apply these changes? yes / details / [no] ';
const pending = 2;
const unchanged = async (cwd: string) => (await apex53(['diff', '--local', '--exit-code'], { cwd })).status;

describe('on a terminal', () => {
  it('yes applies the plan', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, transcript } = await onTerminal(cwd, [[question, 'yes\n']], 'deploy', '--local');

    expect(status).toBe(0);
    expect(transcript).toContain('Done.');
    expect(await unchanged(cwd)).toBe(0);
  });

  it.each([
    ['no', 'no\n'],
    ['nothing', '\n'],
    ['anything else', 'sure\n'],
    ['the end of input', '\u0004'],
  ])('%s applies nothing and ends with 3', async (_, typed) => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, transcript } = await onTerminal(cwd, [[question, typed]], 'deploy', '--local');

    expect(status).toBe(3);
    expect(transcript).toContain('The plan was not approved; nothing was changed.');
    expect(await unchanged(cwd)).toBe(pending);
  });

  it('Ctrl-C at the question applies nothing and ends with 130', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, transcript } = await onTerminal(cwd, [[question, '\u0003']], 'deploy', '--local');

    expect(status).toBe(130);
    expect(transcript).toContain('Interrupted at the question.');
    expect(await unchanged(cwd)).toBe(pending);
  });

  it('details shows every difference, and asks again', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, transcript, stepsLeft } = await onTerminal(
      cwd,
      [
        [question, 'details\n'],
        [question, 'y\n'],
      ],
      'deploy',
      '--local',
    );

    expect({ status, stepsLeft }).toEqual({ status: 0, stepsLeft: 0 });
    expect(transcript.split('caller reference').length - 1).toBe(2);
  });

  it('--no-input asks nothing', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, transcript } = await onTerminal(cwd, [], 'deploy', '--local', '--no-input');

    expect(status).toBe(3);
    expect(transcript).not.toContain('Apply these changes?');
  });

  it('a hosted zone is deleted only when its name is typed', async () => {
    const cwd = project({ 'app.ts': quickstart.replace("comment: 'Production zone'", "removalPolicy: 'destroy'") });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    const name = 'Type its name to confirm: ';

    const wrong = await onTerminal(cwd, [[name, 'example.org\n']], 'destroy', '--local');
    const untouched = await unchanged(cwd);
    const right = await onTerminal(
      cwd,
      [
        [name, 'example.com\n'],
        [question, 'yes\n'],
      ],
      'destroy',
      '--local',
    );

    expect([wrong.status, untouched, right.status]).toEqual([3, 0, 0]);
    expect(await unchanged(cwd)).toBe(pending);
  });

  it('is coloured, unless NO_COLOR says otherwise', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { transcript } = await onTerminal(cwd, [], 'diff', '--local');
    const plain = (await python(
      'terminal.py',
      '[]',
      'env',
      'NO_COLOR=1',
      '-C',
      cwd,
      process.execPath,
      script,
      'diff',
      '--local',
    )) as Session;

    expect(transcript).toContain('\u001b[32m+ create\u001b[39m');
    expect(plain.transcript).not.toContain('\u001b');
  });
});
