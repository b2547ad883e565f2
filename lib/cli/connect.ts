import { createClient, type Route53Client } from '../aws/sdk';
import { isLoopback } from './loopback';
import type { ConnectionOptions } from './options';

/** A client, and what must be closed after its last call. */
export interface Connection {
  readonly client: Route53Client;
  close(): Promise<void>;
}

/** Stands in where nobody checks signatures, so that nobody's real credentials are looked for or sent. */
const emulatorCredentials = { accessKeyId: 'apex53-emulator', secretAccessKey: 'apex53-emulator' };

/** The client that the options ask for: the embedded emulator with its state file, another endpoint, or Route 53 itself. */
export async function connect({ local, state, endpoint }: ConnectionOptions): Promise<Connection> {
  if (local === true) {
    const { openEmulator } = await import('./open-emulator.js');
    const emulator = await openEmulator(state);
    const client = createClient({
      endpoint: 'http://emulator.invalid',
      credentials: emulatorCredentials,
      requestHandler: emulator.requestHandler(),
    });
    return {
      client,
      async close() {
        client.destroy();
        await emulator.close();
      },
    };
  }
  const client = createClient(
    endpoint === undefined
      ? {}
      : { endpoint, ...(isLoopback(new URL(endpoint).hostname) && !hasCredentials() ? { credentials: emulatorCredentials } : {}) },
  );
  return {
    client,
    close() {
      client.destroy();
      return Promise.resolve();
    },
  };
}

function hasCredentials(): boolean {
  return process.env.AWS_ACCESS_KEY_ID !== undefined || process.env.AWS_PROFILE !== undefined;
}
