import { canonicalIpv6 } from '../rdata/aaaa';
import { defaultEnableSni, type EndpointCheckType, type HealthCheckConfig } from './health-check-config';

/** A health check's configuration in the API's shape (Route 53 API Reference, HealthCheckConfig). */
export interface ApiHealthCheckConfig {
  readonly IPAddress?: string;
  readonly Port?: number;
  readonly Type: string;
  readonly ResourcePath?: string;
  readonly FullyQualifiedDomainName?: string;
  readonly SearchString?: string;
  readonly RequestInterval?: number;
  readonly FailureThreshold?: number;
  readonly MeasureLatency?: boolean;
  readonly Inverted?: boolean;
  readonly Disabled?: boolean;
  readonly EnableSNI?: boolean;
  readonly Regions?: readonly string[];
  /** Ids of the children of a calculated health check. */
  readonly ChildHealthChecks?: readonly string[];
  readonly HealthThreshold?: number;
  readonly AlarmIdentifier?: { readonly Region: string; readonly Name: string };
  readonly InsufficientDataHealthStatus?: string;
  readonly RoutingControlArn?: string;
}

/** The API's shape, with members that have the service's default left out, as a person would write it. */
export function healthCheckToApi(config: HealthCheckConfig): ApiHealthCheckConfig {
  return {
    ...(config.ipAddress === undefined ? {} : { IPAddress: config.ipAddress }),
    Port: config.port,
    Type: config.type,
    ...(config.resourcePath === undefined ? {} : { ResourcePath: config.resourcePath }),
    ...(config.fullyQualifiedDomainName === undefined ? {} : { FullyQualifiedDomainName: config.fullyQualifiedDomainName }),
    ...(config.searchString === undefined ? {} : { SearchString: config.searchString }),
    RequestInterval: config.requestIntervalSeconds,
    FailureThreshold: config.failureThreshold,
    ...(config.measureLatency ? { MeasureLatency: true } : {}),
    ...(config.inverted ? { Inverted: true } : {}),
    ...(config.disabled ? { Disabled: true } : {}),
    ...(config.enableSni === defaultEnableSni(config.type) ? {} : { EnableSNI: config.enableSni }),
    ...(config.regions.length === 0 ? {} : { Regions: [...config.regions].sort() }),
  };
}

/** Types that check an endpoint; the others (CALCULATED, CLOUDWATCH_METRIC, RECOVERY_CONTROL) have other members. */
const endpointTypes: ReadonlySet<string> = new Set<EndpointCheckType>(['HTTP', 'HTTPS', 'HTTP_STR_MATCH', 'HTTPS_STR_MATCH', 'TCP']);

/** The configuration that the API's shape stands for, defaults filled in; undefined for types that check no endpoint. */
export function healthCheckFromApi(api: ApiHealthCheckConfig): HealthCheckConfig | undefined {
  if (!endpointTypes.has(api.Type)) return undefined;
  const type = api.Type as EndpointCheckType;
  return {
    type,
    ...(api.IPAddress === undefined ? {} : { ipAddress: canonicalIpv6(api.IPAddress) ?? api.IPAddress }),
    ...(api.FullyQualifiedDomainName === undefined ? {} : { fullyQualifiedDomainName: api.FullyQualifiedDomainName }),
    port: api.Port ?? (defaultEnableSni(type) ? 443 : 80),
    ...(api.ResourcePath === undefined ? {} : { resourcePath: api.ResourcePath }),
    ...(api.SearchString === undefined ? {} : { searchString: api.SearchString }),
    requestIntervalSeconds: api.RequestInterval ?? 30,
    failureThreshold: api.FailureThreshold ?? 3,
    measureLatency: api.MeasureLatency ?? false,
    inverted: api.Inverted ?? false,
    disabled: api.Disabled ?? false,
    enableSni: api.EnableSNI ?? defaultEnableSni(type),
    regions: [...(api.Regions ?? [])].sort(),
  };
}
