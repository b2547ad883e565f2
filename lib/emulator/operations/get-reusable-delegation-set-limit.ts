import { type Operation } from '../operation';
import { findDelegationSet, zonesOfDelegationSet } from '../resources/delegation-sets';
import { writeLimit } from '../resources/limits';

/**
 * GetReusableDelegationSetLimit: the zones that the set serves.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetReusableDelegationSetLimit.html
 */
export const getReusableDelegationSetLimit: Operation = (call) => {
  const type = call.parameters.pathWord('Type', ['MAX_ZONES_BY_REUSABLE_DELEGATION_SET']);
  const set = findDelegationSet(call);
  return { markup: writeLimit(type, call.settings.quotas.zonesPerDelegationSet, zonesOfDelegationSet(call.account, set.id).length) };
};
