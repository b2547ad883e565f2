import { invalidInput } from '../errors';
import { type Operation } from '../operation';
import { writeInstancePage } from '../traffic/instances';
import { findVersion, readVersionNumber } from '../traffic/policies';

/**
 * ListTrafficPolicyInstancesByPolicy: the instances of one version.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyInstancesByPolicy.html
 */
export const listTrafficPolicyInstancesByPolicy: Operation = (call) => {
  const [id, sent] = [call.parameters.queryOfLength('id', 'trafficPolicyId', 1, 36), call.parameters.query('version')];
  if (id === undefined || sent === undefined)
    throw invalidInput('Invalid request: TrafficPolicyId and TrafficPolicyVersion must be specified.');
  const { version } = findVersion(call.account, id, readVersionNumber(sent, 'trafficPolicyVersion')).version;
  return { markup: writeInstancePage(call, ({ policyId, policyVersion }) => policyId === id && policyVersion === version) };
};
