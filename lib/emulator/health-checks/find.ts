import { invalidInput, noSuchHealthCheck } from '../errors';
import { type OperationCall } from '../operation';
import { type HealthCheck } from '../store/account';

/** The health check that the path names. @throws ServiceError NoSuchHealthCheck */
export function findHealthCheck({ account, parameters }: OperationCall): HealthCheck {
  const id = parameters.path('HealthCheckId');
  const check = account.healthChecks.get(id);
  if (!check) throw noSuchHealthCheck(id);
  return check;
}

/**
 * The same for what checkers report, which is nothing about a calculated check.
 *
 * @throws ServiceError NoSuchHealthCheck, InvalidInput
 */
export function findObservedCheck(call: OperationCall): HealthCheck {
  const check = findHealthCheck(call);
  if (check.config.Type === 'CALCULATED')
    throw invalidInput(`Invalid request: The status of the calculated health check ${check.id} cannot be requested.`);
  return check;
}
