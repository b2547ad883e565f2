import { invalidInput } from '../errors';
import { type Operation } from '../operation';
import { listedVersions } from '../traffic/policies';
import { type TrafficPolicy } from '../traffic/stored';
import { element, member } from '../xml/writer';

/**
 * ListTrafficPolicies, in the order they were created. A marker stays a position when its policy is deleted.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicies.html
 */
export const listTrafficPolicies: Operation = ({ account, parameters }) => {
  const marker = parameters.queryOfLength('trafficpolicyid', 'trafficPolicyIdMarker', 1, 36);
  const { echoed, size } = parameters.maxItems(100);
  const all = [...account.trafficPolicies.values()];
  const first = marker === undefined ? 0 : all.findIndex(({ id }) => id === marker);
  if (first < 0) throw invalidInput('Invalid request: TrafficPolicyIdMarker is not the ID of a traffic policy.');
  const listed = all.slice(first).filter((policy) => listedVersions(policy).length > 0);
  const next = listed[size];
  return {
    markup:
      element('TrafficPolicySummaries', listed.slice(0, size).map(writeSummary).join('')) +
      member('IsTruncated', next !== undefined) +
      member('TrafficPolicyIdMarker', next?.id) +
      member('MaxItems', echoed),
  };
};

function writeSummary(policy: TrafficPolicy): string {
  const versions = listedVersions(policy);
  const latest = versions.at(-1);
  return element(
    'TrafficPolicySummary',
    member('Id', policy.id) +
      member('Name', policy.name) +
      member('Type', latest?.type) +
      member('LatestVersion', latest?.version) +
      member('TrafficPolicyCount', versions.length),
  );
}
