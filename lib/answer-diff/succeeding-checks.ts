import { parseReferenceToken } from '../model/reference';
import type { Plan } from '../plan/plan';
import { stepsOf } from '../plan/resource-step';

/**
 * Construct paths of health checks that take the place of others, by the ids of those: what has the one before has the other after. A
 * declared health check with another immutable part is another health check, and nothing else tells which one it was.
 */
export function succeedingChecks({ hostedZones, resources }: Plan): ReadonlyMap<string, string> {
  const doomed = new Set(stepsOf(resources, 'healthCheck').flatMap((step) => (step.action === 'delete' ? [step.id] : [])));
  const successors = new Map<string, Set<string>>();
  for (const { differences } of doomed.size === 0 ? [] : hostedZones)
    for (const { before, after } of differences) {
      const [was, is] = [before?.HealthCheckId, parseReferenceToken(after?.HealthCheckId ?? '')?.reference];
      if (was === undefined || is === undefined || !doomed.has(was)) continue;
      successors.set(was, (successors.get(was) ?? new Set<string>()).add(is.path));
    }
  return new Map([...successors].flatMap(([id, [path, ...others]]) => (path === undefined || others.length > 0 ? [] : [[id, path]])));
}
