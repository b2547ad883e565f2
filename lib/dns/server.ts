import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, isIPv6, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Random } from './pick';
import { respond, type Authority } from './respond';

/** Options of {@link serveDns}. */
export interface DnsServerOptions {
  /** UDP and TCP port. @default 0, a free one */
  readonly port?: number;
  /** Address to bind. @default 127.0.0.1, so that nobody outside the machine reaches it */
  readonly host?: string;
  /** Decides among replies, and the order of values. @default Math.random */
  readonly random?: Random;
}

/** A running DNS server. */
export interface DnsServer {
  readonly host: string;
  /** The port, the same one for UDP and TCP. */
  readonly port: number;
  /** What replies are made from; another one counts from the next question on. */
  authority: Authority;
  close(): Promise<void>;
}

/** Connections at a time; further ones are closed at once. */
const maxConnections = 512;
/** A connection that asks nothing for so long is closed, in milliseconds (RFC 7766, section 6.2.3). */
const idleMilliseconds = 10_000;
/** How often a free port for both protocols is looked for. */
const portAttempts = 20;

/**
 * Serves a world over UDP and TCP on one port, as Route 53's name servers do.
 *
 * Whatever comes, one message at a time, is answered or ignored; a message over TCP that is none closes its connection.
 */
export async function serveDns(authority: Authority, options: DnsServerOptions = {}): Promise<DnsServer> {
  const { port = 0, host = '127.0.0.1', random = Math.random } = options;
  const state: { authority: Authority } = { authority };
  const reply = (message: Buffer, protocol: 'udp' | 'tcp', address: string): Buffer | undefined =>
    respond(message, { protocol, address: withoutMapping(address) }, state.authority, random);

  const { udp, tcp } = await bindBoth(host, port, reply);
  const connections = new Set<Socket>();
  tcp.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return {
    host,
    port: (tcp.address() as AddressInfo).port,
    get authority() {
      return state.authority;
    },
    set authority(next) {
      state.authority = next;
    },
    async close() {
      for (const socket of connections) socket.destroy();
      await Promise.all([
        new Promise<void>((resolve) => tcp.close(() => resolve())),
        new Promise<void>((resolve) => udp.close(() => resolve())),
      ]);
    },
  };
}

type ReplyTo = (message: Buffer, protocol: 'udp' | 'tcp', address: string) => Buffer | undefined;

/** Both protocols on one port; a free port of one may be taken in the other, so several are tried. */
async function bindBoth(host: string, port: number, reply: ReplyTo): Promise<{ readonly udp: UdpSocket; readonly tcp: Server }> {
  for (let attempt = 1; ; attempt++) {
    const tcp = await listenTcp(host, port, reply);
    try {
      return { tcp, udp: await bindUdp(host, (tcp.address() as AddressInfo).port, reply) };
    } catch (error) {
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
      if (port !== 0 || attempt === portAttempts) throw error;
    }
  }
}

async function bindUdp(host: string, port: number, reply: ReplyTo): Promise<UdpSocket> {
  const socket = createSocket({ type: isIPv6(host) ? 'udp6' : 'udp4' });
  socket.on('message', (message, sender) => {
    const answered = reply(message, 'udp', sender.address);
    // Nobody can be told when a datagram does not go out.
    if (answered !== undefined) socket.send(answered, sender.port, sender.address, () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ port, address: host }, () => {
      socket.off('error', reject);
      socket.on('error', () => undefined);
      resolve();
    });
  });
  return socket;
}

async function listenTcp(host: string, port: number, reply: ReplyTo): Promise<Server> {
  const server = createServer((socket) => serveConnection(socket, reply));
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

/** Messages behind their length in two octets, one after the other (RFC 1035, section 4.2.2). */
function serveConnection(socket: Socket, reply: ReplyTo): void {
  const address = socket.remoteAddress ?? '';
  let pending = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.setTimeout(idleMilliseconds, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (octets) => {
    pending = pending.length === 0 ? octets : Buffer.concat([pending, octets]);
    while (pending.length >= 2) {
      const end = 2 + pending.readUInt16BE(0);
      if (pending.length < end) return;
      const answered = reply(pending.subarray(2, end), 'tcp', address);
      pending = pending.subarray(end);
      if (answered === undefined) {
        socket.destroy();
        return;
      }
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answered.length);
      // Whoever asks without reading is not asked what to keep for it.
      if (!socket.write(Buffer.concat([length, answered])) && socket.writableLength > 1_000_000) socket.destroy();
    }
  });
}

/** An IPv4 address as such, also where the system shows it inside of an IPv6 one. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
}
