import { findHealthCheck } from '../health-checks/find';
import { type Operation } from '../operation';

/**
 * DeleteHealthCheck, also while record sets refer to it.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteHealthCheck.html
 */
export const deleteHealthCheck: Operation = (call) => {
  const { id } = findHealthCheck(call);
  call.account.healthChecks.delete(id);
  call.account.tags.delete(`healthcheck/${id}`);
  call.account.endpointHealth.delete(id);
  return { markup: '' };
};
