import {
  defaultEnableSni,
  type EndpointCheckType,
  type EndpointConfig,
  type HealthCheckRegion,
} from '../model/health-check/endpoint-config';
import { canonicalIpv6 } from '../model/rdata/aaaa';
import type { Tags } from '../synth/declarations';

/** What every health check has. */
export interface HealthCheckProps {
  /** Whether healthy and unhealthy are swapped. @default false */
  readonly inverted?: boolean;
  /** Whether checking is switched off; a disabled check counts as healthy, or as unhealthy when inverted. @default false */
  readonly disabled?: boolean;
  /** 1 to 64 characters. @default - derived from the app's name, the zone, the construct path and what cannot be changed in place */
  readonly callerReference?: string;
  /** Tags, for people; the tag `Name` is what the console shows. @default - none */
  readonly tags?: Tags;
}

/** What a checked endpoint has in every protocol: a host name, an address, or both. */
export interface EndpointProps extends HealthCheckProps {
  /** Host name to check, and the Host header; resolved by the checkers when no address is given. */
  readonly host?: string;
  /** Public IPv4 or IPv6 address to check. */
  readonly ipAddress?: string;
  /** 1 to 65535. @default - 80 for HTTP, 443 for HTTPS; TCP has no default */
  readonly port?: number;
  /** Seconds between two checks by one checker: 10 or 30. Another interval takes another health check. @default 30 */
  readonly intervalSeconds?: 10 | 30;
  /** How many checks in a row decide, 1 to 10. @default 3 */
  readonly failureThreshold?: number;
  /** Whether the console shows latency graphs. Another setting takes another health check. @default false */
  readonly measureLatency?: boolean;
  /** Where the checkers stand, three regions or more. @default - all regions */
  readonly regions?: readonly HealthCheckRegion[];
}

/** Properties of a check over HTTP. */
export interface HttpCheckProps extends EndpointProps {
  /** Path and query; the empty text makes a check without one, as some were made by hand. @default '/' */
  readonly path?: string;
  /** Text that must stand in the first 5,120 octets of the body; makes it a string match check. @default - the status alone decides */
  readonly searchString?: string;
}

/** Properties of a check over HTTPS. */
export interface HttpsCheckProps extends HttpCheckProps {
  /** Whether the host name is sent in the TLS handshake. @default true */
  readonly enableSni?: boolean;
}

/** Properties of a check that opens a TCP connection. */
export interface TcpCheckProps extends EndpointProps {
  readonly port: number;
}

/** The configuration of the check of an endpoint. */
export function endpointConfig(type: EndpointCheckType, props: Partial<HttpsCheckProps>, port: number): EndpointConfig {
  const path = props.path ?? (type === 'TCP' ? '' : '/');
  return {
    kind: 'endpoint',
    type,
    ...(props.ipAddress === undefined ? {} : { ipAddress: canonicalIpv6(props.ipAddress) ?? props.ipAddress }),
    ...(props.host === undefined ? {} : { fullyQualifiedDomainName: props.host }),
    port,
    ...(path === '' ? {} : { resourcePath: path }),
    ...(props.searchString === undefined ? {} : { searchString: props.searchString }),
    requestIntervalSeconds: props.intervalSeconds ?? 30,
    failureThreshold: props.failureThreshold ?? 3,
    measureLatency: props.measureLatency ?? false,
    inverted: props.inverted ?? false,
    disabled: props.disabled ?? false,
    enableSni: props.enableSni ?? defaultEnableSni(type),
    regions: [...(props.regions ?? [])].sort(),
  };
}
