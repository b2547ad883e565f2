import { apex53, type Ended } from '../../cli/support/run';

/** A line of a shell snippet that runs the command. */
export interface CommandLine {
  readonly text: string;
  readonly args: readonly string[];
  readonly exitCode: number;
}

/** The `apex53` lines of a shell snippet. @throws for a line that a plain split would not read as a shell does. */
export function commandLines(code: string): CommandLine[] {
  const joined = code.replace(/\\\n\s*/g, ' ');
  return joined.split('\n').flatMap((line) => {
    const [, rest] = /^(?:\$ )?(?:npx )?apex53\b(.*)$/.exec(line.trim()) ?? [];
    if (rest === undefined) return [];
    const [, words = '', status] = /^(.*?)(?:\s+#.*?(?:exit (\d+).*)?)?$/.exec(rest) ?? [];
    if (/["'`$|&;<>*]/.test(words)) throw new Error(`Only plain words can be read here: ${line}`);
    return [{ text: line.trim(), args: words.split(/\s+/).filter((word) => word !== ''), exitCode: Number(status ?? 0) }];
  });
}

/** Runs a line in a folder, against the embedded emulator where it would connect to Route 53. */
export function runLine({ args }: CommandLine, cwd: string): Promise<Ended> {
  const connects =
    ['diff', 'deploy', 'destroy'].includes(args[0] ?? '') &&
    !args.includes('--local') &&
    !args.includes('--endpoint') &&
    !args.includes('--help');
  return apex53([...args, ...(connects ? ['--local'] : [])], { cwd });
}

/** Whether the command knows the verb and every option of a line; what it says when not. Nothing is run. */
export async function misunderstood({ args }: CommandLine, cwd: string): Promise<string> {
  if (args.length === 0 || args[0]?.startsWith('-') === true) return (await apex53(args.length === 0 ? ['--help'] : args, { cwd })).stderr;
  // No command takes more than two arguments, so three more end the parse after every option was read, and before anything is done.
  const { stderr } = await apex53([...args, 'one', 'two', 'three'], { cwd });
  return stderr.startsWith('error: too many arguments') ? '' : stderr;
}
