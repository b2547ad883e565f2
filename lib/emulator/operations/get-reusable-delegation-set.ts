import { type Operation } from '../operation';
import { findDelegationSet, writeReusableDelegationSet } from '../resources/delegation-sets';

/** GetReusableDelegationSet. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetReusableDelegationSet.html */
export const getReusableDelegationSet: Operation = (call) => ({ markup: writeReusableDelegationSet(findDelegationSet(call)) });
