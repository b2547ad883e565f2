// Deployments beside octoDNS and boto3 on the same records against the emulator over HTTP, each step in a process of its own: peers.ts N,
// where APEX53_BENCH_PYTHON names the python of a virtual environment (pip install octodns octodns-route53 boto3). Prints one JSON line,
// or nothing where there is none.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Emulator } from '../../lib/emulator';

const steps = [
  { what: 'create', edition: 0 },
  { what: 'no change', edition: 0 },
  { what: '1 % changed', edition: 1 },
  { what: 'all changed', edition: 2 },
] as const;

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Before there was anything to do. */
  readonly loadedMiB: number;
  readonly peakMiB: number;
}

type Tool = 'apex53' | 'octodns' | 'boto3';

const execute = promisify(execFile);

async function stepWith(tool: Tool, python: string, args: { readonly url: string; readonly n: number; readonly edition: number }) {
  const { url, n, edition } = args;
  const env = { ...process.env, AWS_ENDPOINT_URL_ROUTE_53: url, AWS_DEFAULT_REGION: 'us-east-1', AWS_EC2_METADATA_DISABLED: 'true' };
  const { stdout } = await (tool === 'apex53'
    ? execute(process.execPath, ['--import', 'tsx', join(__dirname, 'peer-apex53.ts'), url, String(n), String(edition)], { env })
    : execute(python, [join(__dirname, 'peers.py'), tool, String(n), String(edition)], { env }));
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

async function runsOf(tool: Tool, python: string, n: number) {
  const emulator = new Emulator();
  const { url } = await emulator.listen();
  const runs = [];
  for (const { what, edition } of steps) {
    emulator.resetCounts();
    const measured = await stepWith(tool, python, { url, n, edition });
    runs.push({ what, ...measured, calls: Object.fromEntries(emulator.requestCounts()) });
  }
  await emulator.close();
  return runs;
}

async function main(): Promise<void> {
  const python = process.env.APEX53_BENCH_PYTHON;
  if (python === undefined || python === '') return;
  const n = Number(process.argv[2]);
  const tools: Partial<Record<Tool, unknown>> = {};
  for (const tool of ['apex53', 'octodns', 'boto3'] as const) tools[tool] = await runsOf(tool, python, n);
  console.log(JSON.stringify(tools));
}

void main();
