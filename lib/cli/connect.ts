import { portOfAccounts } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { sdkRoute53 } from '../aws/sdk-adapter';
import { limiterOf } from '../aws/rate/limiter-of';
import type { DsProbe } from '../model/dnssec/ds-probe';
import { createClient, type ClientOptions, type Route53Client } from '../aws/sdk';
import type { ServiceOptions } from '../aws/service-options';
import { isLoopback } from './loopback';
import type { ConnectionOptions } from './options';

/** A client that keeps to the rate meant, and what must be closed after its last call. */
export interface Connection {
  readonly client: Route53Client;
  /** The client of another account, by the name that the app gives it. */
  readonly accounts: (account: string) => Route53Client;
  /** How other services are spoken to: not at all beside an emulator, unless somebody says where they are. */
  readonly services: ServiceOptions;
  /** By which the name servers of parents are asked: beside an emulator nobody asks the DNS. */
  readonly dsProbe?: DsProbe;
  close(): Promise<void>;
}

/** Stands in where nobody checks signatures, so that nobody's real credentials are looked for or sent. */
const placeholderCredentials = { accessKeyId: 'apex53-emulator', secretAccessKey: 'apex53-emulator' };

/** Access keys of the embedded emulator: the app's own account has the emulator's number, every other one a number by its name. */
const localAccounts = { accounts: { [placeholderCredentials.accessKeyId]: '123456789012' }, accountPerAccessKey: true };

/** The client that the options ask for: the embedded emulator with its state file, another endpoint, or Route 53 itself. */
export async function connect({ local, state, endpoint, rate, account: profiles }: ConnectionOptions): Promise<Connection> {
  const made = new Map<string | undefined, Route53Client>();
  const clientOf = (account: string | undefined, options: ClientOptions): Route53Client => {
    const client = made.get(account) ?? createClient(options);
    made.set(account, client);
    limiterOf(client, { rate });
    return client;
  };
  const closeClients = () => {
    for (const client of made.values()) client.destroy();
  };
  if (local === true) {
    const { openEmulator } = await import('./open-emulator.js');
    const emulator = await openEmulator(state, localAccounts);
    const local = { endpoint: 'http://emulator.invalid', requestHandler: emulator.requestHandler() };
    return {
      client: clientOf(undefined, { ...local, credentials: placeholderCredentials }),
      accounts: (account) => clientOf(account, { ...local, credentials: placeholderOf(account) }),
      services: { reachable: false },
      async close() {
        closeClients();
        await emulator.close();
      },
    };
  }
  const place = endpoint === undefined ? {} : { endpoint };
  const isHere = endpoint !== undefined && isLoopback(new URL(endpoint).hostname);
  return {
    client: clientOf(undefined, endpoint === undefined ? {} : { ...place, ...credentialsFor([endpoint]) }),
    accounts: (account) => {
      const profile = profiles[account];
      // Nobody's real credentials go to a server on this machine, unless somebody names them.
      const who = isHere && profile === undefined ? { credentials: placeholderOf(account) } : { profile: profile ?? account };
      return clientOf(account, { ...place, ...who });
    },
    services: endpoint === undefined || endpointsAreNamed() ? {} : { reachable: !isHere },
    ...(isHere ? {} : { dsProbe: onDemand }),
    close() {
      closeClients();
      return Promise.resolve();
    },
  };
}

/** The DNS is asked only where a zone is signed. */
const onDemand: DsProbe = {
  dsOf: async (zone) => (await import('../delegation/machine-ds-probe.js')).machineDsProbe().dsOf(zone),
};

/** The account by its name, for servers that tell accounts by access keys and check no signature. */
function placeholderOf(account: string): typeof placeholderCredentials {
  return { ...placeholderCredentials, accessKeyId: encodeURIComponent(account) };
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

/** The calls of the connection, each to the account of the zone that it names. */
export function portOfConnection({ client, accounts }: Connection): Route53Port {
  return portOfAccounts(sdkRoute53(client), (account) => sdkRoute53(accounts(account)));
}
