import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import type { ZonePlan } from '../plan/plan';
import { addTags } from '../aws/tags';
import { createZone } from './create-zone';
import type { ApplyListener } from './events';
import type { KnownReferences } from './references';

type CreateStep = ZonePlan['step'] & { kind: 'create' };

/** A hosted zone after apply. */
export interface AppliedZone {
  readonly path: string;
  readonly name: string;
  /** Undefined for a zone that does not exist. */
  readonly hostedZoneId?: string;
  /** Known where the zone was just created, or where the plan knew them. */
  readonly nameServers?: readonly string[];
}

/**
 * A zone that is there and as declared, its record sets aside; what it is referred to by is learned.
 *
 * @param submitted - told of the change by which it is created
 */
export async function prepareZone(
  zone: ZonePlan,
  port: Route53Port,
  references: KnownReferences,
  submitted: (changeId: string) => void,
  listen: ApplyListener,
): Promise<AppliedZone> {
  const { path, name, step, hostedZoneId } = zone;
  if (step.kind === 'create') {
    const created = await createZone(portIn(port, zone.account), zone, withDelegationSet(step, references));
    if (created.changeId !== undefined) submitted(created.changeId);
    references.learnHostedZone(path, created.hostedZoneId, created.nameServers);
    await addTags(port, 'hostedzone', created.hostedZoneId, step.tags);
    listen({ type: 'zone-created', path, name, hostedZoneId: created.hostedZoneId, nameServers: created.nameServers });
    return { path, name, hostedZoneId: created.hostedZoneId, nameServers: created.nameServers };
  }
  if (hostedZoneId === undefined) return { path, name };
  references.learnHostedZone(path, hostedZoneId, zone.nameServers ?? []);
  if (step.kind === 'update') {
    if (step.comment !== undefined) await port.updateHostedZoneComment(hostedZoneId, step.comment.after);
    await addTags(port, 'hostedzone', hostedZoneId, step.addTags);
    listen({ type: 'zone-updated', path, name });
  }
  return { path, name, hostedZoneId, ...(zone.nameServers === undefined ? {} : { nameServers: zone.nameServers }) };
}

function withDelegationSet(step: CreateStep, references: KnownReferences): CreateStep {
  if (step.delegationSetId === undefined) return step;
  return { ...step, delegationSetId: references.resolveProperties({ DelegationSetId: step.delegationSetId }).DelegationSetId };
}

/** The zone, gone. */
export async function deleteZone(
  { path, name }: ZonePlan,
  hostedZoneId: string,
  port: Route53Port,
  listen: ApplyListener,
): Promise<AppliedZone> {
  await port.deleteHostedZone(hostedZoneId);
  listen({ type: 'zone-deleted', path, name, hostedZoneId });
  return { path, name };
}
