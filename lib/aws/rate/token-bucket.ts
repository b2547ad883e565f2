import type { RateLimit } from './rate-limits';

/**
 * A token bucket as its client must see it: full at first, and refilled evenly.
 *
 * The service refills once each second, at a moment that nobody knows. Whoever holds back what comes back in one second never
 * asks for a token before it is there. Times are milliseconds of any clock that does not go back.
 */
export class TokenBucket {
  private readonly capacity: number;
  private tokens: number;

  constructor(
    private perSecond: number,
    capacity: number,
    private refilledAt: number,
  ) {
    this.tokens = this.capacity = Math.max(1, capacity - perSecond);
  }

  static of({ capacity, perSecond }: RateLimit, now: number): TokenBucket {
    return new TokenBucket(perSecond, capacity, now);
  }

  /** Milliseconds until so many tokens are there, or the bucket is full where it never holds so many. */
  wait(count: number, now: number): number {
    this.refill(now);
    const missing = Math.min(count, this.capacity) - this.tokens;
    return missing <= 0 ? 0 : Math.ceil((missing * 1000) / this.perSecond);
  }

  /** Milliseconds until so many requests of one token are through, whatever the bucket holds. */
  waitForAll(count: number, now: number): number {
    this.refill(now);
    return Math.max(0, ((count - this.tokens) * 1000) / this.perSecond);
  }

  /** Takes tokens; what is taken beyond the last one has to come back first. */
  take(count: number, now: number): void {
    this.refill(now);
    this.tokens -= count;
  }

  /** The service says that nothing is left. */
  drain(now: number): void {
    this.refill(now);
    this.tokens = Math.min(0, this.tokens);
  }

  /** From now on so many tokens come back each second. */
  refillAt(perSecond: number, now: number): void {
    this.refill(now);
    this.perSecond = perSecond;
  }

  private refill(now: number): void {
    const elapsed = Math.max(0, now - this.refilledAt);
    // Sums of small fractions stay just below the token they make up.
    const tokens = Math.round((this.tokens + (elapsed * this.perSecond) / 1000) * 1e9) / 1e9;
    this.tokens = Math.min(this.capacity, tokens);
    this.refilledAt = Math.max(this.refilledAt, now);
  }
}
