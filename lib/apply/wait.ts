import type { Route53Port } from '../aws/route53-port';
import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import type { ApplyListener } from './events';

/** Changes usually take 30 to 60 seconds, so asking more often than this only spends calls. */
const firstPauseMilliseconds = 1000;
const longestPauseMilliseconds = 10_000;

/** How to wait until changes have reached all name servers. */
export interface WaitOptions {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly timeoutMilliseconds: number;
  readonly listen: ApplyListener;
  /** Ends a pause early; the next call then says what is to be done. */
  readonly signal?: AbortSignal;
}

/**
 * Waits until every change is INSYNC. The latest change is asked for first, since the earlier ones are then through as a rule.
 *
 * @throws Apex53Error `PropagationTimedOut` with the changes that are still pending.
 */
export async function waitUntilInSync(
  port: Route53Port,
  changeIds: readonly string[],
  { clock, timeoutMilliseconds, listen, signal }: WaitOptions,
): Promise<void> {
  const deadline = clock.now() + timeoutMilliseconds;
  const pending = [...changeIds];
  let pause = firstPauseMilliseconds;
  for (let id = pending.at(-1); id !== undefined; id = pending.at(-1)) {
    if ((await port.getChange(id)) === 'INSYNC') {
      pending.pop();
      continue;
    }
    if (clock.now() >= deadline) {
      throw new Apex53Error(
        'PropagationTimedOut',
        `${pending.length} of ${changeIds.length} changes were still PENDING after ${timeoutMilliseconds / 1000} s: ${pending.join(', ')}. Nothing is lost; run again to wait longer.`,
        { details: { pending } },
      );
    }
    listen({ type: 'waiting', pending: pending.length, total: changeIds.length });
    await clock.sleep(pause, signal);
    pause = Math.min(pause * 2, longestPauseMilliseconds);
  }
  if (changeIds.length > 0) listen({ type: 'in-sync', total: changeIds.length });
}
