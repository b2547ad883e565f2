import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that .ci/run installs, by the Debian package that has them. */
const packages = { dig: 'bind9-dnsutils', kdig: 'knot-dnsutils', host: 'bind9-host', unbound: 'unbound' } as const;

export type DnsTool = keyof typeof packages;

// Daemons stand where the PATH of people who are not root does not lead.
const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin`, LC_ALL: 'C', HOME: tmpdir() };

/** @throws naming every tool that is missing, and how to install them. */
export function assertInstalled(): void {
  const missing = (Object.keys(packages) as DnsTool[]).filter((tool) => spawnSync(tool, ['-V'], { env }).error !== undefined);
  if (missing.length > 0)
    throw new Error(
      `These tests ask with ${missing.join(', ')}, which are not installed. As root: apt-get install ${missing.map((tool) => packages[tool]).join(' ')}`,
    );
}

/** Runs a tool to its end; resolves to what it printed, whatever its exit status. */
export function ask(tool: DnsTool, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of ['stdout', 'stderr'] as const) child[stream].setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.once('error', reject);
    child.once('close', () => resolve(text));
  });
}

const running = new Map<ChildProcess, string>();

/** Ends every resolver that was started. */
export async function stopResolvers(): Promise<void> {
  for (const [child, folder] of running) {
    const ended = child.exitCode === null ? new Promise((resolve) => child.once('close', resolve)) : undefined;
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
  running.clear();
}

/** Starts an unbound that has a zone from the server at a port, as `stub-zone` or `forward-zone`; resolves to its own port. */
export async function startUnbound(kind: 'stub' | 'forward', zone: string, serverPort: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'apex53-unbound-'));
  const port = await freePort();
  const config = join(folder, 'unbound.conf');
  writeFileSync(
    config,
    `server:
  interface: 127.0.0.1@${port}
  directory: "${folder}"
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  num-threads: 1
  do-not-query-localhost: no
  module-config: "iterator"
  qname-minimisation: yes
remote-control:
  control-enable: no
${kind}-zone:
  name: "${zone}"
  ${kind}-addr: 127.0.0.1@${serverPort}
`,
  );
  const child = spawn('unbound', ['-d', '-c', config], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  running.set(child, folder);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  for (let attempt = 0; attempt < 50; attempt++) {
    if (child.exitCode !== null) throw new Error(`unbound ended: ${said}`);
    if ((await ask('dig', '@127.0.0.1', '-p', String(port), '+time=1', '+tries=1', zone, 'SOA')).includes('status: NOERROR')) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`unbound does not answer: ${said}`);
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return port;
}
