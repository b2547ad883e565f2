import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';
import { findHostedZone } from '../resources/hosted-zones';

/**
 * DeleteHostedZone: only when nothing but the zone's own NS and SOA sets is left; delegations count as something.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteHostedZone.html
 */
export const deleteHostedZone: Operation = (call) => {
  const zone = findHostedZone(call);
  // Every zone has exactly these two sets of its own, so a third one is the zone owner's. Instances have hidden ones.
  const hasInstance = [...call.account.trafficPolicyInstances.values()].some(({ hostedZoneId }) => hostedZoneId === zone.id);
  if (zone.records.size > 2 || hasInstance) {
    throw new ServiceError(
      'HostedZoneNotEmpty',
      'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
    );
  }
  if (zone.protections.size > 0) {
    throw new ServiceError(
      'HostedZoneNotEmpty',
      'The specified hosted zone contains resource record set protections and so cannot be deleted.',
    );
  }
  if (call.account.zoneSigning.has(zone.id)) {
    throw new ServiceError('HostedZoneNotEmpty', 'The specified hosted zone contains DNSSEC Key Signing Keys and so cannot be deleted.');
  }
  call.account.hostedZones.delete(zone.id);
  call.account.tags.delete(`hostedzone/${zone.id}`);
  for (const { id, hostedZoneId } of call.account.queryLoggingConfigs.values()) {
    if (hostedZoneId === zone.id) call.account.queryLoggingConfigs.delete(id);
  }
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
