import { Readable } from 'node:stream';
import { ServiceClients } from '../../../lib/aws/service-clients';
import type { EmulatorRequestHandler } from '../../../lib/emulator';
import { markedCredentials } from '../emulated';
import { requestOf, type FakeService } from './server';
import type { Answer, ServiceRequest } from './protocols';

/** Stands between the SDK's clients and a double: forwards a request or not, and answers. */
export type ServiceTap = (request: ServiceRequest, service: FakeService, forward: () => Answer) => Promise<Answer>;

/** The SDK's clients of these services, by signing name, in this process; they try once, so that nothing waits by a real clock. */
export class ClientsInProcess extends ServiceClients {
  private readonly requestHandler: Pick<EmulatorRequestHandler, 'handle'>;

  constructor(services: Readonly<Record<string, FakeService>>, tap: ServiceTap) {
    super({ endpoint: 'http://services.invalid', region: 'eu-west-1', credentials: markedCredentials });
    this.requestHandler = {
      async handle({ method, path, query = {}, headers, body }) {
        const params = new URLSearchParams(
          Object.entries(query).flatMap(([name, value]) => [value ?? ''].flat().map((one): [string, string] => [name, one])),
        );
        const request = requestOf({ method, url: `${path}?${params.toString()}`, headers, body: textOf(body) });
        const service = services[request.service];
        if (service === undefined) throw new Error(`Nothing answers ${request.service}.`);
        const forward = () => service.answer(request) ?? { status: 501, body: `nothing answers ${request.operation}` };
        const { status, headers: answered = {}, body: text } = await tap(request, service, forward);
        return {
          response: {
            statusCode: status,
            headers: { 'x-amzn-requestid': 'request-1', ...answered },
            body: Readable.from([Buffer.from(text)], { objectMode: false }),
          },
        };
      },
    };
  }

  override of: ServiceClients['of'] = (service, region, make) =>
    super.of(service, region, (sdk, config) =>
      make(sdk, { ...config, maxAttempts: 1, retryMode: 'standard', ...{ requestHandler: this.requestHandler } }),
    );
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}
