import { type Operation } from '../operation';
import { findVersion, readVersionNumber, writePolicy } from '../traffic/policies';

/**
 * GetTrafficPolicy, also of a deleted version.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetTrafficPolicy.html
 */
export const getTrafficPolicy: Operation = ({ account, parameters }) => {
  const { policy, version } = findVersion(account, parameters.path('Id', 36), readVersionNumber(parameters.path('Version'), 'version'));
  return { markup: writePolicy(policy, version) };
};
