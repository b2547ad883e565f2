import { LiveByIdentity } from '../../plan/live-by-identity';
import type { ResourceStep } from '../../plan/resource-step';
import type { LiveResource } from '../../resources/live-resource';
import type { JournalEvent } from '../journal';
import { asDeclared } from './as-declared';

/** The resource that a step left, or that it deleted, if it exists now. */
export type Standing = (step: ResourceStep) => LiveResource | undefined;

/**
 * Finds what was created by its identity, since the plan does not know its id; what was updated by the id that it has since, and everything
 * else by its id.
 */
export function standingIn(live: readonly LiveResource[], events: readonly JournalEvent[]): Standing {
  const existing = new LiveByIdentity(live);
  const byId = new Map(live.map((resource) => [`${resource.kind} ${resource.id}`, resource]));
  const updated = new Map(
    events.flatMap(({ type, kind, path, id }) =>
      type === 'resource-updated' ? [[`${String(kind)} ${String(path)}`, String(id)] as const] : [],
    ),
  );
  return (step) => {
    if (step.action === 'create' || step.action === 'replace') return existing.of(asDeclared(step))[0];
    const id = step.action === 'update' ? (updated.get(`${step.kind} ${step.path}`) ?? step.id) : step.id;
    return byId.get(`${step.kind} ${id}`);
  };
}
