/**
 * A refusal as Route 53 states it: an error code, an HTTP status and one text.
 *
 * Thrown inside the emulator and turned into an `ErrorResponse` at its edge; never thrown at users.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/CommonErrors.html
 */
export class ServiceError extends Error {
  /** `details` is markup that follows the text in the few errors that say more than one text can. */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly details = '',
  ) {
    super(message);
    this.name = 'ServiceError';
  }
}

/** InvalidInput, 400: the request itself is wrong, whatever the account holds. */
export function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInput', message);
}

/** InvalidChangeBatch, 400, with all its messages in one pair of square brackets, as clients search them. */
export function invalidChangeBatch(messages: readonly string[]): ServiceError {
  return new ServiceError('InvalidChangeBatch', `[${messages.join(', ')}]`);
}

/** NoSuchHostedZone, 404, with the id as it was sent. */
export function noSuchHostedZone(id: string): ServiceError {
  return new ServiceError('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404);
}

/** NoSuchDelegationSet, 400, with the id bare. */
export function noSuchDelegationSet(id: string): ServiceError {
  return new ServiceError('NoSuchDelegationSet', `No delegation set found with ID: ${id}`);
}

/** NoSuchHealthCheck, 404. */
export function noSuchHealthCheck(id: string): ServiceError {
  return new ServiceError('NoSuchHealthCheck', `A health check with id ${id} does not exist.`, 404);
}

/** PriorRequestNotComplete, 400. */
export function priorRequestNotComplete(): ServiceError {
  return new ServiceError('PriorRequestNotComplete', 'The request was rejected because Route 53 was still processing a prior request.');
}
