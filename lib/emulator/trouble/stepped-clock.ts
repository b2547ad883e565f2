import { type Clock } from '../options';

/** A clock that stands still until it is stepped. Whoever waits by it does not wait: the clock jumps ahead instead. */
export class SteppedClock implements Clock {
  private time: number;

  /** @default start 2026-01-01T00:00:00Z */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  /** Goes ahead, in milliseconds. @throws RangeError when it would go back */
  step(milliseconds: number): void {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds)))
      throw new RangeError(`A clock goes ahead by 0 milliseconds or more, not by ${milliseconds}.`);
    this.time += milliseconds;
  }

  sleep(milliseconds: number): Promise<void> {
    this.step(milliseconds);
    return Promise.resolve();
  }
}
