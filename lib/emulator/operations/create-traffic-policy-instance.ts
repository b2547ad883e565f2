import { noSuchHostedZone, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { dnsName } from '../record-sets/shape';
import { resourceId } from '../resources/resource-id';
import { writeInstance } from '../traffic/instances';
import { placeOf } from '../traffic/place-instance';
import { plant } from '../traffic/plant';
import { findListedVersion, maxVersions, policyIdText } from '../traffic/policies';
import { type TrafficPolicyInstance } from '../traffic/stored';
import { readBody } from '../xml/body';
import { integer } from '../xml/scalars';
import { required, structure } from '../xml/shapes';

const request = structure({
  HostedZoneId: required(resourceId('hostedzone')),
  Name: required(dnsName),
  TTL: required(integer({ min: 0, max: 2147483647 })),
  TrafficPolicyId: required(policyIdText),
  TrafficPolicyVersion: required(integer({ min: 1, max: maxVersions })),
});

/**
 * CreateTrafficPolicyInstance: shows as one record set; those of the tree below it are hidden.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicyInstance.html
 */
export const createTrafficPolicyInstance: Operation = ({ account, body, now, settings }) => {
  const sent = readBody(body, 'CreateTrafficPolicyInstance', request);
  const zone = account.hostedZones.get(sent.HostedZoneId);
  if (!zone) throw noSuchHostedZone(sent.HostedZoneId);
  const { policy, version } = findListedVersion(account, sent.TrafficPolicyId, sent.TrafficPolicyVersion);
  const name = placeOf(sent.Name, version.type, zone, account);
  if (account.trafficPolicyInstances.size >= settings.quotas.trafficPolicyInstances) {
    const limit = `Cannot create more than ${settings.quotas.trafficPolicyInstances} traffic policy instances.`;
    throw new ServiceError('TooManyTrafficPolicyInstances', `Limits Exceeded: MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER - ${limit}`);
  }
  const instance: TrafficPolicyInstance = {
    id: account.identifiers.uuid(),
    hostedZoneId: zone.id,
    name,
    type: version.type,
    ttl: sent.TTL,
    policyId: policy.id,
    policyVersion: version.version,
    state: 'Creating',
    message: '',
    changedAt: now,
    generation: 1,
  };
  plant(instance, account);
  return { markup: writeInstance(instance), location: `/trafficpolicyinstance/${instance.id}` };
};
