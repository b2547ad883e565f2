import type { Clock } from '../model/clock';
import { translateError } from './errors';
import type { ClientConfig, ServiceClients } from './service-clients';
import type { SdkPackage, SdkService } from './service-packages';

/** For each operation in use what it takes and answers, in the service's own words. */
export type CallTable<T> = { readonly [O in keyof T]: { readonly input: object; readonly output: object } };

/** The calls in use of one service, as its API names them. */
export interface ServiceCalls<T extends CallTable<T>> {
  /** By which is waited for what the service does behind a call. */
  readonly clock: Clock;
  /** @throws Apex53Error `AccessDenied` or `ServiceFailed`, with the service's code in `details.awsCode`. */
  call<O extends keyof T & string>(operation: O, input: T[O]['input'], place: CallPlace): Promise<T[O]['output']>;
}

/** Where a call goes, and what it is about. */
export interface CallPlace {
  readonly region: string;
  /** For error messages: an id or a name, or `*`. */
  readonly resource: string;
}

/** How the SDK speaks to a service. */
export interface SdkCallsOptions<S extends SdkService> {
  readonly service: S;
  /** The IAM prefix. */
  readonly prefix: string;
  readonly make: (sdk: SdkPackage<S>, config: ClientConfig) => { send(command: never): Promise<unknown>; destroy(): void };
}

/**
 * The calls of a service through the AWS SDK.
 *
 * Commands are found by their names, and take and answer shapes of our own: no declaration of an SDK package may be reached from where
 * the shapes are used, since the package may not be installed.
 */
export function sdkCalls<T extends CallTable<T>, S extends SdkService>(
  clients: ServiceClients,
  clock: Clock,
  { service, prefix, make }: SdkCallsOptions<S>,
): ServiceCalls<T> {
  return {
    clock,
    async call<O extends keyof T & string>(operation: O, input: T[O]['input'], { region, resource }: CallPlace): Promise<T[O]['output']> {
      try {
        const { sdk, client } = await clients.of(service, region, make);
        const commands = sdk as unknown as Readonly<Record<string, new (input: object) => never>>;
        const Command = commands[`${operation}Command`];
        if (Command === undefined) throw new Error(`@aws-sdk/client-${service} knows no ${operation}; a newer version may.`);
        return (await client.send(new Command(input))) as T[O]['output'];
      } catch (error) {
        throw translateError(error, { service: prefix, operation, resource });
      }
    },
  };
}
