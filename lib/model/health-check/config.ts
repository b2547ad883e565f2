import type { IdOrReference } from '../reference';
import type { EndpointConfig } from './endpoint-config';

/** How Route 53 decides whether a health check is healthy (Route 53 API Reference, HealthCheckConfig). */
export type HealthCheckConfig = EndpointConfig | CalculatedConfig | CloudWatchAlarmConfig | RecoveryControlConfig;

/** By counting the other health checks that are healthy. */
export interface CalculatedConfig {
  readonly kind: 'calculated';
  /** At most 255 checks that are not calculated themselves; their order means nothing. */
  readonly children: readonly IdOrReference[];
  /** How many of the children make the check healthy, 0 to 256. */
  readonly healthThreshold?: number;
  readonly inverted: boolean;
  readonly disabled: boolean;
}

/** By the data that a CloudWatch alarm watches. */
export interface CloudWatchAlarmConfig {
  readonly kind: 'cloudWatchAlarm';
  /** 1 to 256 characters. */
  readonly alarmName: string;
  readonly alarmRegion: string;
  /** What the check is while the alarm has not enough data: Healthy, Unhealthy or LastKnownStatus. */
  readonly insufficientDataStatus?: string;
  readonly inverted: boolean;
  readonly disabled: boolean;
}

/** By whether a routing control of Application Recovery Controller is on. */
export interface RecoveryControlConfig {
  readonly kind: 'recoveryControl';
  readonly routingControlArn: string;
  readonly inverted: boolean;
  readonly disabled: boolean;
}

/**
 * The members that UpdateHealthCheck cannot change; another value of one of them takes another health check.
 *
 * Going from address to name or back cannot be done in place either. The list is part of caller references, so it stays as it is.
 *
 * @see Route 53 API Reference, UpdateHealthCheck
 */
export function immutablePart(config: HealthCheckConfig): readonly (string | number | boolean)[] {
  switch (config.kind) {
    case 'endpoint':
      return [config.type, config.requestIntervalSeconds, config.measureLatency, config.ipAddress !== undefined];
    case 'calculated':
      return ['CALCULATED'];
    case 'cloudWatchAlarm':
      return ['CLOUDWATCH_METRIC'];
    case 'recoveryControl':
      return ['RECOVERY_CONTROL', config.routingControlArn];
  }
}
