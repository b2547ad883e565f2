import type { Route53Client } from '@aws-sdk/client-route-53';
import type { Clock } from '../../model/clock';
import type { RateChoice } from './rate-limits';
import { RateLimiter } from './rate-limiter';

/** How fast Route 53 is called. */
export interface RateOption {
  /**
   * Limits to keep, or a limiter shared with other clients of the same account.
   * @default - `2026` where Route 53 itself is called; `none`, which waits only once requests are refused, where the client has an
   * endpoint or a request handler of its own. One limiter for all that is done through one client.
   */
  readonly rate?: RateChoice | RateLimiter;
}

const limiters = new WeakMap<object, { readonly limiter: RateLimiter; readonly rate: RateOption['rate'] }>();

/** Which limiter is meant. */
export interface LimiterChoice {
  readonly rate?: RateOption['rate'] | undefined;
  readonly clock?: Clock | undefined;
  /** Clients of one owner share a limiter. @default - the client */
  readonly owner?: object | undefined;
}

/** The one limiter of a client; a new one where another rate or clock is asked for. */
export function limiterOf(client: Route53Client, { rate, clock, owner = client }: LimiterChoice = {}): RateLimiter {
  if (rate instanceof RateLimiter) return rate;
  const known = limiters.get(owner);
  const fits = (rate === undefined || known?.rate === rate) && (clock === undefined || known?.limiter.clock === clock);
  if (known !== undefined && fits) return known.limiter;
  const limiter = new RateLimiter({ rate: rate ?? defaultRate(client), ...(clock === undefined ? {} : { clock }) });
  limiters.set(owner, { limiter, rate });
  return limiter;
}

/** Only handlers that speak HTTP reach Route 53; what plays its part in this process has no such limits, nor has another endpoint. */
function defaultRate({ config }: Route53Client): RateChoice {
  const { metadata } = config.requestHandler;
  const overNetwork = metadata?.handlerProtocol.startsWith('h') === true;
  return config.endpoint === undefined && overNetwork ? '2026' : 'none';
}
