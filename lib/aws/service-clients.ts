import { Apex53Error } from '../model/error';
import type { ServiceOptions } from './service-options';
import { loadSdk, type SdkPackage, type SdkService } from './service-packages';

/** What every client is made with. */
export interface ClientConfig {
  readonly region: string;
  readonly maxAttempts: number;
  readonly retryMode: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
}

interface Closable {
  destroy(): void;
}

/** Where services are asked that have one endpoint for all regions; the SDK finds the partition by the region. */
const fallbackRegion = 'us-east-1';

/** The SDK's clients, one for each service and region, made when first used. They wait out throttling: ten attempts, paced by what the service refuses. */
export class ServiceClients {
  private readonly made = new Map<string, Closable>();
  private region: Promise<string> | undefined;

  constructor(private readonly options: ServiceOptions = {}) {}

  /** The region of look-ups that name none. */
  defaultRegion(): Promise<string> {
    this.region ??= this.options.region === undefined ? this.configuredRegion() : Promise.resolve(this.options.region);
    return this.region;
  }

  /** The service's package, and the client that `make` makes of it for this region or the default one. */
  async of<S extends SdkService, C extends Closable>(
    service: S,
    region: string | undefined,
    make: (sdk: SdkPackage<S>, config: ClientConfig) => C,
  ): Promise<{ readonly sdk: SdkPackage<S>; readonly client: C }> {
    const { endpoint, credentials, reachable = true } = this.options;
    if (!reachable)
      throw new Apex53Error(
        'ServiceNotEmulated',
        `The emulator speaks for Route 53 alone, and this needs ${service}, which would be called for real. Use a real account, or name a local server of that service by AWS_ENDPOINT_URL beside --endpoint.`,
        { details: { service } },
      );
    const sdk = loadSdk(service);
    const place = region ?? (await this.defaultRegion());
    const key = `${service} ${place}`;
    const known = this.made.get(key);
    if (known !== undefined) return { sdk, client: known as C };
    const client = make(sdk, {
      region: place,
      maxAttempts: 10,
      retryMode: 'adaptive',
      ...(endpoint === undefined ? {} : { endpoint }),
      // A copy: the SDK writes into what it is given.
      ...(credentials === undefined ? {} : { credentials: { ...credentials } }),
    });
    this.made.set(key, client);
    return { sdk, client };
  }

  /** Closes the clients' connections. */
  destroy(): void {
    for (const client of this.made.values()) client.destroy();
    this.made.clear();
  }

  private async configuredRegion(): Promise<string> {
    const probe = new (loadSdk('cloudfront').CloudFrontClient)({});
    try {
      return await probe.config.region();
    } catch {
      return fallbackRegion;
    } finally {
      probe.destroy();
    }
  }
}
