import type { Clock } from '../../lib/model/clock';

/** A clock that stands still until somebody sleeps by it, and then jumps; nothing really waits. */
export interface SteppedClock extends Clock {
  /** Every sleep so far, in milliseconds. */
  readonly sleeps: readonly number[];
}

export function steppedClock(start = 1_700_000_000_000): SteppedClock {
  let time = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => time,
    sleep: (milliseconds) => {
      time += milliseconds;
      sleeps.push(milliseconds);
      return Promise.resolve();
    },
  };
}
