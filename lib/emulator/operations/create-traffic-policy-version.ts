import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { readDocument } from '../traffic/document';
import { commentText, documentText, findPolicy, maxVersions, writePolicy } from '../traffic/policies';
import { readBody } from '../xml/body';
import { optional, required, structure } from '../xml/shapes';

const request = structure({ Document: required(documentText), Comment: optional(commentText) });

/**
 * CreateTrafficPolicyVersion: the next number, which is never one that was used before; the DNS type may be another one.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicyVersion.html
 */
export const createTrafficPolicyVersion: Operation = (call) => {
  const { Document: document, Comment: comment } = readBody(call.body, 'CreateTrafficPolicyVersion', request);
  const policy = findPolicy(call);
  const { type } = readDocument(document);
  if (policy.versions.length >= maxVersions) {
    throw new ServiceError(
      'TooManyTrafficPolicyVersionsForCurrentPolicy',
      `This traffic policy has ${maxVersions} versions, which is the most it can have.`,
    );
  }
  const version = { version: policy.versions.length + 1, type, document, comment, isDeleted: false };
  const extended = { ...policy, versions: [...policy.versions, version] };
  call.account.trafficPolicies.set(policy.id, extended);
  return { markup: writePolicy(extended, version), location: `/trafficpolicy/${policy.id}/${version.version}` };
};
