import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findDelegationSet, zonesOfDelegationSet } from '../resources/delegation-sets';

/**
 * DeleteReusableDelegationSet: only when it serves no zone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteReusableDelegationSet.html
 */
export const deleteReusableDelegationSet: Operation = (call) => {
  const { id } = findDelegationSet(call);
  if (zonesOfDelegationSet(call.account, id).length > 0) {
    throw new ServiceError(
      'DelegationSetInUse',
      'The specified delegation set contains associated hosted zones which must be deleted before the reusable delegation set can be deleted.',
    );
  }
  call.account.delegationSets.delete(id);
  return { markup: '' };
};
