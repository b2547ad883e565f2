import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findInstance, requireApplied, writeInstance } from '../traffic/instances';
import { showInstance } from '../traffic/place-instance';
import { findListedVersion, maxVersions, policyIdText } from '../traffic/policies';
import { type TrafficPolicyInstance } from '../traffic/stored';
import { readBody } from '../xml/body';
import { integer } from '../xml/scalars';
import { required, structure } from '../xml/shapes';

const request = structure({
  TTL: required(integer({ min: 0, max: 2147483647 })),
  TrafficPolicyId: required(policyIdText),
  TrafficPolicyVersion: required(integer({ min: 1, max: maxVersions })),
});

/**
 * UpdateTrafficPolicyInstance: another policy, version or TTL, of the same DNS type.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateTrafficPolicyInstance.html
 */
export const updateTrafficPolicyInstance: Operation = (call) => {
  const sent = readBody(call.body, 'UpdateTrafficPolicyInstance', request);
  const instance = findInstance(call);
  const { policy, version } = findListedVersion(call.account, sent.TrafficPolicyId, sent.TrafficPolicyVersion);
  if (version.type !== instance.type) {
    throw new ServiceError(
      'ConflictingTypes',
      `The traffic policy version has the type ${version.type}, the traffic policy instance has the type ${instance.type}.`,
    );
  }
  requireApplied(instance, call);
  const updated: TrafficPolicyInstance = {
    ...instance,
    ttl: sent.TTL,
    policyId: policy.id,
    policyVersion: version.version,
    underWay: 'Updating',
    changedAt: call.now,
  };
  call.account.trafficPolicyInstances.set(updated.id, updated);
  showInstance(updated, call.account);
  return { markup: writeInstance(updated, 'Updating') };
};
