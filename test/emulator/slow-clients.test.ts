import { connect, type Socket } from 'node:net';
import { Emulator, type EmulatorServer } from '../../lib/emulator';

const timeouts = { headersMs: 200, requestMs: 400, idleMs: 100 };
const whole = 'GET /2013-04-01/hostedzonecount HTTP/1.1\r\nHost: x\r\n\r\n';
const post = 'POST /2013-04-01/hostedzone HTTP/1.1\r\nHost: x\r\n';
const [timedOut, bad] = [
  'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n',
  'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n',
];

/** Each piece is sent some time after the one before. */
const gapMs = 25;

describe('a client of the HTTP door', () => {
  let emulator: Emulator;
  let server: EmulatorServer;
  beforeAll(async () => {
    emulator = new Emulator();
    server = await emulator.listen({ timeouts });
  });
  afterAll(() => emulator.close());

  /** Sends pieces slowly for as long as it can; resolves to what came back until the other side closed. */
  const heardBy = (pieces: readonly string[], finishes = false): Promise<string> =>
    new Promise((resolve) => {
      let text = '';
      const socket: Socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
      const send = (at: number): void => {
        const piece = pieces[at];
        if (socket.destroyed || socket.writableEnded) return;
        if (piece === undefined) {
          if (finishes) socket.end();
          return;
        }
        socket.write(piece);
        setTimeout(() => send(at + 1), gapMs);
      };
      socket.on('connect', () => send(0));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('end', () => socket.end());
      socket.on('close', () => resolve(text));
    });

  const forever = (piece: string) => Array.from({ length: 10_000 }, () => piece);

  it.each<[string, readonly string[], string]>([
    ['says nothing', [], timedOut],
    ['never ends its headers', ['GET / HTTP/1.1\r\nHost: x\r\nA: ', ...forever('a')], timedOut],
    ['never ends the first line', ['G', ...forever('E')], bad],
    ['sends a header at a time', ['GET / HTTP/1.1\r\nHost: x\r\n', ...forever('A: b\r\n')], timedOut],
    ['never ends its body', [`${post}Content-Length: 100000\r\n\r\n`, ...forever('x')], timedOut],
    ['sends no body', [`${post}Content-Length: 100000\r\n\r\n`], timedOut],
    ['sends a chunk at a time', [`${post}Transfer-Encoding: chunked\r\n\r\n`, ...forever('1\r\nx\r\n')], timedOut],
  ])('that %s is told so, and the connection is closed', async (_, pieces, expected) => {
    expect(await heardBy(pieces)).toBe(expected);
  });

  it.each<[string, readonly string[], string]>([
    ['in its headers', ['GET / HTTP/1.1\r\nHost:'], bad],
    ['in its body', [`${post}Content-Length: 50\r\n\r\nabc`], bad],
    ['before it said anything', [], ''],
  ])('that stops %s is told so, and the connection is closed', async (_, pieces, expected) => {
    expect(await heardBy(pieces, true)).toBe(expected);
  });

  it('that closes its side after a request is answered all the same', async () => {
    expect(await heardBy([whole], true)).toMatch(/^HTTP\/1\.1 200 .*<HostedZoneCount>\d</s);
  });

  it('that is idle after an answer is let go', async () => {
    expect(await heardBy([whole])).toMatch(/^HTTP\/1\.1 200 .*<HostedZoneCount>\d<.*>$/s);
  });

  it('that begins a second request slowly gets the first answer only', async () => {
    const heard = await heardBy([whole, 'GET / HTTP/1.1\r\nA: ', ...forever('a')]);
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 408']);
  });

  it('that is slow, but in time, is served', async () => {
    const body = '<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>slow</CallerReference></CreateHostedZoneRequest>';
    const pieces = [
      `${post}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n`,
      body.slice(0, 20),
      body.slice(20, 50),
      body.slice(50),
    ];
    expect(await heardBy(pieces)).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('that does not take its answers is cut off', async () => {
    const request = 'GET /2013-04-01/geolocations HTTP/1.1\r\nHost: x\r\n\r\n';
    const socket = connect(server.port, '127.0.0.1');
    socket.pause();
    await new Promise<void>((resolve) => {
      // What is written to a connection that was cut off comes back as an error.
      const ask = setInterval(() => socket.write(request.repeat(500)), gapMs);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(ask);
        resolve();
      });
    });
    expect(socket.destroyed).toBe(true);
  });

  it('that waits for a late answer is not cut off', async () => {
    emulator.faults.add({ kind: 'latency', milliseconds: 3 * timeouts.requestMs });
    const response = await fetch(`${server.url}/2013-04-01/hostedzonecount`);
    expect(response.status).toBe(200);
  });
});
