import type { Route53Port } from '../aws/route53-port';
import type { Clock } from '../model/clock';
import { mapConcurrently } from '../model/concurrency';
import { Apex53Error } from '../model/error';
import { zonesAtOnce } from '../state/zones-at-once';
import type { ApplyListener } from './events';

/** Changes usually take 30 to 60 seconds, so asking more often than this only spends calls. */
const firstPauseMilliseconds = 1000;
const longestPauseMilliseconds = 10_000;

/** How long apply waits for anything, unless it is told. */
export const defaultTimeoutMilliseconds = 600_000;

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
  let pending: readonly string[] = [...changeIds];
  let pause = firstPauseMilliseconds;
  for (;;) {
    pending = await stillPending(port, pending);
    if (pending.length === 0) break;
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

/** Those that are not INSYNC. While the latest is not, the others are not asked for; no call asks for more than one. */
async function stillPending(port: Route53Port, changeIds: readonly string[]): Promise<readonly string[]> {
  const latest = changeIds.at(-1);
  if (latest === undefined || (await port.getChange(latest)) === 'PENDING') return changeIds;
  const earlier = changeIds.slice(0, -1);
  const states = await mapConcurrently(earlier, zonesAtOnce, (id) => port.getChange(id));
  return earlier.filter((_, i) => states[i] === 'PENDING');
}
