import { HealthCheck } from '../constructs/health-check';
import type { HostedZoneBase } from '../constructs/hosted-zone-base';
import { healthCheckId, hostedZoneId, referenceToken } from '../model/reference';

/** The text that stands in synthesized output for the id of a declared health check or hosted zone, which only exists after apply. */
export function referenceTo(construct: HealthCheck | HostedZoneBase): string {
  const { path } = construct.node;
  return referenceToken(HealthCheck.isHealthCheck(construct) ? healthCheckId(path) : hostedZoneId(path));
}
