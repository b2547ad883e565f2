import { Route53Client } from '@aws-sdk/client-route-53';
import { Emulator, type EmulatorOptions } from '../../../lib/emulator';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** An emulator and a real SDK client that speaks to it. */
export interface Session {
  readonly emulator: Emulator;
  readonly client: Route53Client;
  /** Another client, that signs with another access key. */
  as(accessKeyId: string): Route53Client;
  close(): Promise<void>;
}

/** A way into the emulator. */
export interface Door {
  readonly door: string;
  readonly open: (options?: EmulatorOptions) => Promise<Session>;
}

const credentialsOf = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: 'emulator' });

/** A client that reaches the emulator without a socket. */
export function clientOf(emulator: Emulator, accessKeyId = 'emulator'): Route53Client {
  return new Route53Client({
    region: 'us-east-1',
    endpoint: 'http://emulator.invalid',
    credentials: credentialsOf(accessKeyId),
    requestHandler: emulator.requestHandler(),
    maxAttempts: 1,
  });
}

/** The request handler: the whole SDK stack in this process. */
export const handlerDoor: Door = {
  door: 'request handler',
  open: (options = {}) => {
    const emulator = new Emulator(options);
    const client = clientOf(emulator);
    const close = async () => {
      client.destroy();
      await emulator.close();
    };
    return Promise.resolve({ emulator, client, as: (accessKeyId) => clientOf(emulator, accessKeyId), close });
  },
};

/** The HTTP server on loopback. */
export const httpDoor: Door = {
  door: 'HTTP',
  open: async (options = {}) => {
    const emulator = new Emulator(options);
    const { url } = await emulator.listen();
    const clients: Route53Client[] = [];
    const as = (accessKeyId: string) => {
      const client = new Route53Client({ region: 'us-east-1', endpoint: url, credentials: credentialsOf(accessKeyId), maxAttempts: 1 });
      clients.push(client);
      return client;
    };
    const close = async () => {
      for (const client of clients) client.destroy();
      await emulator.close();
    };
    return { emulator, client: as('emulator'), as, close };
  },
};

/** Both doors: the same contract holds for each. */
export const doors: readonly Door[] = [handlerDoor, httpDoor];
