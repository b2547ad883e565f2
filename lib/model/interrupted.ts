import type { Clock } from './clock';
import { Apex53Error } from './error';

/** What ends a run that its user interrupts. */
export function interrupted(): Apex53Error {
  return new Apex53Error('Interrupted', 'Interrupted between two calls. Nothing is half done; run again to finish.');
}

/** A clock by which nobody waits on once the signal is aborted: the wait ends with {@link interrupted}. */
export function interruptible(clock: Clock, signal: AbortSignal | undefined): Clock {
  if (signal === undefined) return clock;
  return {
    now: () => clock.now(),
    async sleep(milliseconds, own) {
      await clock.sleep(milliseconds, own === undefined ? signal : AbortSignal.any([signal, own]));
      if (signal.aborted) throw interrupted();
    },
  };
}
