import { type Operation } from '../operation';
import { commentText, findListedVersion, readVersionNumber, replaceVersion, writePolicy } from '../traffic/policies';
import { readBody } from '../xml/body';
import { required, structure } from '../xml/shapes';

const request = structure({ Comment: required(commentText) });

/**
 * UpdateTrafficPolicyComment: the one thing of a version that can change.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateTrafficPolicyComment.html
 */
export const updateTrafficPolicyComment: Operation = ({ account, parameters, body }) => {
  const { Comment: comment } = readBody(body, 'UpdateTrafficPolicyComment', request);
  const { policy, version } = findListedVersion(
    account,
    parameters.path('Id', 36),
    readVersionNumber(parameters.path('Version'), 'version'),
  );
  const updated = { ...version, comment };
  replaceVersion(account, policy, updated);
  return { markup: writePolicy(policy, updated) };
};
