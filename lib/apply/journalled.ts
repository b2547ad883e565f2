import type { JournalRun } from '../journal/journal';
import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import { holdsBack, isEmptyPlan, type Plan, type PlannedSubmission } from '../plan/plan';
import { submittedPart } from '../plan/submitted-part';
import type { ApplyListener } from './events';
import { refusedBatchOf } from './refused-batch';

/** Does what applies the plan, with the intent in the journal before, what happens beside, and the outcome behind. */
export async function journalled<T extends { readonly changeIds: readonly string[] }>(
  plan: Plan,
  {
    journal,
    clock,
    listen,
    changeIds,
  }: {
    readonly journal: JournalRun | undefined;
    readonly clock: Clock;
    readonly listen: ApplyListener;
    readonly changeIds: readonly string[];
  },
  work: (listen: ApplyListener) => Promise<T>,
): Promise<T> {
  if (journal === undefined || (isEmptyPlan(plan) && !holdsBack(plan))) return work(listen);
  await journal.intend(plan, clock.now());
  const taken: Pick<PlannedSubmission, 'path' | 'batch'>[] = [];
  try {
    const result = await work((event) => {
      if (event.type === 'batch-submitted') taken.push(event);
      if (event.type !== 'waiting') journal.note(event, clock.now());
      listen(event);
    });
    const held = plan.hostedZones.reduce((sum, zone) => sum + (zone.held?.length ?? 0), 0);
    journal.end({ outcome: 'applied', changeIds: result.changeIds, ...(held === 0 ? {} : { held }) }, clock.now());
    return result;
  } catch (error) {
    // A lost answer may be of a batch that was taken; a refusal leaves no doubt.
    if (Apex53Error.is(error) && refusedBatchOf(error) !== undefined) journal.settle(submittedPart(plan, taken), clock.now());
    const { code, message } = Apex53Error.is(error) ? error : { code: 'Unexpected' as const, message: 'An unexpected error.' };
    journal.end({ outcome: 'failed', changeIds, error: { code, message } }, clock.now());
    throw error;
  }
}
