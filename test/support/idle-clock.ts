import type { Clock } from '../../lib/model/clock';

/** As many turns of the event loop do all that can be done without waiting, in process. */
const turnsToIdle = 40;

/**
 * A clock for what goes on side by side: it stands still while anything can still be done, and then jumps to the moment that the
 * first sleeper waits for. Nothing really waits, and everything happens at the same times in every run.
 */
export function idleClock(start = 1_700_000_000_000): Clock {
  let time = start;
  let advancing = false;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  const advance = async (): Promise<void> => {
    advancing = true;
    while (sleepers.length > 0) {
      for (let turn = 0; turn < turnsToIdle; turn++) await new Promise(setImmediate);
      const next = Math.min(...sleepers.map(({ until }) => until));
      const woken = sleepers.find(({ until }) => until === next);
      if (woken === undefined) break;
      time = Math.max(time, next);
      sleepers.splice(sleepers.indexOf(woken), 1);
      woken.wake();
    }
    advancing = false;
  };

  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        const sleeper = { until: time + milliseconds, wake };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          const at = sleepers.indexOf(sleeper);
          if (at !== -1) sleepers.splice(at, 1);
          wake();
        });
        if (!advancing) void advance();
      }),
  };
}
