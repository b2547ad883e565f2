import { invalidInput, ServiceError } from '../errors';
import { isSameConfig } from '../health-checks/replay';
import { configProblems } from '../health-checks/rules';
import { createHealthCheckRequest } from '../health-checks/shape';
import { writeHealthCheck } from '../health-checks/write';
import { type Operation } from '../operation';
import { type HealthCheck } from '../store/account';
import { readBody } from '../xml/body';

/**
 * CreateHealthCheck: the same reference with the same settings answers with the check there is; with others, or when the
 * check is gone, it is refused.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHealthCheck.html
 */
export const createHealthCheck: Operation = ({ account, body, settings }) => {
  const { CallerReference, HealthCheckConfig: config } = readBody(body, 'CreateHealthCheck', createHealthCheckRequest);
  const used = account.healthCheckReferences.get(CallerReference);
  const existing = used && account.healthChecks.get(used.id);
  if (used) {
    if (existing && isSameConfig(used.config, config))
      return { markup: writeHealthCheck(existing), location: `/healthcheck/${existing.id}` };
    throw new ServiceError('HealthCheckAlreadyExists', 'A health check has already been created with the specified caller reference.', 409);
  }
  const problems = configProblems(config, account);
  if (problems.length > 0) throw invalidInput(problems.join(' '));
  if (account.healthChecks.size >= settings.quotas.healthChecks) {
    const limit = `Cannot create more than ${settings.quotas.healthChecks} health checks.`;
    throw new ServiceError('TooManyHealthChecks', `Limits Exceeded: MAX_HEALTH_CHECKS_BY_OWNER - ${limit}`);
  }
  const check: HealthCheck = { id: account.identifiers.uuid(), callerReference: CallerReference, config, version: 1 };
  account.healthChecks.set(check.id, check);
  account.healthCheckReferences.set(CallerReference, { id: check.id, config });
  return { markup: writeHealthCheck(check), location: `/healthcheck/${check.id}` };
};
