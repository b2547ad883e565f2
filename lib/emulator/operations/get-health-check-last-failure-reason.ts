import { findObservedCheck } from '../health-checks/find';
import { observingRegions, writeObservations } from '../health-checks/observations';
import { type Operation } from '../operation';

/**
 * GetHealthCheckLastFailureReason: the last failure that each checker saw, however long ago; none of those that saw none.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckLastFailureReason.html
 */
export const getHealthCheckLastFailureReason: Operation = (call) => {
  const check = findObservedCheck(call);
  const seen = call.account.endpointHealth.get(check.id);
  return {
    markup: writeObservations(observingRegions(check), (region) => {
      const failure = seen?.get(region)?.lastFailure;
      return failure && { status: `Failure: ${failure.reason}`, at: failure.at };
    }),
  };
};
