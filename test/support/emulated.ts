import { createClient, type Route53Client } from '../../lib/aws/sdk';
import { Emulator, type EmulatorOptions } from '../../lib/emulator';
import { tapHandler, type Tap } from './tap';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Credentials whose texts must never be seen again anywhere. */
export const markedCredentials = {
  accessKeyId: 'AKIDMARKEDKEY',
  secretAccessKey: 'marked-secret-key',
  sessionToken: 'marked-session-token',
};

/** An emulator, and a client of the library's own making that speaks to it. */
export interface Emulated {
  readonly emulator: Emulator;
  readonly client: Route53Client;
  close(): Promise<void>;
}

/** The whole SDK stack in this process; a tap sees every request and may interfere. */
export function emulated(options: EmulatorOptions = {}, tap?: Tap): Emulated {
  const emulator = new Emulator(options);
  return { emulator, ...clientOf(emulator, tap) };
}

/** One more client of an emulator, such as somebody else's; the access key decides of which account. */
export function clientOf(emulator: Emulator, tap?: Tap, accessKeyId = markedCredentials.accessKeyId): Pick<Emulated, 'client' | 'close'> {
  const inner = emulator.requestHandler();
  const client = createClient({
    endpoint: 'http://emulator.invalid',
    credentials: { ...markedCredentials, accessKeyId },
    requestHandler: tap === undefined ? inner : tapHandler(inner, tap),
  });
  const close = () => {
    client.destroy();
    return Promise.resolve();
  };
  return { client, close };
}

/** The same over HTTP on loopback. */
export async function emulatedOverHttp(options: EmulatorOptions = {}): Promise<Emulated & { readonly url: string }> {
  const emulator = new Emulator(options);
  const { url } = await emulator.listen({});
  const client = createClient({ endpoint: url, credentials: markedCredentials });
  const close = async () => {
    client.destroy();
    await emulator.close();
  };
  return { emulator, client, url, close };
}

/** The two ways into the emulator: what holds for one holds for the other. */
export const doors: readonly { readonly door: string; readonly open: (options?: EmulatorOptions) => Promise<Emulated> }[] = [
  { door: 'in process', open: (options) => Promise.resolve(emulated(options)) },
  { door: 'over HTTP', open: emulatedOverHttp },
];
