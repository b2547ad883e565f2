import { isatty } from 'node:tty';
import { Apex53Error } from '../model/error';
import { style, type Style } from '../render/style';

/** Whatever the command reads and writes: the process's own, or a test's. */
export interface Terminal {
  /** Data. */
  readonly out: (text: string) => void;
  /** Progress, warnings, questions, errors. */
  readonly err: (text: string) => void;
  /** The answer to a question, or undefined when nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  readonly outStyle: Style;
  readonly errStyle: Style;
  /** Columns; 80 where there is no terminal. */
  readonly width: number;
  /** Whether one line may be drawn over and over. */
  readonly live: boolean;
}

/** When to colour. */
export type ColourChoice = 'auto' | 'always' | 'never';

/** The process's streams, as a terminal that follows NO_COLOR, FORCE_COLOR, TERM and CI. */
export function processTerminal(colour: ColourChoice, mayAsk: boolean): Terminal {
  const { stdout, stderr, env } = process;
  // Asked of the descriptors: a stream that is no terminal has no isTTY at all, whatever its type says.
  const [stdinIsTty, stdoutIsTty, stderrIsTty] = [isatty(0), isatty(1), isatty(2)];
  const inCi = (env.CI ?? '') !== '' && env.CI !== 'false';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ask: mayAsk && stdinIsTty && !inCi ? askOnTerminal : undefined,
    outStyle: style(wantsColour(colour, stdoutIsTty)),
    errStyle: style(wantsColour(colour, stderrIsTty)),
    width: stdoutIsTty ? stdout.columns : 80,
    live: stderrIsTty && !inCi && env.TERM !== 'dumb',
  };
}

function wantsColour(choice: ColourChoice, isTty: boolean): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if ((NO_COLOR ?? '') !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTty && TERM !== 'dumb';
}

/** The line that is typed; the end of input is the empty answer. @throws Apex53Error `Interrupted` at Ctrl-C. */
async function askOnTerminal(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve, reject) => {
      const leave = (settle: () => void) => () => {
        process.stderr.write('\n');
        settle();
      };
      lines.once(
        'SIGINT',
        leave(() => reject(new Apex53Error('Interrupted', 'Interrupted at the question. Nothing is half done; run again to finish.'))),
      );
      lines.once(
        'close',
        leave(() => resolve('')),
      );
      lines.question(question, (answer) => {
        lines.removeAllListeners('close');
        resolve(answer);
      });
    });
  } finally {
    lines.removeAllListeners('close');
    lines.close();
  }
}
