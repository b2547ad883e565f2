import { inDependencyOrder } from '../../model/dependency-order';
import type { ReferenceResolver } from '../../model/reference';
import type { Moved } from '../../plan/moved';
import type { ResourceStep } from '../../plan/resource-step';
import { inDeletionOrder } from '../../resources/deletion-order';
import type { LiveResource } from '../../resources/live-resource';
import { resourceKind } from '../../resources/registry';
import type { JournalEntry } from '../journal';
import { mentionedIn, resourceName } from '../../synth/resource-order';
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
  entry: Pick<JournalEntry, 'plans' | 'events'>,
  live: readonly LiveResource[],
  resolveZone: ReferenceResolver,
): UndoneResources {
  const all = entry.plans.flatMap(({ resources }) => resources);
  const done = all.filter(({ kind }) => resourceKind(kind).schedule === undefined);
  const standing = standingIn(live, entry.events);
  const ids = { resolve: idsByNow(done, standing, resolveZone), recreated: idsOfDeleted(done, standing) };
  const steps: ResourceStep[] = [];
  const moved: Moved[] = onTheirWay(all);
  // A later plan of the same run saw what was really there before it.
  for (const [path, one] of new Map(done.map((step) => ['path' in step ? step.path : step.id, step]))) {
    const { step, why } = undoStep(one, standing(one), ids);
    if (step !== undefined) steps.push(step);
    if (why !== undefined) moved.push({ path, subject: `${resourceKind(one.kind).noun.one} ${path}`, why });
  }
  const staying = steps.filter((step) => step.action !== 'delete');
  const inOrder = inDependencyOrder(staying, {
    namesOf: (step) => [resourceName(step)],
    mentionsOf: ({ after }) => mentionedIn(after),
  });
  return { steps: [...inOrder, ...inDeletionOrder(steps.filter((step) => step.action === 'delete'))], moved, ...ids };
}

/** Steps that change nothing that anybody is answered. */
const notes: readonly string[] = ['remember', 'forget'];

/** What takes longer than one run goes back by being declared otherwise, with waits of its own. */
function onTheirWay(steps: readonly ResourceStep[]): Moved[] {
  const taken = new Map<string, { readonly subject: string; readonly names: string[] }>();
  for (const step of steps) {
    const path = 'path' in step ? step.path : step.id;
    const names = (step.due ?? []).map(({ name }) => name).filter((name) => !notes.includes(name));
    if (names.length === 0) continue;
    const known = taken.get(path);
    if (known === undefined) taken.set(path, { subject: `${resourceKind(step.kind).noun.one} ${path}`, names });
    else known.names.push(...names);
  }
  return [...taken].map(([path, { subject, names }]) => ({
    path,
    subject,
    why: `Steps with waits between are not undone (${[...new Set(names)].join(', ')}): declare it as it was, and deploy; it goes back step by step.`,
  }));
}
