import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findListedVersion, readVersionNumber, replaceVersion } from '../traffic/policies';

/**
 * DeleteTrafficPolicy: one version, which no instance uses. It is no longer listed, but can still be looked up.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteTrafficPolicy.html
 */
export const deleteTrafficPolicy: Operation = ({ account, parameters }) => {
  const { policy, version } = findListedVersion(
    account,
    parameters.path('Id', 36),
    readVersionNumber(parameters.path('Version'), 'version'),
  );
  const isUsed = [...account.trafficPolicyInstances.values()].some(
    ({ policyId, policyVersion }) => policyId === policy.id && policyVersion === version.version,
  );
  if (isUsed)
    throw new ServiceError(
      'TrafficPolicyInUse',
      'One or more traffic policy instances were created by using the specified traffic policy.',
    );
  replaceVersion(account, policy, { ...version, isDeleted: true });
  return { markup: '' };
};
