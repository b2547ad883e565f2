import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does with a request; `answer` lets it through. */
export type ProxyDeed = 'answer' | 'reset' | '500' | 'throttle';

/** A proxy on loopback in front of an endpoint. */
export interface FaultyProxy {
  readonly url: string;
  close(): Promise<void>;
}

const errorBody = (code: string) =>
  `<?xml version="1.0"?>\n<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

/** Starts a proxy that is told for each request, counted from the first, what to do: before the service sees it, and before its answer goes back. */
export async function startFaultyProxy(
  target: string,
  before: (request: number) => ProxyDeed,
  after: (request: number, line: string) => void = () => undefined,
): Promise<FaultyProxy> {
  let requests = 0;
  const server: Server = createServer((incoming, outgoing) => {
    const now = requests++;
    const deed = before(now);
    if (deed === 'reset') incoming.socket.destroy();
    else if (deed === 'answer') pass(target, incoming, outgoing, () => after(now, `${incoming.method ?? ''} ${incoming.url ?? ''}`));
    else {
      incoming.resume();
      outgoing
        .writeHead(deed === '500' ? 500 : 400, { 'content-type': 'text/xml' })
        .end(errorBody(deed === '500' ? 'InternalError' : 'Throttling'));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse, answered: () => void): void {
  const { method, url = '/', headers } = incoming;
  const onward = forward(new URL(url, target), { ...(method === undefined ? {} : { method }), headers }, (answer) => {
    answered();
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
