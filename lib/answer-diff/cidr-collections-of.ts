import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import { stepsOf } from '../plan/resource-step';
import { liveOf } from '../resources/live-resource';
import type { CidrLocations } from '../simulator';

type Collections = Readonly<Record<string, CidrLocations>>;

/** The blocks of CIDR collections before and after a plan. */
export interface CidrCollectionEditions {
  /** By key: the id, or the construct path of one that does not exist yet. */
  readonly before: Collections;
  readonly after: Collections;
  /** Keys of those whose blocks differ. */
  readonly touched: ReadonlySet<string>;
}

/** The blocks as they are and as the plan makes them; `others` are those of collections that are not the app's, by id. */
export function cidrCollectionsOf(plan: Plan, live: LiveState, others: Collections = {}): CidrCollectionEditions {
  const own = liveOf(live.resources, 'cidrCollection').map(({ id, properties }) => [id, properties.Locations] as const);
  const before = new Map<string, CidrLocations>([...Object.entries(others), ...own]);
  const after = new Map(before);
  const touched = new Set<string>();
  for (const step of stepsOf(plan.resources, 'cidrCollection')) {
    if (step.action === 'delete' || step.action === 'replace') after.delete(step.id);
    if (step.action !== 'delete') after.set(step.action === 'update' ? step.id : step.path, step.after.Locations);
    if (step.action === 'update') touched.add(step.id);
  }
  return { before: Object.fromEntries(before), after: Object.fromEntries(after), touched };
}
