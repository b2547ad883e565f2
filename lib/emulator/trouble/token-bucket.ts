import { type RateLimit } from './rate-limits';

/** A token bucket that is full at first and refills once each second, counted from its making. */
export class TokenBucket {
  private tokens: number;

  constructor(
    private readonly limit: RateLimit,
    private refilledAt: number,
  ) {
    this.tokens = limit.capacity;
  }

  /** Whether that many tokens are there; more than the bucket ever holds are there when it is full. */
  has(count: number, now: number): boolean {
    this.refill(now);
    return this.tokens >= Math.min(count, this.limit.capacity);
  }

  take(count: number): void {
    this.tokens = Math.max(0, this.tokens - count);
  }

  private refill(now: number): void {
    const seconds = Math.max(0, Math.floor((now - this.refilledAt) / 1000));
    this.tokens = Math.min(this.limit.capacity, this.tokens + seconds * this.limit.perSecond);
    this.refilledAt += seconds * 1000;
  }
}
