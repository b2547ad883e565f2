import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { codeOf } from '../caught';
import { ServiceError } from '../errors';
import { ConnectionReset } from '../trouble/connection-reset';
import { bodyTooLong, maxBodyOctets } from '../protocol/body-text';
import { type EmulatorRequest, type EmulatorResponse } from '../protocol/messages';

/** Options of {@link Emulator.listen}. */
export interface ListenOptions {
  /** TCP port. @default 0, any free one */
  readonly port?: number;
  /** Address to bind. @default 127.0.0.1, so that nobody outside the machine reaches it */
  readonly host?: string;
  /** Connections at a time; more are closed at once. @default 8192 */
  readonly maxConnections?: number;
  /** How long a client may take; slower ones are answered 408 or cut off, half as long again later at most. @default - 10 s, 30 s and 5 s */
  readonly timeouts?: ConnectionTimeouts;
}

/** Time limits of a connection, in milliseconds. */
export interface ConnectionTimeouts {
  /** From the first octet of a request, or from the beginning of the connection, to the end of the headers. @default 10000 */
  readonly headersMs?: number;
  /** To the end of the body; and again for taking the answer. @default 30000 */
  readonly requestMs?: number;
  /** Between an answer and the next request on the same connection; Node adds a second. @default 5000 */
  readonly idleMs?: number;
}

/** A running HTTP door. */
export interface EmulatorServer {
  /** For example `http://127.0.0.1:41153`, without trailing slash: the endpoint URL for clients. */
  readonly url: string;
  readonly port: number;
  /** Stops listening, after the answers under way, or a second later. */
  close(): Promise<void>;
}

/** What the door needs of the emulator. */
export interface HttpCore {
  /** @throws ConnectionReset */
  handle(request: EmulatorRequest): Promise<EmulatorResponse>;
  /** An answer for a request that never reached the service. */
  refuse(error: ServiceError): EmulatorResponse;
}

/** How long answers under way may take once the door is closing. */
const closingGraceMs = 1_000;

/** Connections that the system may hold for the server until it takes them. */
const backlog = 4_096;

/** Opens the HTTP door. Bodies, headers and waiting are bounded: a client can be slow or hostile without harm to others. */
export async function listenHttp(core: HttpCore, options: ListenOptions): Promise<EmulatorServer> {
  const { port = 0, host = '127.0.0.1', maxConnections = 8_192 } = options;
  const { headersMs = 10_000, requestMs = 30_000, idleMs = 5_000 } = options.timeouts ?? {};
  const server = createServer(
    {
      requestTimeout: requestMs,
      headersTimeout: Math.min(headersMs, requestMs),
      keepAliveTimeout: idleMs,
      // Node looks for slow clients twice a minute, which would make the limits above half a minute longer.
      connectionsCheckingInterval: Math.max(10, Math.min(headersMs, requestMs) / 2),
      maxHeaderSize: 16 * 1024,
    },
    (incoming, outgoing) => {
      void answer(core, incoming, outgoing, requestMs);
    },
  );
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, port: bound, close: () => close(server) };
}

async function answer(core: HttpCore, incoming: IncomingMessage, outgoing: ServerResponse, takingMs: number): Promise<void> {
  // A client that goes away ends its own request and nothing else.
  outgoing.on('error', () => incoming.destroy());
  let response: EmulatorResponse;
  try {
    response = await core.handle(await readRequest(incoming));
  } catch (error) {
    if (incoming.destroyed && !incoming.complete) return;
    if (error instanceof ConnectionReset) {
      incoming.socket.resetAndDestroy();
      return;
    }
    response = core.refuse(
      error instanceof ServiceError ? error : new ServiceError('InternalFailure', 'The emulator failed to answer.', 500),
    );
  }
  const body = Buffer.from(response.body);
  // What is left of an unread body would be taken for the next request.
  const ending = incoming.complete ? {} : { connection: 'close' };
  outgoing.writeHead(response.statusCode, { ...response.headers, ...ending, 'content-length': body.length });
  outgoing.end(body);
  // Whoever does not take its answer is cut off.
  const cutOff = setTimeout(() => incoming.socket.destroy(), takingMs);
  outgoing.once('close', () => clearTimeout(cutOff));
}

async function readRequest(incoming: IncomingMessage): Promise<EmulatorRequest> {
  const target = incoming.url ?? '/';
  const queryAt = target.indexOf('?');
  const search = new URLSearchParams(queryAt < 0 ? '' : target.slice(queryAt + 1));
  return {
    method: incoming.method ?? 'GET',
    path: queryAt < 0 ? target : target.slice(0, queryAt),
    query: Object.fromEntries([...search].reverse()),
    headers: incoming.headers,
    body: await readBodyOctets(incoming),
  };
}

async function readBodyOctets(incoming: IncomingMessage): Promise<Uint8Array> {
  if (Number(incoming.headers['content-length'] ?? 0) > maxBodyOctets) throw bodyTooLong();
  const chunks: Buffer[] = [];
  let octets = 0;
  // Leaving the loop by an error must not tear the connection down before the refusal is sent.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    octets += chunk.length;
    if (octets > maxBodyOctets) throw bodyTooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error && codeOf(error) !== 'ERR_SERVER_NOT_RUNNING' ? reject(error) : resolve()));
    server.closeIdleConnections();
    // A client that never finishes its request must not keep the emulator alive.
    setTimeout(() => server.closeAllConnections(), closingGraceMs).unref();
  });
}
