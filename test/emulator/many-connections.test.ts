import { connect, type Socket } from 'node:net';
import { start, type Child } from './support/child';

const count = 3_000;
const get = 'GET /2013-04-01/hostedzonecount HTTP/1.1\r\nHost: x\r\n';
const post = 'POST /2013-04-01/hostedzone HTTP/1.1\r\nHost: x\r\n';
/** What thousands of clients send, and leave it at that. */
const beginnings = ['', 'GET /2013-04-01/hosted', `${get}A: `, `${post}Content-Length: 5000\r\n\r\n<a>`, `${get}\r\n`] as const;

/** An emulator in a process of its own, and the connections to it. */
class Crowd {
  private readonly sockets = new Set<Socket>();
  private said = 0;

  private constructor(
    private readonly child: Child,
    readonly url: string,
  ) {}

  static async open(options: object): Promise<Crowd> {
    const child = start('serve.ts', [JSON.stringify(options)], ['--expose-gc']);
    const crowd = new Crowd(child, await child.line(0));
    crowd.said = 1;
    return crowd;
  }

  /** Connections that are there and were not closed by the other side. */
  get open(): number {
    return [...this.sockets].filter(({ destroyed }) => !destroyed).length;
  }

  /** Opens connections and sends the beginnings in turn. Resolves when all are there. */
  async arrive(howMany: number): Promise<void> {
    const { port } = new URL(this.url);
    await Promise.all(
      Array.from(
        { length: howMany },
        (_, index) =>
          new Promise<void>((resolve) => {
            const socket = connect(Number(port), '127.0.0.1');
            this.sockets.add(socket);
            socket.resume();
            socket.on('error', () => resolve());
            socket.on('close', () => resolve());
            socket.on('connect', () => socket.write(beginnings[index % beginnings.length] ?? '', () => resolve()));
          }),
      ),
    );
  }

  async leave(): Promise<void> {
    const gone = [...this.sockets].filter(({ closed }) => !closed).map((socket) => new Promise((resolve) => socket.on('close', resolve)));
    for (const socket of this.sockets) socket.destroy();
    await Promise.all(gone);
    this.sockets.clear();
  }

  /** Octets of the whole process. */
  async memory(): Promise<number> {
    this.child.process.stdin.write('memory\n');
    return Number(await this.child.line(this.said++));
  }

  /** The answer to an honest client, undefined when its connection was not taken. */
  async ask(): Promise<string | undefined> {
    const response = await fetch(`${this.url}/2013-04-01/hostedzonecount`, { headers: { connection: 'close' } }).catch(() => undefined);
    return response?.text();
  }

  async close(): Promise<void> {
    await this.leave();
    this.child.process.kill('SIGKILL');
    await this.child.ended;
  }
}

describe('thousands of connections', () => {
  let crowd: Crowd;
  afterEach(() => crowd.close());

  it(`to the HTTP door, ${count} at a time and none of them finishing, cost little memory, and honest clients are served`, async () => {
    crowd = await Crowd.open({ timeouts: { headersMs: 600_000, requestMs: 600_000, idleMs: 600_000 } });
    await crowd.ask();
    const before = await crowd.memory();
    await crowd.arrive(count);
    const answers = await Promise.all(Array.from({ length: 50 }, () => crowd.ask()));
    expect(answers.every((answer) => answer?.includes('<HostedZoneCount>0<'))).toBe(true);
    expect(crowd.open).toBe(count);
    // Each costs a socket, a parser and what it sent.
    expect((await crowd.memory()) - before).toBeLessThan(count * 64 * 1024);
  });

  it('over the limit of the HTTP door are closed, and it serves again when others have left', async () => {
    crowd = await Crowd.open({ maxConnections: 100 });
    for (let wave = 0; wave < 3; wave += 1) {
      await crowd.arrive(400);
      await crowd.leave();
    }
    // The last of them may not be gone on the other side yet.
    let answer = await crowd.ask();
    for (let tries = 0; answer === undefined && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      answer = await crowd.ask();
    }
    expect(answer).toContain('<HostedZoneCount>0<');
  });
});
