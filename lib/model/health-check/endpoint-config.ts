/** What a health checker asks of an endpoint. */
export type EndpointCheckType = 'HTTP' | 'HTTPS' | 'HTTP_STR_MATCH' | 'HTTPS_STR_MATCH' | 'TCP';

/** How Route 53 checks an endpoint. Members that are left out have the service's defaults. */
export interface EndpointConfig {
  readonly kind: 'endpoint';
  readonly type: EndpointCheckType;
  /** The address checked; without one, the host name is resolved. IPv6 in RFC 5952 spelling. */
  readonly ipAddress?: string;
  /** Host name checked, and the Host header; at most 255 characters. */
  readonly fullyQualifiedDomainName?: string;
  /** 1 to 65535. */
  readonly port: number;
  /** Path and query, beginning with a slash; at most 255 characters. */
  readonly resourcePath?: string;
  /** Text looked for in the first 5,120 octets of the body; at most 255 characters. */
  readonly searchString?: string;
  /** Seconds between two checks by one checker: 10 or 30. */
  readonly requestIntervalSeconds: number;
  /** How many checks in a row decide, 1 to 10. */
  readonly failureThreshold: number;
  readonly measureLatency: boolean;
  readonly inverted: boolean;
  readonly disabled: boolean;
  readonly enableSni: boolean;
  /** Regions of the checkers; none means all of them. */
  readonly regions: readonly string[];
}

/** The regions that health checkers stand in (Route 53 API Reference, HealthCheckRegion). */
export const healthCheckRegions = [
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'sa-east-1',
] as const;

export type HealthCheckRegion = (typeof healthCheckRegions)[number];

/** What Route 53 assumes of SNI when it is not told: on for HTTPS, off otherwise. */
export function defaultEnableSni(type: string): boolean {
  return type === 'HTTPS' || type === 'HTTPS_STR_MATCH';
}
