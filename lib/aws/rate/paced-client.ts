import type { Route53Client } from '@aws-sdk/client-route-53';
import { errorName } from '../errors';
import type { Attempts, RateLimiter, Refusal } from './rate-limiter';

/** What stands between a command and the wire, as far as it is used. */
type Middleware = (
  next: (args: unknown) => Promise<unknown>,
  context: { readonly commandName?: unknown },
) => (args: unknown) => Promise<unknown>;

/** A command of the SDK, as far as it is looked at. */
interface SentCommand {
  readonly input: unknown;
  readonly middlewareStack: { addRelativeTo(middleware: Middleware, options: object): void };
}

/** Who is told of waiting, and who ends it. */
export type Watch = Pick<Attempts<never>, 'throttled' | 'signal'>;

/** A refusal that was waited for long enough, under a name by which the SDK does not try it again. */
class LastRefusal extends Error {
  constructor(refusal: unknown) {
    super('The request is still refused.', { cause: refusal });
  }
}

const refusals: Readonly<Record<string, Refusal>> = {
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  PriorRequestNotComplete: 'prior-request',
};

/**
 * The client, sending each request when the limiter says so.
 *
 * The limiter stands inside the SDK's own retries and before the signature: whatever goes over the wire has its tokens, a request that
 * waited long is signed when it goes, and the SDK never sees the refusals that are the limiter's business.
 */
export function pacedClient(client: Route53Client, limiter: RateLimiter, watch: Watch = {}): Route53Client {
  const sendNow = client.send.bind(client) as (command: SentCommand, ...rest: readonly unknown[]) => Promise<unknown>;
  const send = (command: SentCommand, ...rest: readonly unknown[]): Promise<unknown> => {
    const changes = changesIn(command.input);
    const paced: Middleware = (next, context) => (args) =>
      limiter.run(
        { operation: operationOf(context.commandName), changes },
        {
          send: () => next(args),
          refusal: (error) => refusals[errorName(error)],
          last: (error) => new LastRefusal(error),
          ...watch,
        },
      );
    command.middlewareStack.addRelativeTo(paced, {
      name: 'apex53RateLimit',
      relation: 'after',
      toMiddleware: 'retryMiddleware',
      override: true,
    });
    return sendNow(command, ...rest).catch((error: unknown) => {
      throw error instanceof LastRefusal ? error.cause : error;
    });
  };
  return new Proxy(client, {
    get: (target, key): unknown => (key === 'send' ? send : Reflect.get(target, key)),
  });
}

function operationOf(commandName: unknown): string {
  return typeof commandName === 'string' ? commandName.replace(/Command$/, '') : '';
}

/** How many changes of record sets the input of a command holds. */
function changesIn(input: unknown): number {
  const batch = (input as { readonly ChangeBatch?: { readonly Changes?: readonly unknown[] } }).ChangeBatch;
  return batch?.Changes?.length ?? 0;
}
