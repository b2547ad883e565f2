import { findObservedCheck } from '../health-checks/find';
import { connectionTimedOut, observingRegions, writeObservations } from '../health-checks/observations';
import { type Operation } from '../operation';

/**
 * GetHealthCheckStatus: what each checker sees now. All is well unless the emulator was told otherwise.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckStatus.html
 */
export const getHealthCheckStatus: Operation = (call) => {
  const check = findObservedCheck(call);
  const seen = call.account.endpointHealth.get(check.id);
  const success = check.config.Type === 'TCP' ? 'Success: The TCP connection was established.' : 'Success: HTTP Status Code 200, OK';
  return {
    markup: writeObservations(observingRegions(check), (region) => {
      const health = seen?.get(region);
      return { status: health?.healthy === false ? `Failure: ${health.lastFailure?.reason ?? connectionTimedOut}` : success, at: call.now };
    }),
  };
};
