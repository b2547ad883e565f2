import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { HealthCheckStep, ZonePlan } from '../plan/plan';
import { withGeneration } from '../synth/caller-reference';
import { locateDeclared, zonesNamed } from '../state/locate-zone';

/** How often a resource may have been destroyed and declared again before something must be wrong. */
const maxGenerations = 1000;

/** A hosted zone that now exists. */
export interface CreatedZone {
  readonly hostedZoneId: string;
  readonly nameServers: readonly string[];
  /** Undefined when another run created it first. */
  readonly changeId?: string;
}

/**
 * The zone of a plan, created; or found, when a lost answer or another run at the same time created it.
 *
 * Route 53 never takes a caller reference twice, also not after the zone was deleted, so the next generation is tried then. It
 * would take a second zone of one name, so the name is looked up once more just before.
 *
 * @throws Apex53Error `ConcurrentChange` when somebody else created a zone of the name since the plan.
 */
export async function createZone(port: Route53Port, zone: ZonePlan, step: ZonePlan['step'] & { kind: 'create' }): Promise<CreatedZone> {
  const before = locateDeclared(await zonesNamed(port, zone.name), step.callerReference);
  if (before.status === 'present') return found(port, before.hostedZone.id);
  if (before.candidates.length > 0) {
    const ids = before.candidates.map(({ hostedZoneId }) => hostedZoneId);
    throw new Apex53Error(
      'ConcurrentChange',
      `Somebody created a hosted zone ${zone.name} in between: ${ids.join(', ')}. No second one was created.`,
      { details: { candidates: ids } },
    );
  }
  for (let generation = 1; generation <= maxGenerations; generation++) {
    const created = await port.createHostedZone({
      name: zone.name,
      callerReference: withGeneration(step.callerReference, generation),
      ...(step.comment === undefined ? {} : { comment: step.comment }),
    });
    if (created !== undefined) return { hostedZoneId: created.id, nameServers: created.nameServers, changeId: created.changeId };
    const located = locateDeclared(await zonesNamed(port, zone.name), step.callerReference);
    if (located.status === 'present') return found(port, located.hostedZone.id);
  }
  throw exhausted(zone.path, step.callerReference);
}

async function found(port: Route53Port, hostedZoneId: string): Promise<CreatedZone> {
  return { hostedZoneId, nameServers: (await port.getHostedZone(hostedZoneId))?.nameServers ?? [] };
}

/** The health check of a plan, created; Route 53 answers with the existing one when it was created with the same settings before. */
export async function createHealthCheck(port: Route53Port, step: HealthCheckStep & { kind: 'create' }): Promise<string> {
  for (let generation = 1; generation <= maxGenerations; generation++) {
    const created = await port.createHealthCheck({ callerReference: withGeneration(step.callerReference, generation), config: step.after });
    if (created !== undefined) return created.id;
  }
  throw exhausted(step.path, step.callerReference);
}

function exhausted(path: string, callerReference: string): Apex53Error {
  return new Apex53Error(
    'ServiceFailed',
    `Route 53 refused every caller reference from ${callerReference} to ${withGeneration(callerReference, maxGenerations)} for ${path}. Give another callerReference.`,
    { details: { path } },
  );
}
