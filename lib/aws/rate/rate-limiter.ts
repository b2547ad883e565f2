import type { Clock } from '../../model/clock';
import { interrupted } from '../../model/interrupted';
import { systemClock } from '../system-clock';
import { AccountBudget, type PacedRequest } from './account-budget';
import { rateLimitsOf, type RateChoice } from './rate-limits';

/** How a request that the service refuses for the moment is to be gone on with. */
export type Refusal = 'throttled' | 'prior-request';

/** Route 53 refused a request because of a limit, and the operation goes on slower. */
export interface Throttled {
  /** Such as `ListResourceRecordSets`. */
  readonly operation: string;
  /** Requests a second of this operation from now on, until no more are refused. */
  readonly perSecond: number;
}

/** One attempt of a request, and what to make of its failure. */
export interface Attempts<T> {
  readonly send: () => Promise<T>;
  /** Undefined for errors that another attempt does not mend. */
  readonly refusal: (error: unknown) => Refusal | undefined;
  /** What is thrown for a refusal that was waited for long enough. */
  readonly last: (refusal: unknown) => Error;
  /** Told when an operation goes on slower. */
  readonly throttled?: ((event: Throttled) => void) | undefined;
  /** Ends the waiting for a turn. */
  readonly signal?: AbortSignal | undefined;
}

/** Settings of a {@link RateLimiter}. */
export interface RateLimiterOptions {
  /** @default '2026' */
  readonly rate?: RateChoice;
  /** @default - the machine's */
  readonly clock?: Clock;
}

/** A request that waits for its turn. */
interface Waiting {
  readonly request: PacedRequest;
  readonly signal: AbortSignal | undefined;
  readonly go: () => void;
  readonly stop: (why: Error) => void;
}

/** For how long a request is sent again before its refusal is an error, in milliseconds. */
const patienceMilliseconds = 300_000;
/** How long a zone is left alone while another request on it is being worked on, in milliseconds: at first, and at most. */
const firstPause = 1000;
const longestPause = 8000;

/**
 * Sends the requests of one account no faster than its limits allow, and slower when others use them too.
 *
 * All clients, zones and deployments of an account should share one: the limits are the account's. Requests wait in the order they
 * came, and only for the tokens of their own operation and of the account.
 */
export class RateLimiter {
  /** The machine's, unless another was given. */
  readonly clock: Clock;
  private readonly budget: AccountBudget;
  private waiting: Waiting[] = [];
  private pumping = false;
  /** Ends the pause of the pump, since somebody came who need not wait for it. */
  private wake = new AbortController();
  /** Signals that end the pause of the pump. */
  private readonly heard = new WeakSet<AbortSignal>();

  /** @throws Apex53Error `InvalidLiteral` when the limits cannot be. */
  constructor({ rate = '2026', clock = systemClock }: RateLimiterOptions = {}) {
    this.clock = clock;
    this.budget = new AccountBudget(rateLimitsOf(rate), clock.now());
  }

  /**
   * Sends a request when its turn has come, again and again while it is refused for the moment.
   *
   * @throws Apex53Error `Interrupted` when the signal is aborted before its turn.
   */
  async run<T>(request: PacedRequest, { send, refusal, last, throttled, signal }: Attempts<T>): Promise<T> {
    let pause = firstPause;
    let firstRefusedAt: number | undefined;
    for (;;) {
      await this.turn(request, signal);
      const sentAt = this.clock.now();
      try {
        return await send();
      } catch (error) {
        const kind = refusal(error);
        const now = this.clock.now();
        firstRefusedAt ??= now;
        if (kind === undefined) throw error;
        if (now - firstRefusedAt >= patienceMilliseconds) throw last(error);
        if (kind === 'prior-request') {
          await this.clock.sleep(pause, signal);
          pause = Math.min(longestPause, pause * 2);
        } else {
          const perSecond = this.budget.refused(request, sentAt, now);
          if (perSecond !== undefined) throttled?.({ operation: request.operation, perSecond });
        }
      }
    }
  }

  /** Milliseconds that so many requests, with so many changes in all, take at least when nothing else is asked. */
  millisecondsFor(operation: string, requests: number, changes = 0): number {
    return this.budget.waitForAll(operation, requests, changes, this.clock.now());
  }

  private turn(request: PacedRequest, signal: AbortSignal | undefined): Promise<void> {
    if (signal !== undefined && !this.heard.has(signal)) {
      this.heard.add(signal);
      signal.addEventListener('abort', () => this.wake.abort(), { once: true });
    }
    return new Promise((go, stop) => {
      this.waiting.push({ request, signal, go, stop });
      if (this.pumping) this.wake.abort();
      else void this.pump();
    });
  }

  /** Lets go whoever may, the first who came first; sleeps while nobody may. */
  private async pump(): Promise<void> {
    this.pumping = true;
    for (;;) {
      const stopped = this.waiting.filter(({ signal }) => signal?.aborted === true);
      if (stopped.length > 0) this.waiting = this.waiting.filter((one) => !stopped.includes(one));
      for (const { stop } of stopped) stop(interrupted());
      if (this.waiting.length === 0) break;
      const now = this.clock.now();
      const waits = this.waiting.map(({ request }) => this.budget.wait(request, now));
      const next = waits.indexOf(0);
      const [one] = next === -1 ? [] : this.waiting.splice(next, 1);
      if (one !== undefined) {
        this.budget.take(one.request, now);
        one.go();
        continue;
      }
      this.wake = new AbortController();
      await this.clock.sleep(Math.min(...waits), this.wake.signal);
    }
    this.pumping = false;
  }
}
