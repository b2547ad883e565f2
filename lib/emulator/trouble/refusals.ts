import { priorRequestNotComplete, ServiceError } from '../errors';
import { ConnectionReset } from './connection-reset';
import { type Encounter } from './faults';

/** 400 Throttling. @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
export function throttled(): ServiceError {
  return new ServiceError('Throttling', 'Rate exceeded');
}

/** What a fault answers with, or breaks off with, in the place of the answer. */
export function blowOf(fault: NonNullable<Encounter['blow']>): ServiceError | ConnectionReset {
  switch (fault.kind) {
    case 'throttling':
      return throttled();
    case 'prior-request-not-complete':
      return priorRequestNotComplete();
    case 'server-error':
      return fault.status === 503
        ? new ServiceError('ServiceUnavailable', 'The request has failed due to a temporary failure of the server.', 503)
        : new ServiceError('InternalFailure', 'The request processing has failed because of an unknown error, exception or failure.', 500);
    case 'connection-reset':
      return new ConnectionReset();
  }
}

/** Whether the request takes effect although its answer is lost. */
export function takesEffect(fault: Encounter['blow']): boolean {
  return fault !== undefined && 'when' in fault && fault.when === 'after';
}
