import { noSuchHealthCheck } from '../errors';
import { type OperationCall } from '../operation';
import { type HealthCheck } from '../store/account';

/** The health check that the path names. @throws ServiceError NoSuchHealthCheck */
export function findHealthCheck({ account, parameters }: OperationCall): HealthCheck {
  const id = parameters.path('HealthCheckId');
  const check = account.healthChecks.get(id);
  if (!check) throw noSuchHealthCheck(id);
  return check;
}
