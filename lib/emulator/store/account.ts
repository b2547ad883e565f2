import { type HealthCheckConfig } from '../health-checks/shape';
import { type RecordType } from '../record-sets/record-types';
import { type ZoneSigning } from '../dnssec/stored';
import { type PolicyTrees, type TrafficPolicy, type TrafficPolicyInstance } from '../traffic/stored';
import { type Identifiers } from './identifiers';
import { type RecordStore } from './record-store';

/** A VPC that a private hosted zone is associated with. */
export interface Vpc {
  readonly VPCRegion: string;
  readonly VPCId: string;
}

/** A hosted zone; its name is canonical, its id bare. */
export interface HostedZone {
  readonly id: string;
  readonly name: string;
  readonly callerReference: string;
  readonly isPrivate: boolean;
  comment: string | undefined;
  /** Without trailing dot. */
  readonly nameServers: readonly string[];
  vpcs: readonly Vpc[];
  /** VPCs of other accounts that may be associated. */
  vpcAuthorizations?: readonly Vpc[];
  /** Bare id of the reusable delegation set whose name servers these are. */
  delegationSetId?: string | undefined;
  /** Whether accelerated recovery is on; undefined when that was never asked for. */
  acceleratedRecovery?: boolean;
  /** Protections of record sets, by name and type in the order of listings. */
  readonly protections: Map<string, RecordSetProtection>;
  readonly records: RecordStore;
  /** Record sets of traffic policy instances, by instance id; no listing shows them. */
  readonly policyTrees: Map<string, PolicyTrees>;
}

/** A name and type whose record sets may not be changed; the name is canonical. */
export interface RecordSetProtection {
  readonly RecordName: string;
  readonly RecordType: RecordType;
  readonly Comment?: string | undefined;
}

/** Name servers that several public zones may share; the id is bare. */
export interface DelegationSet {
  readonly id: string;
  readonly callerReference: string;
  /** Without trailing dot. */
  readonly nameServers: readonly string[];
}

/** A change that was accepted; the id is bare, the time in milliseconds since the epoch. */
export interface AcceptedChange {
  readonly id: string;
  readonly submittedAt: number;
  readonly comment: string | undefined;
}

/** A health check with the settings it was created with, defaults filled in when it is shown. */
export interface HealthCheck {
  readonly id: string;
  readonly callerReference: string;
  readonly config: HealthCheckConfig;
  readonly version: number;
}

/** What a health check's caller reference was used for; kept when the check is gone. */
export interface HealthCheckReference {
  readonly id: string;
  /** The settings of the creation, to recognise a replay. */
  readonly config: HealthCheckConfig;
}

/** What the checkers of one Region see of an endpoint, and the last failure they saw. */
export interface EndpointHealth {
  readonly healthy: boolean;
  /** Text of the failure after `Failure: `, and when it was seen, in milliseconds since the epoch. */
  readonly lastFailure?: { readonly reason: string; readonly at: number } | undefined;
}

/** A collection of CIDR blocks for IP-based routing: location name to blocks. */
export interface CidrCollection {
  readonly id: string;
  readonly name: string;
  readonly callerReference: string;
  /** 1 at creation, one more with each change. */
  readonly version: number;
  readonly locations: ReadonlyMap<string, readonly string[]>;
}

/** Where the queries of a public zone are logged; the zone id is bare. */
export interface QueryLoggingConfig {
  readonly id: string;
  readonly hostedZoneId: string;
  readonly logGroupArn: string;
}

/** Everything one AWS account has in Route 53. */
export interface Account {
  readonly id: string;
  readonly identifiers: Identifiers;
  readonly hostedZones: Map<string, HostedZone>;
  /** References of all zones ever created: none may be used again. */
  readonly hostedZoneReferences: Set<string>;
  readonly changes: Map<string, AcceptedChange>;
  readonly healthChecks: Map<string, HealthCheck>;
  readonly healthCheckReferences: Map<string, HealthCheckReference>;
  /** `hostedzone/ID` or `healthcheck/ID` to tag key to value. */
  readonly tags: Map<string, Map<string, string>>;
  readonly cidrCollections: Map<string, CidrCollection>;
  readonly delegationSets: Map<string, DelegationSet>;
  /** References of all reusable delegation sets ever created: none may be used again. */
  readonly delegationSetReferences: Set<string>;
  /** What the checkers see, by health check id and Region; all is well where nothing is said. */
  readonly endpointHealth: Map<string, ReadonlyMap<string, EndpointHealth>>;
  /** VPCs that are known to be this account's, as `Region/VPC id`. */
  readonly vpcs: Set<string>;
  /** In the order they were created; policies whose versions were all deleted stay. */
  readonly trafficPolicies: Map<string, TrafficPolicy>;
  readonly trafficPolicyInstances: Map<string, TrafficPolicyInstance>;
  readonly queryLoggingConfigs: Map<string, QueryLoggingConfig>;
  /** By id of the zone; zones without keys are not in it. */
  readonly zoneSigning: Map<string, ZoneSigning>;
}

/** An account with nothing in it. */
export function emptyAccount(id: string, identifiers: Identifiers): Account {
  return {
    id,
    identifiers,
    hostedZones: new Map(),
    hostedZoneReferences: new Set(),
    changes: new Map(),
    healthChecks: new Map(),
    healthCheckReferences: new Map(),
    tags: new Map(),
    cidrCollections: new Map(),
    delegationSets: new Map(),
    delegationSetReferences: new Set(),
    endpointHealth: new Map(),
    vpcs: new Set(),
    trafficPolicies: new Map(),
    trafficPolicyInstances: new Map(),
    queryLoggingConfigs: new Map(),
    zoneSigning: new Map(),
  };
}
