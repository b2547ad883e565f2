import type { Plan, ZonePlan } from '../plan/plan';
import type { Patience } from '../resources/resource-kind';
import type { ApplyListener } from './events';

/**
 * The zones to be deleted that no cache delegates to any more. Where that takes no longer than apply waits for anything, it is waited for;
 * other zones stay, for a run after that time.
 */
export async function uncached(plan: Plan, { clock, timeoutMilliseconds, signal }: Patience, listen: ApplyListener): Promise<ZonePlan[]> {
  const vanishing: ZonePlan[] = [];
  let longest = 0;
  for (const zone of plan.hostedZones) {
    if (zone.step.kind !== 'delete') continue;
    const { path, name } = zone;
    const { cachedSeconds: seconds = 0 } = zone.step;
    const kept = seconds * 1000 > timeoutMilliseconds;
    if (seconds > 0) listen({ type: 'delegation-cached', path, name, seconds, kept });
    if (kept) continue;
    vanishing.push(zone);
    longest = Math.max(longest, seconds);
  }
  if (longest > 0) await clock.sleep(longest * 1000, signal);
  return vanishing;
}
