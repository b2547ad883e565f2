import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { root } from '../../cli/support/compiled';

/** The folder of the virtual environment that .ci/run installs boto3 and the AWS CLI into. */
const venv = process.env.APEX53_CLIENTS_VENV ?? join(root, '.cache', 'venv');

/** A program of that virtual environment. */
export const venvProgram = (name: string): string => join(venv, 'bin', name);

/** How a client ended. */
export interface ClientEnd {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the AWS CLI against an endpoint; resolves to what it printed, parsed. @throws with what it said when it fails. */
export async function aws(url: string, ...args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await awsEnds(url, ...args);
  if (status !== 0) throw new Error(`aws ${args.join(' ')} ended with ${status ?? 'a signal'}: ${stderr}`);
  return stdout === '' ? undefined : (JSON.parse(stdout) as unknown);
}

/** Runs the AWS CLI against an endpoint, however it ends. */
export function awsEnds(url: string, ...args: readonly string[]): Promise<ClientEnd> {
  return run(join(venv, 'bin', 'aws'), ['--endpoint-url', url, '--output', 'json', 'route53', ...args]);
}

/** Runs one of the programs in test/clients/python; resolves to the JSON it printed. @throws with what it said when it fails. */
export async function python(program: string, ...args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await pythonEnds(program, ...args);
  if (status !== 0) throw new Error(`${program} ended with ${status ?? 'a signal'}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** Runs one of the programs in test/clients/python, however it ends. */
export function pythonEnds(program: string, ...args: readonly string[]): Promise<ClientEnd> {
  return run(join(venv, 'bin', 'python'), [join(__dirname, '..', 'python', program), ...args]);
}

function run(program: string, args: readonly string[]): Promise<ClientEnd> {
  if (!existsSync(program))
    throw new Error(`${program} is not there; \`bash .ci/run\` installs it, or name another virtual environment in APEX53_CLIENTS_VENV.`);
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS_|PYTHON)/.test(name)));
  const env = {
    ...rest,
    AWS_ACCESS_KEY_ID: 'any',
    AWS_SECRET_ACCESS_KEY: 'any',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (chunk: string) => (text[stream] += chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? undefined, ...text }));
  });
}
