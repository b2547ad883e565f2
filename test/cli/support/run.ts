import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { devNull } from 'node:os';
import { assertCompiled, script } from './compiled';

/** How a run of the command ended. */
export interface Ended {
  /** Exit status; undefined when a signal ended the process. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what the command is run. */
export interface RunOptions {
  readonly cwd: string;
  /** Added to an environment that says nothing of AWS, colour or CI. */
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly node?: readonly string[];
  /** Whether there is something to read, by and by: what {@link Running.type} is given. */
  readonly typed?: boolean;
}

/** A run of the command that is still under way. */
export interface Running {
  /** The first match in what was written so far or will be; rejects when the process ends without it. */
  seen(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<RegExpExecArray>;
  /** Writes a line to standard input. */
  type(line: string): void;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

const running = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

/** Runs the command to its end, with nothing to read and nobody to answer. */
export function apex53(args: readonly string[], options: RunOptions): Promise<Ended> {
  return start(args, options).ended;
}

/** Starts the command; it does not outlive the test. */
export function start(args: readonly string[], { cwd, env = {}, node = [], typed = false }: RunOptions): Running {
  assertCompiled();
  const child = spawn(process.execPath, [...node, script, ...args], { cwd, env: { ...quietEnvironment(), ...env } });
  running.add(child);
  if (!typed) child.stdin.end();
  const text = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk;
      watchers.forEach((watch) => watch());
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      running.delete(child);
      resolve({ status: status ?? undefined, ...text });
    });
  });
  return {
    ended,
    type: (line) => void child.stdin.write(`${line}\n`),
    kill: (signal) => void child.kill(signal),
    seen: (stream, pattern) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const match = pattern.exec(text[stream]);
          if (match === null) return;
          watchers.delete(watch);
          resolve(match);
        };
        watchers.add(watch);
        watch();
        void ended.then(() => {
          reject(new Error(`${pattern.source} was never written to ${stream}:\n${text.stdout}${text.stderr}`));
        });
      }),
  };
}

/** The one JSON document on standard output; anything before or behind it fails the test. */
export function documentOf({ stdout }: Ended): Record<string, unknown> {
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** The environment without anything by which a developer's machine differs from another. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const telling = /^(AWS_|APEX53_|npm_|NODE_|JEST_|CI$|NO_COLOR$|FORCE_COLOR$|TERM$|COLUMNS$)/;
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !telling.test(name)));
  // No credentials of the machine's owner are ever found, nor is the instance metadata service asked.
  return { ...rest, AWS_CONFIG_FILE: devNull, AWS_SHARED_CREDENTIALS_FILE: devNull, AWS_EC2_METADATA_DISABLED: 'true' };
}
