import { LiveByIdentity } from '../../plan/live-by-identity';
import type { ResourceStep } from '../../plan/resource-step';
import type { LiveResource } from '../../resources/live-resource';
import { asDeclared } from './as-declared';

/** The resource that a step left, or that it deleted, if it exists now. */
export type Standing = (step: ResourceStep) => LiveResource | undefined;

/** Finds what was created by its identity, since the journal does not know its id; everything else by its id. */
export function standingIn(live: readonly LiveResource[]): Standing {
  const existing = new LiveByIdentity(live);
  const byId = new Map(live.map((resource) => [`${resource.kind} ${resource.id}`, resource]));
  return (step) =>
    step.action === 'create' || step.action === 'replace' ? existing.of(asDeclared(step))[0] : byId.get(`${step.kind} ${step.id}`);
}
