import { Readable } from 'node:stream';
import { type EmulatorRequest, type EmulatorResponse } from '../protocol/messages';

/** What the AWS SDK hands to a request handler, as far as it matters here. */
export interface SdkHttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Record<string, string | string[] | null>;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** What the AWS SDK takes back. */
export interface SdkHttpResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable;
  reason?: string;
}

/** Takes the place of the network in an AWS SDK client: everything above it is the real SDK. */
export interface EmulatorRequestHandler {
  handle(request: SdkHttpRequest): Promise<{ response: SdkHttpResponse }>;
  destroy(): void;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  readonly metadata: { readonly handlerProtocol: string };
}

/** Makes a handler around the emulator's core. */
export function makeRequestHandler(answer: (request: EmulatorRequest) => Promise<EmulatorResponse>): EmulatorRequestHandler {
  return {
    metadata: { handlerProtocol: 'in-process' },
    handle: async ({ method, path, query, headers, body }) => {
      const answered = await answer({ method, path, query: query ?? {}, headers, ...(isBody(body) ? { body } : {}) });
      return {
        response: {
          statusCode: answered.statusCode,
          headers: { ...answered.headers },
          body: Readable.from([Buffer.from(answered.body)], { objectMode: false }),
        },
      };
    },
    destroy: () => undefined,
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

/** Every body the Route 53 client sends is text or octets, never a stream. */
function isBody(body: unknown): body is string | Uint8Array {
  return typeof body === 'string' || ArrayBuffer.isView(body);
}
