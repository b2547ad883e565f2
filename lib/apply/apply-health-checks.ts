import type { Route53Port } from '../aws/route53-port';
import type { HealthCheckStep } from '../plan/plan';
import { addTags } from './add-tags';
import { createHealthCheck } from './create';
import type { ApplyListener } from './events';
import type { KnownReferences } from './references';

/** A health check that is there and as declared. */
export async function prepareHealthCheck(
  step: HealthCheckStep,
  port: Route53Port,
  references: KnownReferences,
  listen: ApplyListener,
): Promise<void> {
  if (step.kind === 'create') {
    const id = await createHealthCheck(port, { ...step, after: references.resolveHealthCheck(step.after) });
    references.learnHealthCheck(step.path, id);
    await addTags(port, 'healthcheck', id, step.tags);
    listen({ type: 'health-check-created', path: step.path, id });
  } else if (step.kind === 'update') {
    if (Object.keys(step.set).length > 0 || step.reset.length > 0)
      await port.updateHealthCheck({
        id: step.id,
        version: step.version,
        set: references.resolveHealthCheck(step.set),
        reset: step.reset,
      });
    await addTags(port, 'healthcheck', step.id, step.addTags);
    listen({ type: 'health-check-updated', path: step.path, id: step.id });
  }
}
