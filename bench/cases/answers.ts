// How many questions a second the simulator answers, and the DNS server over UDP under dnsperf when that is installed:
// answers.ts simulator | dns. Prints one JSON line. The zone has 10,000 names, one in ten of them a tree of policies.
// Beside the DNS server, on the same machine and questions: dns2 with a plain table (npm i dns2 in some folder, and
// APEX53_BENCH_PEERS=that folder), and Knot DNS as the bound, when they are installed.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { App, ARecord, FailoverPair, HostedZone, Route } from '../../lib';
import { serveDns } from '../../lib/dns';
import { answer, worldFromAssembly, type Client } from '../../lib/simulator';

const names = 10_000;

function zoneApp(): App {
  const app = new App({ name: 'bench' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  for (let i = 0; i < names; i++) {
    const values = [`10.${(i >> 8) & 255}.${i & 255}.1`];
    if (i % 10 > 0) new ARecord(zone, `R${i}`, { name: `host${i}`, values });
    else
      new FailoverPair(zone, `R${i}`, {
        name: `host${i}`,
        primary: {
          route: Route.latency({
            regions: {
              'us-east-1': { route: Route.weighted({ members: { a: { weight: 90, values }, b: { weight: 10, values: ['192.0.2.1'] } } }) },
              'eu-west-1': { values: ['192.0.2.2'] },
              'ap-southeast-2': { values: ['192.0.2.3'] },
            },
          }),
        },
        secondary: { values: ['192.0.2.4'] },
      });
  }
  return app;
}

function ratePerSecond(run: (i: number) => void, seconds = 2): number {
  for (let i = 0; i < 2000; i++) run(i);
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < seconds * 1000; done++) run(done);
  return done / ((performance.now() - start) / 1000);
}

function simulator(): unknown {
  const world = worldFromAssembly(zoneApp().synth());
  const clients: readonly Client[] = ['DE', 'US', 'JP', 'BR'].map((country) => ({ place: { country } }));
  const ask = (name: (i: number) => string) =>
    ratePerSecond((i) => answer(world, clients[i % clients.length] ?? {}, { name: `${name(i)}.example.com.`, type: 'A' }));
  return {
    simple: ask((i) => `host${((i * 7) % names) | 1}`),
    tree: ask((i) => `host${(i * 70) % names}`),
    missing: ask((i) => `missing${i}`),
  };
}

/** Queries a second that dnsperf gets answered, with the share that got lost. */
function dnsperf(port: number, queries: string): { readonly perSecond: number; readonly lost: number } {
  const run = spawnSync('dnsperf', ['-s', '127.0.0.1', '-p', String(port), '-d', queries, '-l', '5', '-c', '8', '-Q', '1000000'], {
    encoding: 'utf8',
  });
  const number = (pattern: RegExp) => Number(pattern.exec(run.stdout)?.[1] ?? NaN);
  return { perSecond: number(/Queries per second:\s+([\d.]+)/), lost: number(/Queries lost:\s+\d+ \(([\d.]+)%\)/) };
}

/** Serves in a process of its own, as users run it; dnsperf would take its time otherwise. */
async function serve(): Promise<void> {
  const server = await serveDns({ world: worldFromAssembly(zoneApp().synth()) });
  console.log(String(server.port));
}

async function started(
  command: string,
  args: readonly string[],
  ready: (output: string) => number | undefined,
): Promise<{ readonly child: ChildProcess; readonly port: number } | undefined> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const state = { failed: false };
  child.on('error', () => (state.failed = true));
  child.stdout.on('data', (octets: Buffer) => (output += octets.toString()));
  for (let i = 0; i < 200 && !state.failed; i++) {
    const port = ready(output);
    if (port !== undefined) return { child, port };
    await pause(100);
  }
  child.kill();
  return undefined;
}

const portLine = (output: string) => (/^\d+\n/.test(output) ? Number(output) : undefined);

function dns2Script(folder: string): string {
  return `
    const { createServer, Packet } = require(${JSON.stringify(join(folder, 'node_modules', 'dns2'))});
    const table = new Map(Array.from({ length: ${names} }, (_, i) => ['host' + i + '.example.com', '10.' + ((i >> 8) & 255) + '.' + (i & 255) + '.1']));
    const server = createServer({ udp: true, handle(request, send) {
      const response = Packet.createResponseFromRequest(request);
      const [{ name }] = request.questions;
      const address = table.get(name.toLowerCase());
      if (address) response.answers.push({ name, type: Packet.TYPE.A, class: Packet.CLASS.IN, ttl: 300, address });
      send(response);
    } });
    server.listen({ udp: { port: 0, address: '127.0.0.1' } }).then((at) => console.log(String(at.udp.port)));`;
}

function knotFiles(folder: string): string {
  const zone = ['@ 900 SOA ns1 hostmaster 1 7200 900 1209600 86400', '@ 172800 NS ns1', 'ns1 300 A 192.0.2.53'];
  for (let i = 0; i < names; i++) zone.push(`host${i} 300 A 10.${(i >> 8) & 255}.${i & 255}.1`);
  writeFileSync(join(folder, 'example.com.zone'), `$ORIGIN example.com.\n${zone.join('\n')}\n`);
  const config = join(folder, 'knot.conf');
  writeFileSync(
    config,
    `server:\n  rundir: ${folder}\n  listen: 127.0.0.1@15353\n  udp-workers: 1\n  background-workers: 1\ndatabase:\n  storage: ${folder}\nlog:\n  - target: stdout\n    any: info\nzone:\n  - domain: example.com\n    storage: ${folder}\n    file: example.com.zone\n`,
  );
  return config;
}

async function measured(
  command: string,
  args: readonly string[],
  ready: (output: string) => number | undefined,
  queries: string,
): Promise<ReturnType<typeof dnsperf> | undefined> {
  const running = await started(command, args, ready);
  if (running === undefined) return undefined;
  try {
    return dnsperf(running.port, queries);
  } finally {
    // The process may write to its folder until it is gone.
    const gone = once(running.child, 'exit');
    running.child.kill();
    await gone;
  }
}

async function dns(): Promise<unknown> {
  if (spawnSync('dnsperf', ['-h']).error !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'apex53-bench-dns-'));
  try {
    const lines = (step: number, offset: number) =>
      Array.from({ length: 5000 }, (_, i) => `host${(i * step + offset) % names}.example.com A`).join('\n');
    const [simple, trees] = ['simple', 'trees'].map((name) => join(folder, `${name}.txt`)) as [string, string];
    writeFileSync(simple, `${lines(2, 1)}\n`);
    writeFileSync(trees, `${lines(10, 0)}\n`);
    const own = [process.execPath, ['--import', 'tsx', __filename, 'serve']] as const;
    const peers = process.env.APEX53_BENCH_PEERS;
    return {
      simple: await measured(...own, portLine, simple),
      trees: await measured(...own, portLine, trees),
      dns2: peers === undefined ? undefined : await measured(process.execPath, ['-e', dns2Script(peers)], portLine, simple),
      knot: await measured('knotd', ['-c', knotFiles(folder)], (output) => (output.includes('server started') ? 15353 : undefined), simple),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const [what] = process.argv.slice(2);
  if (what === 'serve') return serve();
  console.log(JSON.stringify((what === 'simulator' ? simulator() : await dns()) ?? null));
}

void main();
