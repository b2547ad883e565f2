import { type Operation } from '../operation';
import { findPolicy, listedVersions, readVersionNumber, writePolicy } from '../traffic/policies';
import { element, member } from '../xml/writer';

/**
 * ListTrafficPolicyVersions, in the order of their numbers.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyVersions.html
 */
export const listTrafficPolicyVersions: Operation = (call) => {
  const marker = call.parameters.query('trafficpolicyversion');
  const start = marker === undefined ? 1 : readVersionNumber(marker, 'trafficPolicyVersionMarker');
  const { echoed, size } = call.parameters.maxItems(100);
  const policy = findPolicy(call);
  const versions = listedVersions(policy).filter(({ version }) => version >= start);
  const next = versions[size];
  return {
    markup:
      element(
        'TrafficPolicies',
        versions
          .slice(0, size)
          .map((version) => writePolicy(policy, version))
          .join(''),
      ) +
      member('IsTruncated', next !== undefined) +
      member('TrafficPolicyVersionMarker', next?.version) +
      member('MaxItems', echoed),
  };
};
