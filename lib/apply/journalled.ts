import type { JournalRun } from '../journal/journal';
import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import { isEmptyPlan, type Plan } from '../plan/plan';
import type { ApplyListener } from './events';

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
  if (journal === undefined || isEmptyPlan(plan)) return work(listen);
  await journal.intend(plan, clock.now());
  try {
    const result = await work((event) => {
      if (event.type !== 'waiting') journal.note(event, clock.now());
      listen(event);
    });
    journal.end({ outcome: 'applied', changeIds: result.changeIds }, clock.now());
    return result;
  } catch (error) {
    const { code, message } = Apex53Error.is(error) ? error : { code: 'Unexpected' as const, message: 'An unexpected error.' };
    journal.end({ outcome: 'failed', changeIds, error: { code, message } }, clock.now());
    throw error;
  }
}
