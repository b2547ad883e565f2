import { error, warning, type FindingEntry } from './entry';

const healthCheck = 'Route 53 API Reference, HealthCheckConfig';

/** Health checks. */
export const healthCheckCodes = {
  HealthCheckFieldMissing: error(
    'The health check lacks a field that its type needs.',
    'an address or host name; a search string for string matching; an alarm, or the ARN of a routing control, for those types',
    'add the field',
    healthCheck,
  ),
  HealthCheckFieldForbidden: error(
    'The health check has a field that its type cannot have.',
    'the fields of the type',
    'remove the field, or choose another type',
    healthCheck,
  ),
  HealthCheckFieldOutOfRange: error(
    'A field of the health check is out of range.',
    'port 1 to 65535, threshold 1 to 10, interval 10 or 30, texts up to 255 characters, at most 255 children',
    'give a value in that range',
    healthCheck,
  ),
  HealthCheckAddressForbidden: error(
    'Route 53 health checkers cannot reach this address.',
    'a public IP address',
    'check a public address, or a CloudWatch alarm on a private one',
    healthCheck,
  ),
  HealthCheckRegionsTooFew: error(
    'A health check needs at least three regions to decide.',
    'three or more of the eight health checker regions',
    'name three regions, or none for all',
    healthCheck,
  ),
  HealthCheckChildRepeated: error(
    'A calculated health check names a child more than once; whether it would count more than once is documented nowhere.',
    'each child once',
    'name it once, and lower the threshold where it counted twice',
    healthCheck,
  ),
  HealthCheckFieldDoubtful: warning(
    'A field of the health check is taken by Route 53, but the check cannot tell what it is meant to tell.',
    'host names without scheme, port or path; a threshold from 1 to the number of children; the ARN of a routing control; fields that the type uses',
    'correct the field',
    healthCheck,
  ),
} as const satisfies Record<string, FindingEntry>;
