import type { ApiHealthCheckConfig } from './api-shape';

/** A member of a health check's configuration besides its type. */
export type HealthCheckMember = Exclude<keyof ApiHealthCheckConfig, 'Type'>;

/** What a type of health check makes of a member: without it the check cannot be, it may be there, or it is not looked at. */
type Use = 'needed' | 'optional' | 'ignored';

/** The members that each type uses (Route 53 API Reference, HealthCheckConfig); a type has none but these. */
const http = {
  IPAddress: 'optional',
  Port: 'optional',
  FullyQualifiedDomainName: 'optional',
  ResourcePath: 'optional',
  RequestInterval: 'optional',
  FailureThreshold: 'optional',
  MeasureLatency: 'optional',
  Regions: 'optional',
  Inverted: 'optional',
  Disabled: 'optional',
} as const;

const typeMembers: Readonly<Record<string, Readonly<Partial<Record<HealthCheckMember, Use>>>>> = {
  HTTP: http,
  HTTPS: { ...http, EnableSNI: 'optional' },
  HTTP_STR_MATCH: { ...http, SearchString: 'needed' },
  HTTPS_STR_MATCH: { ...http, SearchString: 'needed', EnableSNI: 'optional' },
  TCP: {
    IPAddress: 'optional',
    Port: 'needed',
    FullyQualifiedDomainName: 'optional',
    RequestInterval: 'optional',
    FailureThreshold: 'optional',
    MeasureLatency: 'optional',
    Regions: 'optional',
    Inverted: 'optional',
    Disabled: 'optional',
  },
  CALCULATED: {
    ChildHealthChecks: 'optional',
    HealthThreshold: 'optional',
    FailureThreshold: 'ignored',
    Inverted: 'optional',
    Disabled: 'optional',
  },
  CLOUDWATCH_METRIC: {
    AlarmIdentifier: 'needed',
    InsufficientDataHealthStatus: 'optional',
    FailureThreshold: 'ignored',
    Inverted: 'optional',
    Disabled: 'optional',
  },
  // Real deployments showed that these are taken here, and do nothing.
  RECOVERY_CONTROL: {
    RoutingControlArn: 'needed',
    RequestInterval: 'ignored',
    FailureThreshold: 'ignored',
    MeasureLatency: 'ignored',
    EnableSNI: 'ignored',
    Regions: 'ignored',
    Inverted: 'optional',
    Disabled: 'optional',
  },
};

/** Every type of health check. */
export const healthCheckTypes: readonly string[] = Object.keys(typeMembers);

/** The members that a type uses; undefined for a type that does not exist. */
export function membersOf(type: string): Readonly<Partial<Record<HealthCheckMember, Use>>> | undefined {
  return Object.hasOwn(typeMembers, type) ? typeMembers[type] : undefined;
}

/** What people call each member. */
export const memberWords: Readonly<Record<HealthCheckMember, string>> = {
  IPAddress: 'address',
  Port: 'port',
  ResourcePath: 'path',
  FullyQualifiedDomainName: 'host name',
  SearchString: 'search string',
  RequestInterval: 'interval',
  FailureThreshold: 'failure threshold',
  MeasureLatency: 'latency measurement',
  Inverted: 'inversion',
  Disabled: 'switch',
  EnableSNI: 'SNI',
  Regions: 'regions',
  ChildHealthChecks: 'children',
  HealthThreshold: 'health threshold',
  AlarmIdentifier: 'alarm',
  InsufficientDataHealthStatus: 'status for insufficient data',
  RoutingControlArn: 'ARN of a routing control',
};
