import { Apex53Error } from '../model/error';
import type { Plan } from '../plan/plan';

/**
 * Waits can be skipped only of what takes longer than one run.
 *
 * @throws Apex53Error `UsageInvalid` when something else is named.
 */
export function assertWaitsKnown({ schedules = [] }: Plan, skipWaits: readonly string[]): void {
  const known = schedules.map(({ path, id }) => path ?? id ?? '');
  const unknown = skipWaits.filter((skip) => !known.some((one) => skip.startsWith(`${one}:`)));
  if (unknown.length === 0) return;
  const choice = known.length === 0 ? 'nothing takes longer than one run' : `what takes longer than one run is ${known.join(', ')}`;
  throw new Apex53Error('UsageInvalid', `Nothing is waited for by the name of --skip-wait ${unknown.join(', ')}: ${choice}.`, {
    details: { unknown, known },
  });
}
