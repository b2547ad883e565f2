import { Construct } from 'constructs';
import {
  defaultEnableSni,
  type EndpointCheckType,
  type HealthCheckConfig,
  type HealthCheckRegion,
} from '../model/health-check/health-check-config';
import { canonicalIpv6 } from '../model/rdata/aaaa';
import { healthCheckId, type IdOrReference } from '../model/reference';
import type { Tags } from '../synth/declarations';
import { HostedZoneBase } from './hosted-zone';

const mark = Symbol.for('apex53.HealthCheck');

/** What a checked endpoint has in every protocol: a host name, an address, or both. */
export interface EndpointProps {
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
  /** Whether healthy and unhealthy are swapped. @default false */
  readonly inverted?: boolean;
  /** Whether checking is switched off; a disabled check counts as healthy. @default false */
  readonly disabled?: boolean;
  /** Where the checkers stand, three regions or more. @default - all regions */
  readonly regions?: readonly HealthCheckRegion[];
  /** 1 to 64 characters. @default - derived from the app's name, the zone, the construct path and what cannot be changed in place */
  readonly callerReference?: string;
  /** Tags, for people; the tag `Name` is what the console shows. @default - none */
  readonly tags?: Tags;
}

/** Properties of a check over HTTP. */
export interface HttpCheckProps extends EndpointProps {
  /** Path and query. @default '/' */
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

/**
 * A health check of an endpoint, to be given to members of a routing policy.
 *
 * @see Route 53 API Reference, CreateHealthCheck
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * HealthCheck.https(zone, 'ApiPrimaryUp', { host: 'api-primary.example.net', path: '/health' });
 * app.synth().healthChecks[0]?.config.Type; // => 'HTTPS'
 * ```
 */
export class HealthCheck extends Construct {
  /** @internal */
  readonly config: HealthCheckConfig;
  /** @internal */
  readonly callerReference: string | undefined;
  /** @internal */
  readonly tags: Tags;

  private constructor(
    scope: Construct,
    id: string,
    type: EndpointCheckType,
    props: EndpointProps & Partial<HttpsCheckProps>,
    port: number,
  ) {
    super(scope, id);
    Object.defineProperty(this, mark, { value: true });
    this.config = configOf(type, props, port);
    this.callerReference = props.callerReference;
    this.tags = props.tags ?? {};
  }

  /** A check that asks for a page over HTTP. */
  static http(scope: Construct, id: string, props: HttpCheckProps): HealthCheck {
    return new HealthCheck(scope, id, props.searchString === undefined ? 'HTTP' : 'HTTP_STR_MATCH', props, props.port ?? 80);
  }

  /** A check that asks for a page over HTTPS; the certificate is not validated. */
  static https(scope: Construct, id: string, props: HttpsCheckProps): HealthCheck {
    return new HealthCheck(scope, id, props.searchString === undefined ? 'HTTPS' : 'HTTPS_STR_MATCH', props, props.port ?? 443);
  }

  /** A check that opens a TCP connection. */
  static tcp(scope: Construct, id: string, props: TcpCheckProps): HealthCheck {
    return new HealthCheck(scope, id, 'TCP', props, props.port);
  }

  /** Whether a value is a health check construct, also one of another copy of the package. */
  static isHealthCheck(value: unknown): value is HealthCheck {
    return typeof value === 'object' && value !== null && mark in value;
  }

  /** @internal */
  get zone(): HostedZoneBase | undefined {
    return HostedZoneBase.tryOf(this);
  }
}

/** What a member of a routing policy takes as health check: the construct, or the id of one that exists. */
export function healthCheckReference(check: HealthCheck | string): IdOrReference {
  return typeof check === 'string' ? check : healthCheckId(check.node.path);
}

function configOf(type: EndpointCheckType, props: EndpointProps & Partial<HttpsCheckProps>, port: number): HealthCheckConfig {
  const path = props.path ?? (type === 'TCP' ? undefined : '/');
  return {
    type,
    ...(props.ipAddress === undefined ? {} : { ipAddress: canonicalIpv6(props.ipAddress) ?? props.ipAddress }),
    ...(props.host === undefined ? {} : { fullyQualifiedDomainName: props.host }),
    port,
    ...(path === undefined ? {} : { resourcePath: path }),
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
