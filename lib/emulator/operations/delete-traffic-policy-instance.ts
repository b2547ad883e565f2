import { type Operation } from '../operation';
import { findInstance, requireApplied } from '../traffic/instances';
import { hideInstance } from '../traffic/place-instance';

/**
 * DeleteTrafficPolicyInstance: the instance and its record set, at once.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteTrafficPolicyInstance.html
 */
export const deleteTrafficPolicyInstance: Operation = (call) => {
  const instance = findInstance(call);
  requireApplied(instance, call);
  hideInstance(instance, call.account);
  call.account.trafficPolicyInstances.delete(instance.id);
  return { markup: '' };
};
