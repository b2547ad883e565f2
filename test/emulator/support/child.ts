import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';

/** A process that says things in lines. */
export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  /** All it said so far. */
  readonly lines: readonly string[];
  /** Resolves to the line at that place, as soon as it is there. Rejects when the process ends before. */
  line(index: number): Promise<string>;
  /** Resolves to exit code or signal. */
  readonly ended: Promise<number | string | null>;
}

/** Starts a script of this folder. */
export function start(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Child {
  const child = spawn(process.execPath, [...nodeOptions, '--import', 'tsx', join(__dirname, script), ...args], { env });
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  let wake = (): void => undefined;
  let isOver = false;
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => {
      isOver = true;
      wake();
      resolve(code ?? signal);
    });
  });
  const line = async (index: number): Promise<string> => {
    for (;;) {
      const found = lines[index];
      if (found !== undefined) return found;
      if (isOver) throw new Error(`The process ended: ${errors}`);
      await new Promise<void>((resolve) => {
        const before = wake;
        wake = () => {
          before();
          resolve();
        };
      });
    }
  };
  return { process: child, lines, line, ended };
}
