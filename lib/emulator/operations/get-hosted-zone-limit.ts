import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findHostedZone } from '../resources/hosted-zones';
import { writeLimit } from '../resources/limits';

/** Record sets that a zone may have unless the quota says otherwise. @see Developer Guide, DNSLimitations, quotas on records */
const defaultRecordSets = 10_000;

/**
 * GetHostedZoneLimit: VPCs are counted for private zones only.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZoneLimit.html
 */
export const getHostedZoneLimit: Operation = (call) => {
  const { quotas } = call.settings;
  const type = call.parameters.pathWord('Type', ['MAX_RRSETS_BY_ZONE', 'MAX_VPCS_ASSOCIATED_BY_ZONE']);
  const zone = findHostedZone(call);
  if (type === 'MAX_RRSETS_BY_ZONE') return { markup: writeLimit(type, quotas.recordsPerZone, zone.records.size, defaultRecordSets) };
  if (!zone.isPrivate)
    throw new ServiceError('HostedZoneNotPrivate', `The hosted zone ${zone.id} is a public hosted zone, not a private hosted zone.`);
  return { markup: writeLimit(type, quotas.vpcsPerZone, zone.vpcs.length) };
};
