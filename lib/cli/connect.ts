import { limiterOf } from '../aws/rate/limiter-of';
import { createClient, type Route53Client } from '../aws/sdk';
import type { ServiceOptions } from '../aws/service-options';
import { isLoopback } from './loopback';
import type { ConnectionOptions } from './options';

/** A client that keeps to the rate meant, and what must be closed after its last call. */
export interface Connection {
  readonly client: Route53Client;
  /** How other services are spoken to: not at all beside an emulator, unless somebody says where they are. */
  readonly services: ServiceOptions;
  close(): Promise<void>;
}

/** Stands in where nobody checks signatures, so that nobody's real credentials are looked for or sent. */
const placeholderCredentials = { accessKeyId: 'apex53-emulator', secretAccessKey: 'apex53-emulator' };

/** The client that the options ask for: the embedded emulator with its state file, another endpoint, or Route 53 itself. */
export async function connect({ local, state, endpoint, rate }: ConnectionOptions): Promise<Connection> {
  if (local === true) {
    const { openEmulator } = await import('./open-emulator.js');
    const emulator = await openEmulator(state);
    const client = createClient({
      endpoint: 'http://emulator.invalid',
      credentials: placeholderCredentials,
      requestHandler: emulator.requestHandler(),
    });
    limiterOf(client, { rate });
    return {
      client,
      services: { reachable: false },
      async close() {
        client.destroy();
        await emulator.close();
      },
    };
  }
  const client = createClient(endpoint === undefined ? {} : { endpoint, ...credentialsFor([endpoint]) });
  limiterOf(client, { rate });
  return {
    client,
    services: endpoint === undefined || endpointsAreNamed() ? {} : { reachable: !isLoopback(new URL(endpoint).hostname) },
    close() {
      client.destroy();
      return Promise.resolve();
    },
  };
}

/** Whether the environment says where services are (AWS SDKs and Tools Reference Guide, service-specific endpoints). */
function endpointsAreNamed(): boolean {
  return Object.keys(process.env).some((name) => name.startsWith('AWS_ENDPOINT_URL'));
}

/** Placeholders for endpoints on this machine where the environment holds no credentials; otherwise the SDK finds its own. */
export function credentialsFor(endpoints: readonly string[]): { readonly credentials?: typeof placeholderCredentials } {
  const configured = process.env.AWS_ACCESS_KEY_ID !== undefined || process.env.AWS_PROFILE !== undefined;
  return !configured && endpoints.every((endpoint) => isLoopback(new URL(endpoint).hostname))
    ? { credentials: placeholderCredentials }
    : {};
}
