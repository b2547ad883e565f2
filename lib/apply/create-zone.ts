import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { ZonePlan } from '../plan/plan';
import { withFreeCallerReference } from '../resources/with-free-caller-reference';
import { locateDeclared, zonesNamed } from '../state/locate-zone';

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
  const identity = { callerReference: step.callerReference, ...(step.vpc === undefined ? {} : { vpcs: [step.vpc] }) };
  const before = await locateDeclared(port, await zonesNamed(port, zone.name), identity);
  if (before.status === 'present') return found(port, before.hostedZone.id);
  if (before.candidates.length > 0) {
    const ids = before.candidates.map(({ hostedZoneId }) => hostedZoneId);
    throw new Apex53Error(
      'ConcurrentChange',
      `Somebody created a hosted zone ${zone.name} in between: ${ids.join(', ')}. No second one was created.`,
      { details: { candidates: ids } },
    );
  }
  return withFreeCallerReference(zone.path, step.callerReference, async (callerReference) => {
    const created = await port.createHostedZone({
      name: zone.name,
      callerReference,
      ...(step.comment === undefined ? {} : { comment: step.comment }),
      ...(step.vpc === undefined ? {} : { vpc: step.vpc }),
      ...(step.delegationSetId === undefined ? {} : { delegationSetId: step.delegationSetId }),
    });
    if (created !== undefined) return { hostedZoneId: created.id, nameServers: created.nameServers, changeId: created.changeId };
    const located = await locateDeclared(port, await zonesNamed(port, zone.name), identity);
    return located.status === 'present' ? found(port, located.hostedZone.id) : undefined;
  });
}

async function found(port: Route53Port, hostedZoneId: string): Promise<CreatedZone> {
  return { hostedZoneId, nameServers: (await port.getHostedZone(hostedZoneId))?.nameServers ?? [] };
}
