import { Apex53Error } from '../model/error';
import type { Patience } from './resource-kind';

/** Asks again and again, with five seconds between, as the waiters of the service do. */
export async function waitUntil(
  isSo: () => Promise<boolean>,
  what: string,
  { clock, timeoutMilliseconds, signal }: Patience,
): Promise<void> {
  const deadline = clock.now() + timeoutMilliseconds;
  while (!(await isSo())) {
    if (signal?.aborted === true) return;
    if (clock.now() >= deadline)
      throw new Apex53Error(
        'PropagationTimedOut',
        `${what} did not happen in ${timeoutMilliseconds / 1000} seconds. Nothing is lost; run again to wait longer.`,
      );
    await clock.sleep(5000, signal);
  }
}
