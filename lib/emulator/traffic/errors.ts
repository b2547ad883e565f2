import { ServiceError } from '../errors';

/** Texts are the service model's descriptions of the errors; those of the service itself are not known. */

/** NoSuchTrafficPolicy, 404. */
export function noSuchTrafficPolicy(): ServiceError {
  return new ServiceError('NoSuchTrafficPolicy', 'No traffic policy exists with the specified ID.', 404);
}

/** NoSuchTrafficPolicyInstance, 404. */
export function noSuchTrafficPolicyInstance(): ServiceError {
  return new ServiceError('NoSuchTrafficPolicyInstance', 'No traffic policy instance exists with the specified ID.', 404);
}

/** InvalidTrafficPolicyDocument, 400. */
export function invalidDocument(problems: readonly string[]): ServiceError {
  return new ServiceError('InvalidTrafficPolicyDocument', `The traffic policy document is invalid: ${problems.join('; ')}.`);
}
