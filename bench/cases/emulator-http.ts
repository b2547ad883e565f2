// What a request to the emulator costs. Prints one JSON line. First argument, what to measure; second, N:
//   requests: requests a second on a zone of N record sets, in process, over HTTP, and of moto's server when
//     APEX53_BENCH_MOTO names the python of a virtual environment with moto[server]
//   memory: heap of N record sets (needs --expose-gc)
//   growth: cost of a batch of 100 against a zone of N record sets beside one of 1,000
//   serve: nothing; serves an emulator over HTTP until it is killed
import { spawn, type ChildProcess } from 'node:child_process';
import { Agent, request as httpRequest } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Emulator } from '../../lib/emulator';

const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';
const version = '/2013-04-01';
const pageSize = 300;
const secondsEach = 4;

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends one request and resolves to the body of its answer, which is read to its end. */
type Send = (sent: Sent) => Promise<string>;

/** Somebody who answers, and how to be done with them. */
interface Peer {
  readonly send: Send;
  end(): void;
}

function inProcess(emulator = new Emulator()): Peer {
  const send: Send = async (sent) => {
    const { statusCode, body } = await emulator.handle(sent);
    if (statusCode > 201) throw new Error(body);
    return body;
  };
  return { send, end: () => undefined };
}

/** One connection that is kept; the Authorization header tells moto which service is meant. */
function overHttp(url: string, server: ChildProcess): Peer {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const authorization = 'AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/route53/aws4_request, SignedHeaders=host, Signature=0';
  const send: Send = ({ method, path, query, body }) =>
    new Promise((resolve, reject) => {
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const outgoing = httpRequest(
        `${url}${path}${search}`,
        { method, agent, headers: { authorization, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if ((incoming.statusCode ?? 500) > 201) reject(new Error(text));
            else resolve(text);
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return {
    send,
    end: () => {
      agent.destroy();
      server.kill();
    },
  };
}

async function emulatorServer(): Promise<Peer> {
  const server = spawn(process.execPath, ['--import', 'tsx', __filename, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    server.once('error', reject);
    server.once('exit', (status) => reject(new Error(`The server ended with ${status ?? 'a signal'}.`)));
  });
  return overHttp(url, server);
}

async function motoServer(python: string): Promise<Peer> {
  const port = await freePort();
  const server = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const peer = overHttp(`http://127.0.0.1:${port}`, server);
  for (let tries = 1; ; tries++) {
    try {
      await peer.send({ method: 'GET', path: `${version}/hostedzonecount` });
      return peer;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(200);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const nameOf = (i: number): string => `host-${i}.example.com.`;

function batchOf(action: 'CREATE' | 'UPSERT', indices: readonly number[], octet: number): string {
  const changes = indices.map(
    (i) =>
      `<Change><Action>${action}</Action><ResourceRecordSet><Name>${nameOf(i)}</Name><Type>A</Type><TTL>60</TTL>` +
      `<ResourceRecords><ResourceRecord><Value>192.0.2.${octet}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></Change>`,
  );
  return `<ChangeResourceRecordSetsRequest xmlns="${namespace}"><ChangeBatch><Changes>${changes.join('')}</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
}

/** Makes a zone of n A records; resolves to its path. */
async function zoneOf(send: Send, n: number, reference: string): Promise<string> {
  const body = `<CreateHostedZoneRequest xmlns="${namespace}"><Name>example.com</Name><CallerReference>${reference}</CallerReference></CreateHostedZoneRequest>`;
  const id = /<Id>(\/hostedzone\/\w+)<\/Id>/.exec(await send({ method: 'POST', path: `${version}/hostedzone`, body }))?.[1];
  if (id === undefined) throw new Error('No zone was made.');
  const path = `${version}${id}/rrset/`;
  for (let from = 0; from < n; from += 1000) {
    await send({ method: 'POST', path, body: batchOf('CREATE', indices(from, Math.min(1000, n - from), n), 1) });
  }
  return path;
}

const indices = (from: number, count: number, n: number): number[] => Array.from({ length: count }, (_, i) => (from + i) % n);

/** Requests a second: as many as go into some seconds, after a few that do not count. The ith is always the same. */
async function rate(send: Send, make: (i: number) => Sent): Promise<number> {
  for (let i = 0; i < 3; i++) await send(make(i));
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < secondsEach * 1000) {
    await send(make(done));
    done += 1;
  }
  return done / ((performance.now() - start) / 1000);
}

async function rates(peer: Peer, n: number): Promise<Record<string, number>> {
  try {
    const path = await zoneOf(peer.send, n, 'bench');
    const upsert =
      (count: number) =>
      (i: number): Sent => ({ method: 'POST', path, body: batchOf('UPSERT', indices(i * 7919, count, n), 1 + (i % 200)) });
    // Names that begin with a 1 are early in the order, so every page is full.
    const first = 10 ** Math.floor(Math.log10(n - 1));
    const page = (i: number): Sent => ({
      method: 'GET',
      path: path.replace(/\/$/, ''),
      query: { name: nameOf(first + ((i * 7919) % first)), maxitems: String(pageSize) },
    });
    const listed = (await peer.send(page(0))).split('<ResourceRecordSet>').length - 1;
    if (listed !== pageSize) throw new Error(`A page holds ${listed} record sets, not ${pageSize}.`);
    return {
      'ChangeResourceRecordSets, 1 change': await rate(peer.send, upsert(1)),
      'ChangeResourceRecordSets, 100 changes': await rate(peer.send, upsert(100)),
      [`ListResourceRecordSets, ${pageSize} a page`]: await rate(peer.send, page),
    };
  } finally {
    peer.end();
  }
}

async function requests(n: number): Promise<unknown> {
  const python = process.env.APEX53_BENCH_MOTO;
  return {
    inProcess: await rates(inProcess(), n),
    http: await rates(await emulatorServer(), n),
    ...(python === undefined || python === '' ? {} : { moto: await rates(await motoServer(python), n) }),
  };
}

async function memory(n: number): Promise<unknown> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('Start node with --expose-gc.');
  const emulator = new Emulator();
  const { send } = inProcess(emulator);
  collect();
  const before = process.memoryUsage().heapUsed;
  await zoneOf(send, n, 'bench');
  await send({ method: 'GET', path: `${version}/hostedzone` });
  collect();
  const heapMiB = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  // The emulator is still needed here, or it would have been collected.
  return { heapMiB, served: emulator.requestCounts().get('ChangeResourceRecordSets') };
}

/** Both zones are in one emulator and take turns, so that neither meets a warmer machine. */
async function growth(n: number): Promise<unknown> {
  const small = 1000;
  const { send } = inProcess();
  const zones = [
    { n: small, path: await zoneOf(send, small, 'small'), times: [] as number[] },
    { n, path: await zoneOf(send, n, 'large'), times: [] as number[] },
  ] as const;
  for (let round = 0; round < 400; round++) {
    for (const zone of zones) {
      const body = batchOf('UPSERT', indices(round * 7919, 100, zone.n), 1 + (round % 200));
      const start = performance.now();
      await send({ method: 'POST', path: zone.path, body });
      zone.times.push(performance.now() - start);
    }
  }
  const [smallMs, largeMs] = zones.map(({ times }) => median(times));
  return { small, smallMs, largeMs };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function serve(): Promise<never> {
  const { url } = await new Emulator().listen();
  console.log(url);
  return new Promise<never>(() => undefined);
}

const measures: Readonly<Record<string, (n: number) => Promise<unknown>>> = { requests, memory, growth, serve };

async function run([what = '', n = '0']: readonly string[]): Promise<void> {
  const measure = measures[what];
  if (measure === undefined) throw new Error(`There is nothing to measure called ${what}.`);
  console.log(JSON.stringify(await measure(Number(n))));
}

void run(process.argv.slice(2));
