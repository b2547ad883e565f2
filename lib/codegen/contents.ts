import type { ExistingCidrCollection } from '../model/cidr-collection/existing';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { ExistingTrafficPolicy } from '../model/traffic-policy/existing';
import type { Vpc } from '../model/vpc/vpc';
import type { Tags } from '../synth/declarations';

/** Everything that an app is to be generated from. */
export interface AppContents {
  /** Name of the app; see {@link AppProps.name}. */
  readonly name: string;
  readonly zones: readonly ZoneToImport[];
  /** The health checks that record sets name by id, and the children of those. @default - none */
  readonly healthChecks?: readonly ExistingHealthCheck[];
  /** The CIDR collections that record sets route by. @default - none is known: they are named by their ids */
  readonly cidrCollections?: readonly ExistingCidrCollection[];
  /** The versions of traffic policies that instances use. @default - none */
  readonly trafficPolicies?: readonly ExistingTrafficPolicy[];
}

/** A zone's contents: from Route 53, or from a file. */
export interface ZoneToImport {
  readonly zoneName: DomainName;
  readonly recordSets: readonly ResourceRecordSet[];
  /** The hosted zone that holds them. @default - none yet: the app declares a new one */
  readonly hostedZone?: ExistingHostedZone;
  /** The traffic policy instances that answer some of its names. @default - none */
  readonly instances?: readonly ExistingPolicyInstance[];
  /** What stands in the source, but is not among the record sets. @default - nothing */
  readonly leftOut?: readonly LeftOut[];
}

/** A hosted zone that exists. */
export interface ExistingHostedZone {
  /** The bare id. */
  readonly id: string;
  readonly callerReference: string;
  readonly privateZone: boolean;
  readonly comment?: string;
  readonly tags?: Tags;
  /** With or without final dots. */
  readonly nameServers: readonly string[];
  /** What a private zone answers, of whichever account. @default - none: the zone is public */
  readonly vpcs?: readonly Vpc[];
  /** What owners in other accounts may associate with a private zone. @default - not known */
  readonly authorizedVpcs?: readonly Vpc[];
  /**
   * What the generated code says of it. `import`: `HostedZone.fromZoneId`, which shares it. `declare`: `new HostedZone` with its caller
   * reference, which takes it over whole; a zone of which something is left out, or whose VPCs cannot be declared, is imported in any case.
   */
  readonly as: 'import' | 'declare';
}

/** A health check that exists. */
export interface ExistingHealthCheck {
  readonly id: string;
  readonly callerReference: string;
  readonly config: ApiHealthCheckConfig;
  readonly tags?: Tags;
  /** Why it cannot be declared, so that it is named by its id. @default - it can be, as far as its configuration goes */
  readonly obstacle?: string;
}

/** A traffic policy instance that exists. */
export interface ExistingPolicyInstance {
  readonly name: DomainName;
  readonly type: RecordType;
  /** Seconds. */
  readonly ttl: number;
  readonly policyId: string;
  readonly version: number;
}

/** Something of the source that the generated app does not declare. */
export interface LeftOut {
  /** What it is: a record set's key, such as `www.example.com. A`, or a place in the source. */
  readonly subject: string;
  readonly reason: string;
  /** Whether Route 53 keeps it, whatever an app declares, as it does what traffic policy instances answer. @default false */
  readonly kept?: boolean;
}
