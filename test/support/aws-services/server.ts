import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Protocol, ServiceError, ServiceRequest } from './protocols';

/** A service: what it answers, in its protocol; undefined for a call that it does not know. */
export interface FakeService extends Protocol {
  readonly answer: (request: ServiceRequest) => Answer | undefined;
}

/** AWS services on loopback: requests are told apart by what they are signed for, as AWS's own front ends do it. */
export interface RunningServices {
  readonly url: string;
  /** Every request, in the order of arrival. */
  readonly requests: readonly ServiceRequest[];
  /** The operations asked so far, as `service:operation region`. */
  calls(): string[];
  /** Refuses the calls that this picks with an error, as long as it gives one. */
  refuse(choose: (request: ServiceRequest) => ServiceError | undefined): void;
  close(): Promise<void>;
}

/** Serves these services, by signing name, on a free port. */
export async function serve(services: Readonly<Record<string, FakeService>>): Promise<RunningServices> {
  const requests: ServiceRequest[] = [];
  let refusal: (request: ServiceRequest) => ServiceError | undefined = () => undefined;
  const server: Server = createServer((incoming, response) => {
    void read(incoming).then((request) => {
      requests.push(request);
      const service = services[request.service];
      const error = refusal(request);
      const answer =
        error !== undefined && service !== undefined
          ? service.refuse(error)
          : (service?.answer(request) ?? { status: 501, body: `nothing answers ${request.service}:${request.operation}` });
      response.writeHead(answer.status, { 'x-amzn-requestid': 'request-1', ...answer.headers });
      response.end(incoming.method === 'HEAD' ? undefined : answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    calls: () => requests.map(({ service, operation, region }) => `${service}:${operation} ${region}`),
    refuse: (choose) => (refusal = choose),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<ServiceRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers } = incoming;
  return requestOf({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
}

/** A request as services see it, from what arrives of it. */
export function requestOf(arrived: {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}): ServiceRequest {
  const { method, headers, body } = arrived;
  const url = new URL(arrived.url, 'http://127.0.0.1');
  // Credential=ID/DATE/REGION/SERVICE/aws4_request (Signature Version 4).
  const [, , region = '', service = ''] = /Credential=([^,]+)/.exec(String(headers.authorization))?.[1]?.split('/') ?? [];
  const isForm = String(headers['content-type']).startsWith('application/x-www-form-urlencoded');
  const target = headers['x-amz-target'];
  const params = isForm ? new URLSearchParams(body) : url.searchParams;
  const operation =
    typeof target === 'string'
      ? (target.split('.').at(-1) ?? '')
      : (params.get('Action') ?? `${method} ${decodeURIComponent(url.pathname)}`);
  const input = body.startsWith('{') ? (JSON.parse(body) as Readonly<Record<string, unknown>>) : {};
  return { service, region, operation, params, input };
}
