import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { readDocument } from '../traffic/document';
import { commentText, documentText, listedVersions, writePolicy } from '../traffic/policies';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { optional, required, structure } from '../xml/shapes';

const request = structure({
  Name: required(text({ type: 'TrafficPolicyName', max: 512 })),
  Document: required(documentText),
  Comment: optional(commentText),
});

/**
 * CreateTrafficPolicy: version 1 of a policy whose name no other one has.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicy.html
 */
export const createTrafficPolicy: Operation = ({ account, body, settings }) => {
  const { Name: name, Document: document, Comment: comment } = readBody(body, 'CreateTrafficPolicy', request);
  const { type } = readDocument(document);
  const existing = [...account.trafficPolicies.values()].filter((policy) => listedVersions(policy).length > 0);
  if (existing.some((policy) => policy.name === name))
    throw new ServiceError('TrafficPolicyAlreadyExists', 'A traffic policy that has the same value for Name already exists.', 409);
  if (existing.length >= settings.quotas.trafficPolicies) {
    const limit = `Cannot create more than ${settings.quotas.trafficPolicies} traffic policies.`;
    throw new ServiceError('TooManyTrafficPolicies', `Limits Exceeded: MAX_TRAFFIC_POLICIES_BY_OWNER - ${limit}`);
  }
  const version = { version: 1, type, document, comment, isDeleted: false };
  const policy = { id: account.identifiers.uuid(), name, versions: [version] };
  account.trafficPolicies.set(policy.id, policy);
  return { markup: writePolicy(policy, version), location: `/trafficpolicy/${policy.id}/1` };
};
