import { OperationPace } from './operation-pace';
import type { RateLimits } from './rate-limits';
import { TokenBucket } from './token-bucket';

/** A request as limits see it. */
export interface PacedRequest {
  /** Such as `ChangeResourceRecordSets`. */
  readonly operation: string;
  /** Changes of record sets in it. @default 0 */
  readonly changes?: number;
}

/** What one account may still ask of Route 53, as far as this process knows. Pure arithmetic: every method is told the time. */
export class AccountBudget {
  private readonly account: TokenBucket | undefined;
  private readonly changes: TokenBucket | undefined;
  private readonly paces = new Map<string, OperationPace>();

  constructor(
    private readonly limits: RateLimits,
    now: number,
  ) {
    this.account = limits.account && TokenBucket.of(limits.account, now);
    this.changes = limits.changes && TokenBucket.of(limits.changes, now);
  }

  /** Milliseconds until the request may be sent. */
  wait(request: PacedRequest, now: number): number {
    return Math.max(0, ...this.demands(request, now).map(({ bucket, count }) => bucket.wait(count, now)));
  }

  /** The request is sent. */
  take(request: PacedRequest, now: number): void {
    for (const { bucket, count } of this.demands(request, now)) bucket.take(count, now);
  }

  /**
   * The service refused a request that was sent at that time. It does not say which bucket was empty.
   *
   * @returns Requests a second at which the operation goes on; undefined where that was said before.
   */
  refused(request: PacedRequest, sentAt: number, now: number): number | undefined {
    this.account?.drain(now);
    if ((request.changes ?? 0) > 0) this.changes?.drain(now);
    const pace = this.paceOf(request.operation, now);
    return pace.refused(sentAt, now) ? pace.perSecond : undefined;
  }

  /** Milliseconds that so many requests of an operation take at least, when nothing else is asked. */
  waitForAll(operation: string, requests: number, changes: number, now: number): number {
    return Math.max(
      0,
      this.account?.waitForAll(requests, now) ?? 0,
      this.paceOf(operation, now).bucketAt(now)?.waitForAll(requests, now) ?? 0,
      this.changes?.waitForAll(changes, now) ?? 0,
    );
  }

  private demands({ operation, changes = 0 }: PacedRequest, now: number): { readonly bucket: TokenBucket; readonly count: number }[] {
    return [
      { bucket: this.account, count: 1 },
      { bucket: this.paceOf(operation, now).bucketAt(now), count: 1 },
      { bucket: changes > 0 ? this.changes : undefined, count: changes },
    ].flatMap(({ bucket, count }) => (bucket === undefined ? [] : [{ bucket, count }]));
  }

  private paceOf(operation: string, now: number): OperationPace {
    let pace = this.paces.get(operation);
    if (pace === undefined) {
      const { operations, eachOperation } = this.limits;
      const limit = operations !== undefined && Object.hasOwn(operations, operation) ? operations[operation] : eachOperation;
      this.paces.set(operation, (pace = new OperationPace(limit, now)));
    }
    return pace;
  }
}
