import { invalidInput } from '../errors';
import { type OperationCall } from '../operation';
import { type Account } from '../store/account';
import { constraintText } from '../xml/body';
import { text } from '../xml/scalars';
import { element, member } from '../xml/writer';
import { noSuchTrafficPolicy } from './errors';
import { type TrafficPolicy, type TrafficPolicyVersion } from './stored';

/** TrafficPolicyDocument of the service model. */
export const documentText = text({ type: 'TrafficPolicyDocument', max: 102_400 });
/** TrafficPolicyComment of the service model. */
export const commentText = text({ type: 'TrafficPolicyComment', max: 1_024 });
/** TrafficPolicyId of the service model. */
export const policyIdText = text({ type: 'TrafficPolicyId', min: 1, max: 36 });
/** Versions a policy can have; numbers are never used again. */
export const maxVersions = 1_000;

/** Versions that were not deleted, in their order. */
export function listedVersions({ versions }: TrafficPolicy): TrafficPolicyVersion[] {
  return versions.filter(({ isDeleted }) => !isDeleted);
}

/** Policies of the account with a version that was not deleted. */
export function countPolicies({ trafficPolicies }: Account): number {
  return [...trafficPolicies.values()].filter((policy) => listedVersions(policy).length > 0).length;
}

/** The policy that the path names, unless all its versions were deleted. @throws ServiceError NoSuchTrafficPolicy */
export function findPolicy({ account, parameters }: OperationCall): TrafficPolicy {
  const policy = account.trafficPolicies.get(parameters.path('Id', 36));
  if (!policy || listedVersions(policy).length === 0) throw noSuchTrafficPolicy();
  return policy;
}

/** One version of a policy, deleted or not. @throws ServiceError NoSuchTrafficPolicy */
export function findVersion(
  account: Account,
  policyId: string,
  version: number,
): { readonly policy: TrafficPolicy; readonly version: TrafficPolicyVersion } {
  const policy = account.trafficPolicies.get(policyId);
  const found = policy?.versions.find((known) => known.version === version);
  if (!policy || !found) throw noSuchTrafficPolicy();
  return { policy, version: found };
}

/** One version that was not deleted. @throws ServiceError NoSuchTrafficPolicy */
export function findListedVersion(account: Account, policyId: string, version: number): ReturnType<typeof findVersion> {
  const found = findVersion(account, policyId, version);
  if (found.version.isDeleted) throw noSuchTrafficPolicy();
  return found;
}

/** A version number in a path or a query. @throws ServiceError InvalidInput */
export function readVersionNumber(sent: string, path: string): number {
  const number = /^\d{1,4}$/.test(sent) ? Number(sent) : 0;
  if (number >= 1 && number <= maxVersions) return number;
  throw invalidInput(
    constraintText([`Value '${sent}' at '${path}' failed to satisfy constraint: Member must have value from 1 to ${maxVersions}`]),
  );
}

/** Puts a version in the place of the one with its number. */
export function replaceVersion(account: Account, policy: TrafficPolicy, changed: TrafficPolicyVersion): void {
  const versions = policy.versions.map((version) => (version.version === changed.version ? changed : version));
  account.trafficPolicies.set(policy.id, { ...policy, versions });
}

/** Markup of a TrafficPolicy. */
export function writePolicy({ id, name }: TrafficPolicy, { version, type, document, comment }: TrafficPolicyVersion): string {
  return element(
    'TrafficPolicy',
    member('Id', id) +
      member('Version', version) +
      member('Name', name) +
      member('Type', type) +
      member('Document', document) +
      member('Comment', comment),
  );
}
