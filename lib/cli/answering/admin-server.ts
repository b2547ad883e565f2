import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAdmin, refusal, type AdminReply, type ServedWorld } from '../../dns';

/** The admin path of a DNS server, on loopback. */
export interface AdminServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Octets of a body; a longer one is refused. */
const maxBody = 1_000_000;

/** Serves the admin path of a DNS server on loopback, at a port; 0 takes a free one. */
export async function serveAdmin(served: ServedWorld, port: number): Promise<AdminServer> {
  const server = createServer((request, response) => {
    void replyTo(request, served).then(({ status, document, headers = {} }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(`${JSON.stringify(document)}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function replyTo(request: IncomingMessage, served: ServedWorld): Promise<AdminReply> {
  try {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxBody)
        return { ...refusal(413, 'BodyTooLarge', `The body is longer than ${maxBody} octets.`), headers: { connection: 'close' } };
      parts.push(part);
    }
    const path = (request.url ?? '').replace(/\?.*$/s, '');
    return answerAdmin(
      { method: request.method ?? '', path, headers: request.headers, body: Buffer.concat(parts).toString('utf8') },
      served,
    );
  } catch (error) {
    return refusal(500, 'InternalFailure', error instanceof Error ? error.message : String(error));
  }
}
