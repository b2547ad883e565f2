import type { Finding } from '../model/finding';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { RemovalPolicy, Tags, ZoneSettings } from './declarations';

/** A record set of the assembly: who declared it, and its members in the AWS CLI's shape with references as tokens. */
export interface AssemblyRecordSet {
  /** Construct path. */
  readonly path: string;
  readonly recordSet: ApiResourceRecordSet;
  /** Whether one that exists with other content is taken over. @default - as the zone says */
  readonly adopt?: boolean;
  /** Whether it is never deleted. @default false */
  readonly protect?: boolean;
}

/** How a hosted zone of the assembly is found again. */
export type AssemblyZoneSource =
  | {
      readonly kind: 'declared';
      readonly callerReference: string;
      readonly comment?: string;
      readonly tags: Tags;
      readonly removalPolicy: RemovalPolicy;
    }
  | { readonly kind: 'imported'; readonly hostedZoneId: string; readonly adopt: boolean }
  | { readonly kind: 'looked-up'; readonly privateZone: boolean; readonly adopt: boolean };

/** A hosted zone of the assembly; record sets in the order Route 53 lists them. */
export interface AssemblyHostedZone extends ZoneSettings {
  readonly path: string;
  /** The zone name with final dot. */
  readonly name: string;
  readonly source: AssemblyZoneSource;
  readonly recordSets: readonly AssemblyRecordSet[];
}

/** A health check of the assembly. */
export interface AssemblyHealthCheck {
  readonly path: string;
  readonly callerReference: string;
  readonly config: ApiHealthCheckConfig;
  readonly tags: Tags;
}

/**
 * What an app declares, as plain JSON: the same bytes for the same declarations in whatever order they were made.
 *
 * Whatever exists only after apply stands in it as a reference token, `{{hostedZone:<path>:id}}`, `{{hostedZone:<path>:nameServers.0}}`
 * to `.3`, or `{{healthCheck:<path>:id}}`.
 */
export interface Assembly {
  readonly formatVersion: 1;
  readonly app: {
    readonly name: string;
    /** Prefixes of the caller references of the app's health checks, by which ones that are no longer declared are found. */
    readonly healthCheckReferencePrefixes: readonly string[];
  };
  /** By name in Route 53's order, then by path. */
  readonly hostedZones: readonly AssemblyHostedZone[];
  /** By path. */
  readonly healthChecks: readonly AssemblyHealthCheck[];
  /** Findings of severity warning that nobody acknowledged. */
  readonly warnings: readonly Finding[];
  /** Findings that somebody acknowledged, each with the reason; for reviewers. */
  readonly acknowledged: readonly Finding[];
}
