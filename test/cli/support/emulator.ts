import { createClient, type Route53Client } from '../../../lib/aws/sdk';
import { markedCredentials } from '../../support/emulated';
import { start, type Running, type RunOptions } from './run';

/** An `apex53 emulator` process and its address. */
export interface EmulatorProcess {
  readonly url: string;
  readonly process: Running;
}

/** Starts `apex53 emulator` on a free port. */
export async function startEmulator(options: RunOptions, ...args: readonly string[]): Promise<EmulatorProcess> {
  const running = start(['emulator', '--port', '0', '--json', ...args], options);
  const [, url = ''] = await running.seen('stdout', /"url":"([^"]+)"/);
  return { url, process: running };
}

/** Does something by hand at an endpoint. */
export async function byHand<T>(url: string, act: (client: Route53Client) => Promise<T>): Promise<T> {
  const client = createClient({ endpoint: url, credentials: markedCredentials });
  try {
    return await act(client);
  } finally {
    client.destroy();
  }
}
