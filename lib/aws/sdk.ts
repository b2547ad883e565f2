import type { Route53Client, Route53ClientConfig } from '@aws-sdk/client-route-53';

export type { Route53Client };

/** The SDK package, loaded at the first call and not before: commands that make no call start without it. */
export function loadSdk(): typeof import('@aws-sdk/client-route-53') {
  // A dynamic import() would work as well in Node, but not in everybody's test runner.
  return require('@aws-sdk/client-route-53') as typeof import('@aws-sdk/client-route-53');
}

/** How a client is made when none is given. */
export interface ClientOptions {
  /** URL of another endpoint, such as the emulator's. @default - the service's own */
  readonly endpoint?: string;
  /** Of the AWS configuration files, with whatever they say: keys, a role to assume, a sign-on. @default - AWS_PROFILE, else `default` */
  readonly profile?: string;
  /** @default - the SDK's provider chain */
  readonly credentials?: Route53ClientConfig['credentials'];
  /** @default - the SDK's HTTP handler */
  readonly requestHandler?: Route53ClientConfig['requestHandler'];
}

/** Where the global service is signed for in the partition `aws`; the region decides nothing but that. */
const defaultRegion = 'us-east-1';

/**
 * A Route 53 client that tries ten times where a connection or the service fails; refusals because of limits are waited out by the
 * rate limiter, which the SDK's own attempts do not see.
 */
export function createClient(options: ClientOptions = {}): Route53Client {
  const { Route53Client: Client } = loadSdk();
  const profile = options.profile === undefined ? {} : { profile: options.profile };
  return new Client({
    maxAttempts: 10,
    retryMode: 'standard',
    ...profile,
    ...(options.endpoint === undefined
      ? { region: () => configuredRegion(new Client(profile)) }
      : { endpoint: options.endpoint, region: defaultRegion }),
    ...(options.credentials === undefined ? {} : { credentials: ownCopy(options.credentials) }),
    ...(options.requestHandler === undefined ? {} : { requestHandler: options.requestHandler }),
  });
}

/** The SDK notes in the credentials where they came from; the caller's stay as they are. */
function ownCopy(credentials: NonNullable<ClientOptions['credentials']>): NonNullable<ClientOptions['credentials']> {
  return typeof credentials === 'function' ? credentials : { ...credentials };
}

/** The region that environment or profile name, since another partition is signed for elsewhere. */
async function configuredRegion(probe: Route53Client): Promise<string> {
  try {
    return await probe.config.region();
  } catch {
    return defaultRegion;
  } finally {
    probe.destroy();
  }
}
