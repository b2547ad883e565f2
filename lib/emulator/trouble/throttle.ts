import { type OperationName } from '../protocol/routes';
import { type RateLimit, type RateLimits } from './rate-limits';
import { TokenBucket } from './token-bucket';

/** A request as the limits see it. */
export interface Demand {
  readonly accountId: string;
  readonly operation: OperationName;
  /** Changes of record sets in the request. */
  readonly changes: number;
}

/** The token buckets of all accounts. A request that is refused takes nothing. */
export class Throttle {
  private readonly buckets = new Map<string, TokenBucket>();

  constructor(readonly limits: RateLimits) {}

  /** Takes the request's tokens, or answers false. */
  admits({ accountId, operation, changes }: Demand, now: number): boolean {
    const { account, eachOperation, operations, changes: changeLimit } = this.limits;
    const wanted = [
      this.wanted(`${accountId} account`, account, 1, now),
      this.wanted(`${accountId} operation ${operation}`, operations?.[operation] ?? eachOperation, 1, now),
      this.wanted(`${accountId} changes`, changes > 0 ? changeLimit : undefined, changes, now),
    ].filter((one) => one !== undefined);
    if (!wanted.every(({ bucket, count }) => bucket.has(count, now))) return false;
    for (const { bucket, count } of wanted) bucket.take(count);
    return true;
  }

  private wanted(
    key: string,
    limit: RateLimit | undefined,
    count: number,
    now: number,
  ): { bucket: TokenBucket; count: number } | undefined {
    if (!limit) return undefined;
    let bucket = this.buckets.get(key);
    if (!bucket) this.buckets.set(key, (bucket = new TokenBucket(limit, now)));
    return { bucket, count };
  }
}
