import { cloudWatchRegions, healthCheckRegions } from '../data/regions';
import { boolean, enumeration, integer, text } from '../xml/scalars';
import { listOf, optional, required, structure, type ShapeValue } from '../xml/shapes';

/**
 * The schema of health checks.
 *
 * @see botocore `data/route53/2013-04-01/service-2.json`, shapes HealthCheckConfig, UpdateHealthCheckRequest
 */

/** HealthCheckType of the service model. */
export const healthCheckTypes = [
  'HTTP',
  'HTTPS',
  'HTTP_STR_MATCH',
  'HTTPS_STR_MATCH',
  'TCP',
  'CALCULATED',
  'CLOUDWATCH_METRIC',
  'RECOVERY_CONTROL',
] as const;

const alarmIdentifier = structure({
  Region: required(enumeration(cloudWatchRegions)),
  Name: required(text({ type: 'AlarmName', min: 1, max: 256 })),
});

/** Members that UpdateHealthCheck takes too. */
const changeable = {
  IPAddress: optional(text({ type: 'IPAddress', max: 45 })),
  Port: optional(integer({ min: 1, max: 65535 })),
  ResourcePath: optional(text({ type: 'ResourcePath', max: 255 })),
  FullyQualifiedDomainName: optional(text({ type: 'FullyQualifiedDomainName', max: 255 })),
  SearchString: optional(text({ type: 'SearchString', max: 255 })),
  FailureThreshold: optional(integer({ min: 1, max: 10 })),
  Inverted: optional(boolean),
  Disabled: optional(boolean),
  HealthThreshold: optional(integer({ min: 0, max: 256 })),
  ChildHealthChecks: optional(listOf('ChildHealthCheck', text({ type: 'HealthCheckId', max: 64 }), { min: 0, max: 256 })),
  EnableSNI: optional(boolean),
  Regions: optional(listOf('Region', enumeration(healthCheckRegions), { min: 0, max: 64 })),
  AlarmIdentifier: optional(alarmIdentifier),
  InsufficientDataHealthStatus: optional(enumeration(['Healthy', 'Unhealthy', 'LastKnownStatus'])),
};

/** Settings of a health check as sent. */
export const healthCheckConfig = structure({
  ...changeable,
  Type: required(enumeration(healthCheckTypes)),
  RequestInterval: optional(integer({ min: 10, max: 30 })),
  MeasureLatency: optional(boolean),
  RoutingControlArn: optional(text({ type: 'RoutingControlArn', min: 1, max: 255 })),
});

/** The body of CreateHealthCheck. */
export const createHealthCheckRequest = structure({
  CallerReference: required(text({ type: 'HealthCheckNonce', min: 1, max: 64 })),
  HealthCheckConfig: required(healthCheckConfig),
});

const resettableMembers = ['ChildHealthChecks', 'FullyQualifiedDomainName', 'Regions', 'ResourcePath'];

/** The body of UpdateHealthCheck: only what is sent changes. */
export const updateHealthCheckRequest = structure({
  ...changeable,
  HealthCheckVersion: optional(integer({ min: 1 })),
  ResetElements: optional(listOf('ResettableElementName', enumeration(resettableMembers), { min: 0, max: 64 })),
});

/** Settings of a health check. */
export type HealthCheckConfig = ShapeValue<typeof healthCheckConfig>;

/** An update as sent. */
export type HealthCheckUpdate = ShapeValue<typeof updateHealthCheckRequest>;
