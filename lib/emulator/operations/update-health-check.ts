import { invalidInput, ServiceError } from '../errors';
import { findHealthCheck } from '../health-checks/find';
import { configProblems } from '../health-checks/rules';
import { updateHealthCheckRequest, type HealthCheckConfig, type HealthCheckUpdate } from '../health-checks/shape';
import { writeHealthCheck } from '../health-checks/write';
import { type Operation } from '../operation';
import { readBody } from '../xml/body';

/**
 * UpdateHealthCheck: sets what is sent, resets what is named, and counts the version up. A version in the request must
 * be the current one.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateHealthCheck.html
 */
export const updateHealthCheck: Operation = (call) => {
  const update = readBody(call.body, 'UpdateHealthCheck', updateHealthCheckRequest);
  const check = findHealthCheck(call);
  if (update.HealthCheckVersion !== undefined && update.HealthCheckVersion !== check.version) {
    const mismatch = `The health check version ${update.HealthCheckVersion} does not match the current version ${check.version}.`;
    throw new ServiceError('HealthCheckVersionMismatch', mismatch, 409);
  }
  if (update.IPAddress !== undefined && check.config.IPAddress === undefined) {
    throw invalidInput('Invalid parameter : An IP address cannot be added to a health check that was created without one.');
  }
  const config = merge(check.config, update);
  const problems = configProblems(config, call.account);
  if (problems.length > 0) throw invalidInput(problems.join(' '));
  const updated = { ...check, config, version: check.version + 1 };
  call.account.healthChecks.set(check.id, updated);
  return { markup: writeHealthCheck(updated) };
};

function merge(config: HealthCheckConfig, update: HealthCheckUpdate): HealthCheckConfig {
  const { ResetElements: resets = [], ...sent } = update;
  const kept = Object.entries(config).filter(([name]) => !resets.includes(name));
  const changed = Object.entries(sent).filter(([name]) => name !== 'HealthCheckVersion');
  return { ...Object.fromEntries(kept), ...Object.fromEntries(changed), Type: config.Type };
}
