import { canonicalIpv6 } from '../rdata/aaaa';
import { defaultEnableSni, type EndpointCheckType, type EndpointConfig } from './endpoint-config';

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

/** Whether a health check may have children. Such a check is nobody's child, so one after the other is order enough. */
export function isCalculated({ Type }: Pick<ApiHealthCheckConfig, 'Type'>): boolean {
  return Type === 'CALCULATED';
}

/** Types that check an endpoint; the others (CALCULATED, CLOUDWATCH_METRIC, RECOVERY_CONTROL) have other members. */
const endpointTypes: ReadonlySet<string> = new Set<EndpointCheckType>(['HTTP', 'HTTPS', 'HTTP_STR_MATCH', 'HTTPS_STR_MATCH', 'TCP']);

/** The check of an endpoint that the API's shape stands for, defaults filled in; undefined for types that check no endpoint. */
export function endpointFromApi(api: ApiHealthCheckConfig): EndpointConfig | undefined {
  if (!endpointTypes.has(api.Type)) return undefined;
  const type = api.Type as EndpointCheckType;
  return {
    kind: 'endpoint',
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
