import { type Operation } from '../operation';
import { findInstance, writeInstance } from '../traffic/instances';

/**
 * GetTrafficPolicyInstance: Creating or Updating until the change delay has passed, then Applied or Failed.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetTrafficPolicyInstance.html
 */
export const getTrafficPolicyInstance: Operation = (call) => ({ markup: writeInstance(findInstance(call)) });
