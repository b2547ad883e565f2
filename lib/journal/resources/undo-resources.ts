import type { ReferenceResolver } from '../../model/reference';
import type { Moved } from '../../plan/moved';
import type { ResourceStep } from '../../plan/resource-step';
import { inDeletionOrder } from '../../resources/deletion-order';
import type { LiveResource } from '../../resources/live-resource';
import { resourceKind } from '../../resources/registry';
import type { JournalEntry } from '../journal';
import { idsByNow, idsOfDeleted } from './known-ids';
import { standingIn } from './standing';
import { undoStep, type ResourceIds } from './undo-step';

/** How resources become again what they were. */
export interface UndoneResources extends ResourceIds {
  readonly steps: readonly ResourceStep[];
  readonly moved: readonly Moved[];
}

/** The steps that undo an entry's, deletions last, and what of it is left alone. */
export function undoResources(
  entry: Pick<JournalEntry, 'plans'>,
  live: readonly LiveResource[],
  resolveZone: ReferenceResolver,
): UndoneResources {
  // What takes longer than one run goes back by being declared otherwise, with waits of its own.
  const done = entry.plans.flatMap(({ resources }) => resources).filter(({ kind }) => resourceKind(kind).schedule === undefined);
  const standing = standingIn(live);
  const ids = { resolve: idsByNow(done, standing, resolveZone), recreated: idsOfDeleted(done, standing) };
  const steps: ResourceStep[] = [];
  const moved: Moved[] = [];
  // A later plan of the same run saw what was really there before it.
  for (const [path, one] of new Map(done.map((step) => ['path' in step ? step.path : step.id, step]))) {
    const { step, why } = undoStep(one, standing(one), ids);
    if (step !== undefined) steps.push(step);
    if (why !== undefined) moved.push({ path, subject: `${resourceKind(one.kind).noun.one} ${path}`, why });
  }
  const isDeletion = (step: ResourceStep) => step.action === 'delete';
  return { steps: [...steps.filter((step) => !isDeletion(step)), ...inDeletionOrder(steps.filter(isDeletion))], moved, ...ids };
}
