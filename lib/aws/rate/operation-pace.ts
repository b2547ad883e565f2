import type { RateLimit } from './rate-limits';
import { TokenBucket } from './token-bucket';

/** After a refusal an operation goes on at half its rate, and never below this share of it. */
const leastShare = 0.05;
/** For each second without refusal the share grows by this much. */
const growthPerSecond = 0.05;
/** What an operation without a limit of its own is taken to have once it was refused: the account's refill (facts of 2026). */
const assumedLimit: RateLimit = { capacity: 20, perSecond: 10 };

/**
 * How fast one operation may be called: by its bucket, and slower for a while when the service refuses, since others use up the
 * same limits. The rate is halved at a refusal, and grows back evenly (additive increase, multiplicative decrease).
 */
export class OperationPace {
  private bucket: TokenBucket | undefined;
  private readonly limit: RateLimit;
  private share = 1;
  private refusedAt = -Infinity;
  private grownAt = 0;

  constructor(
    private readonly ownLimit: RateLimit | undefined,
    now: number,
  ) {
    this.limit = ownLimit ?? assumedLimit;
    if (ownLimit !== undefined) this.bucket = TokenBucket.of(ownLimit, now);
  }

  /** Requests a second once the bucket is empty. */
  get perSecond(): number {
    return this.limit.perSecond * this.share;
  }

  /** The bucket now; undefined while nothing limits the operation. */
  bucketAt(now: number): TokenBucket | undefined {
    if (this.share === 1) return this.bucket;
    this.share = Math.min(1, this.share + (growthPerSecond * Math.max(0, now - this.grownAt)) / 1000);
    this.grownAt = now;
    if (this.share === 1 && this.ownLimit === undefined) this.bucket = undefined;
    else this.bucket?.refillAt(this.perSecond, now);
    return this.bucket;
  }

  /**
   * The service refused a request. Requests that were under way at the last refusal say nothing new.
   *
   * @returns Whether the rate was lowered.
   */
  refused(sentAt: number, now: number): boolean {
    const bucket = this.bucketAt(now) ?? TokenBucket.of(this.limit, now);
    this.bucket = bucket;
    bucket.drain(now);
    if (sentAt <= this.refusedAt) return false;
    this.refusedAt = this.grownAt = now;
    this.share = Math.max(leastShare, this.share / 2);
    bucket.refillAt(this.perSecond, now);
    return true;
  }
}
