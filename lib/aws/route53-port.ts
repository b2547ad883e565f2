import type { DelegationSetPort } from './delegation-set-port';
import type { CidrChange } from '../model/cidr-collection/cidr-collection';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { ResettableMember } from '../model/health-check/changes';
import type { ApiChangeBatch, ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { Vpc } from '../model/vpc/vpc';
import type { HostedZoneSettingsPort } from './hosted-zone-settings-port';
import type { QueryLoggingPort } from './query-logging-port';

/** A hosted zone as the service lists it; ids are bare. */
export interface HostedZoneDescription {
  readonly id: string;
  /** With final dot. */
  readonly name: string;
  readonly callerReference: string;
  readonly comment?: string;
  readonly privateZone: boolean;
  /** Record sets in the zone, SOA and NS at its apex included. */
  readonly recordSetCount: number;
}

/** A hosted zone with what listings leave out. */
export interface DescribedHostedZone {
  readonly hostedZone: HostedZoneDescription;
  /** The reusable delegation set that its name servers are, bare; absent where they are its own. */
  readonly delegationSetId?: string;
  /** None for a private zone. */
  readonly nameServers: readonly string[];
  /** What a private zone is associated with. */
  readonly vpcs: readonly Vpc[];
}

/** A health check as the service lists it. */
export interface HealthCheckDescription {
  readonly id: string;
  readonly callerReference: string;
  /** Raised by one with each update. */
  readonly version: number;
  readonly config: ApiHealthCheckConfig;
}

/** A CIDR collection as the service lists it. */
export interface CidrCollectionDescription {
  readonly id: string;
  readonly name: string;
  /** Raised by one with each change. */
  readonly version: number;
}

/** A block of a CIDR collection, such as `203.0.113.0/24`, and the name of the location it is in. */
export interface LocatedCidrBlock {
  readonly location: string;
  readonly block: string;
}

/** A traffic policy as the service lists it. */
export interface TrafficPolicyDescription {
  readonly id: string;
  readonly name: string;
  readonly latestVersion: number;
  /** How many versions there are. */
  readonly versionCount: number;
}

/** A version of a traffic policy. */
export interface TrafficPolicyVersionDescription {
  readonly version: number;
  /** The policy's, unique in the account. */
  readonly name: string;
  /** JSON, as it was sent. */
  readonly document: string;
  readonly comment?: string;
}

/** A traffic policy instance as the service lists it. */
export interface TrafficPolicyInstanceDescription {
  readonly id: string;
  readonly hostedZoneId: string;
  /** With final dot. */
  readonly name: string;
  readonly type: string;
  /** Seconds. */
  readonly ttl: number;
  /** `Creating`, `Applied`, `Failed`, and `Updating` and `Deleting` in between. */
  readonly state: string;
  /** Why it is `Failed`. */
  readonly message: string;
  readonly policyId: string;
  readonly policyVersion: number;
}

/** Where the next page of traffic policy instances begins. */
export interface InstanceCursor {
  readonly hostedZoneId: string;
  readonly name: string;
  readonly type: string;
}

/** Where the next page of record sets begins. */
export interface RecordSetCursor {
  readonly name: string;
  readonly type?: string;
  readonly identifier?: string;
}

export type TaggedResource = 'hostedzone' | 'healthcheck';

/** A key-signing key as GetDNSSEC tells of it. */
export interface KeySigningKeyDescription {
  readonly name: string;
  /** ARN of the KMS key that it is the public half of. */
  readonly kmsArn: string;
  /** `ACTIVE`, `INACTIVE`, `DELETING`, `ACTION_NEEDED` or `INTERNAL_FAILURE`. */
  readonly status: string;
  /** Key tag, algorithm, digest type and digest. */
  readonly ds: string;
  /** Such as 13, ECDSA P-256 with SHA-256. */
  readonly algorithm: number;
  /** 257: zone key and secure entry point. */
  readonly flags: number;
  /** Base64. */
  readonly publicKey: string;
}

/** DNSSEC of a zone as GetDNSSEC tells of it. */
export interface DnssecDescription {
  /** `SIGNING`, `NOT_SIGNING`, `DELETING`, `ACTION_NEEDED` or `INTERNAL_FAILURE`. */
  readonly signing: string;
  readonly keys: readonly KeySigningKeyDescription[];
}

/** The members that UpdateHealthCheck sets, and those it resets to their defaults. */
export interface HealthCheckUpdate {
  readonly id: string;
  /** The version read: another version is refused with HealthCheckVersionMismatch. */
  readonly version: number;
  readonly set: Partial<ApiHealthCheckConfig>;
  readonly reset: readonly ResettableMember[];
}

/**
 * The calls to Route 53 that apex53 makes: one page or one change each, ids bare, errors as {@link Apex53Error}.
 *
 * Every method throws `AccessDenied`, `CredentialsMissing` or `ServiceFailed` besides what it names.
 */
export interface Route53Port extends DelegationSetPort, QueryLoggingPort, HostedZoneSettingsPort {
  /** The same calls in another account, by the name that the app gives it; absent where only one account is spoken to. */
  readonly inAccount?: (account: string) => Route53Port;
  /** In the order of names, from a name on or from the first. */
  listHostedZonesByName(from?: { readonly dnsName: string; readonly hostedZoneId?: string }): Promise<{
    readonly hostedZones: readonly HostedZoneDescription[];
    readonly next?: { readonly dnsName: string; readonly hostedZoneId?: string };
  }>;
  /** Undefined when there is no such zone. */
  getHostedZone(hostedZoneId: string): Promise<DescribedHostedZone | undefined>;
  /** Undefined when the caller reference was used before. */
  createHostedZone(zone: {
    readonly name: string;
    readonly callerReference: string;
    readonly comment?: string;
    /** Makes the zone private. */
    readonly vpc?: Vpc;
    /** The reusable delegation set that its name servers are; public zones only. */
    readonly delegationSetId?: string;
  }): Promise<{ readonly id: string; readonly changeId: string; readonly nameServers: readonly string[] } | undefined>;
  updateHostedZoneComment(hostedZoneId: string, comment: string): Promise<void>;
  /**
   * Done also when there is no such zone any more.
   *
   * @throws Apex53Error `ConcurrentChange` when the zone still holds record sets.
   */
  deleteHostedZone(hostedZoneId: string): Promise<void>;
  /** @throws Apex53Error `VpcHasZone` when the VPC has a zone of the name, this one included; `VpcNotAuthorized`. */
  associateVpc(hostedZoneId: string, vpc: Vpc): Promise<{ readonly changeId: string }>;
  /** Undefined when the VPC is not associated any more. @throws Apex53Error `ConcurrentChange` when it is the last one. */
  disassociateVpc(hostedZoneId: string, vpc: Vpc): Promise<{ readonly changeId: string } | undefined>;
  /** Ids of the private zones of all accounts that a VPC of this account is associated with. */
  listHostedZonesByVpc(vpc: Vpc, token?: string): Promise<{ readonly hostedZoneIds: readonly string[]; readonly next?: string }>;
  /** The VPCs of other accounts that may be associated, and are not yet or nobody took the authorization back. */
  listVpcAuthorizations(hostedZoneId: string, token?: string): Promise<{ readonly vpcs: readonly Vpc[]; readonly next?: string }>;
  createVpcAuthorization(hostedZoneId: string, vpc: Vpc): Promise<void>;
  /** Done also when there is no such authorization any more. */
  deleteVpcAuthorization(hostedZoneId: string, vpc: Vpc): Promise<void>;
  listResourceRecordSets(
    hostedZoneId: string,
    from?: RecordSetCursor,
  ): Promise<{ readonly recordSets: readonly ApiResourceRecordSet[]; readonly next?: RecordSetCursor }>;
  /** @throws Apex53Error `ConcurrentChange` when a record set is not as the batch expects it, `ChangeRefused` for other reasons. */
  changeResourceRecordSets(hostedZoneId: string, batch: ApiChangeBatch): Promise<{ readonly changeId: string }>;
  getChange(changeId: string): Promise<'PENDING' | 'INSYNC'>;
  listHealthChecks(marker?: string): Promise<{ readonly healthChecks: readonly HealthCheckDescription[]; readonly next?: string }>;
  /** Undefined when the caller reference was used before with other settings, or for a check that was deleted. */
  createHealthCheck(check: {
    readonly callerReference: string;
    readonly config: ApiHealthCheckConfig;
  }): Promise<HealthCheckDescription | undefined>;
  /** @throws Apex53Error `ConcurrentChange` when the check has another version by now. */
  updateHealthCheck(update: HealthCheckUpdate): Promise<void>;
  /** Done also when there is no such check any more. */
  deleteHealthCheck(id: string): Promise<void>;
  listCidrCollections(token?: string): Promise<{ readonly collections: readonly CidrCollectionDescription[]; readonly next?: string }>;
  /** The collection as it is when it was created with the same reference before; undefined when name or reference are taken otherwise. */
  createCidrCollection(collection: {
    readonly name: string;
    readonly callerReference: string;
  }): Promise<CidrCollectionDescription | undefined>;
  /** @throws Apex53Error `ConcurrentChange` when the collection has another version by now, or record sets route to what would go. */
  changeCidrCollection(request: { readonly id: string; readonly version: number; readonly changes: readonly CidrChange[] }): Promise<void>;
  /**
   * Done also when there is no such collection any more.
   *
   * @throws Apex53Error `ConcurrentChange` when it holds blocks or record sets route by it.
   */
  deleteCidrCollection(id: string): Promise<void>;
  /** The blocks of a CIDR collection with the locations they are in; undefined when there is no such collection. */
  listCidrBlocks(
    collectionId: string,
    token?: string,
  ): Promise<{ readonly blocks: readonly LocatedCidrBlock[]; readonly next?: string } | undefined>;
  listTrafficPolicies(marker?: string): Promise<{ readonly policies: readonly TrafficPolicyDescription[]; readonly next?: string }>;
  /** Undefined when there is no such version. */
  getTrafficPolicy(id: string, version: number): Promise<TrafficPolicyVersionDescription | undefined>;
  /** The numbers of the versions that were not deleted; none when there is no such policy. */
  listTrafficPolicyVersions(id: string, marker?: string): Promise<{ readonly versions: readonly number[]; readonly next?: string }>;
  /** Undefined when the name is taken. */
  createTrafficPolicy(policy: {
    readonly name: string;
    readonly document: string;
    readonly comment?: string;
  }): Promise<{ readonly id: string; readonly version: number } | undefined>;
  createTrafficPolicyVersion(id: string, version: { readonly document: string; readonly comment?: string }): Promise<number>;
  updateTrafficPolicyComment(id: string, version: number, comment: string): Promise<void>;
  /**
   * Done also when there is no such version any more.
   *
   * @throws Apex53Error `ConcurrentChange` when an instance uses it.
   */
  deleteTrafficPolicyVersion(id: string, version: number): Promise<void>;
  listTrafficPolicyInstances(
    from?: InstanceCursor,
  ): Promise<{ readonly instances: readonly TrafficPolicyInstanceDescription[]; readonly next?: InstanceCursor }>;
  /** Undefined when there is no such instance. */
  getTrafficPolicyInstance(id: string): Promise<TrafficPolicyInstanceDescription | undefined>;
  /** Undefined when there is an instance of the name and type. */
  createTrafficPolicyInstance(instance: {
    readonly hostedZoneId: string;
    readonly name: string;
    readonly ttl: number;
    readonly policyId: string;
    readonly policyVersion: number;
  }): Promise<string | undefined>;
  /** @throws Apex53Error `ConcurrentChange` when it is gone. */
  updateTrafficPolicyInstance(instance: {
    readonly id: string;
    readonly ttl: number;
    readonly policyId: string;
    readonly policyVersion: number;
  }): Promise<void>;
  /** Done also when there is no such instance any more. */
  deleteTrafficPolicyInstance(id: string): Promise<void>;
  /** The tags of at most ten resources, by id. */
  listTags(resource: TaggedResource, ids: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;
  addTags(resource: TaggedResource, id: string, tags: Readonly<Record<string, string>>): Promise<void>;
  /** Done also when there are no such tags any more. */
  removeTags(resource: TaggedResource, id: string, keys: readonly string[]): Promise<void>;
  getDnssec(hostedZoneId: string): Promise<DnssecDescription>;
  /** An active key. Undefined when its name, KMS key or caller reference is that of a key of the zone. */
  createKeySigningKey(key: {
    readonly hostedZoneId: string;
    readonly name: string;
    readonly kmsArn: string;
    readonly callerReference: string;
  }): Promise<{ readonly changeId: string } | undefined>;
  /** Undefined when it is not inactive. */
  activateKeySigningKey(hostedZoneId: string, name: string): Promise<{ readonly changeId: string } | undefined>;
  /** Undefined when it is not active. */
  deactivateKeySigningKey(hostedZoneId: string, name: string): Promise<{ readonly changeId: string } | undefined>;
  /** Undefined when there is no such key. */
  deleteKeySigningKey(hostedZoneId: string, name: string): Promise<{ readonly changeId: string } | undefined>;
  enableSigning(hostedZoneId: string): Promise<{ readonly changeId: string }>;
  /** Undefined when the zone has nothing of DNSSEC. */
  disableSigning(hostedZoneId: string): Promise<{ readonly changeId: string } | undefined>;
}
