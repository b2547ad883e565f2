import { type Operation } from '../operation';
import { findInstance, requireDone, requireInstanceUnprotected } from '../traffic/instances';
import { uproot } from '../traffic/plant';

/**
 * DeleteTrafficPolicyInstance: the instance and all its record sets, at once.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteTrafficPolicyInstance.html
 */
export const deleteTrafficPolicyInstance: Operation = (call) => {
  const instance = findInstance(call);
  requireDone(instance);
  requireInstanceUnprotected(instance, call);
  uproot(instance, call.account);
  return { markup: '' };
};
