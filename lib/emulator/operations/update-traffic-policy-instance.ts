import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findInstance, requireDone, requireInstanceUnprotected, writeInstance } from '../traffic/instances';
import { plant } from '../traffic/plant';
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
 * UpdateTrafficPolicyInstance: another policy, version or TTL, of the same DNS type. Until the new tree is made, the old one serves.
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
  requireDone(instance);
  requireInstanceUnprotected(instance, call);
  const updated: TrafficPolicyInstance = {
    ...instance,
    ttl: sent.TTL,
    policyId: policy.id,
    policyVersion: version.version,
    state: 'Updating',
    message: '',
    changedAt: call.now,
    generation: instance.generation + 1,
  };
  plant(updated, call.account);
  return { markup: writeInstance(updated) };
};
