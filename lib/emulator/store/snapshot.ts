import { type ZoneSigning } from '../dnssec/stored';
import { type ResourceRecordSet } from '../record-sets/shape';
import { type PolicyTrees, type TrafficPolicy, type TrafficPolicyInstance } from '../traffic/stored';
import {
  emptyAccount,
  type AcceptedChange,
  type Account,
  type CidrCollection,
  type DelegationSet,
  type EndpointHealth,
  type HealthCheck,
  type HealthCheckReference,
  type HostedZone,
  type QueryLoggingConfig,
  type RecordSetProtection,
} from './account';
import { type Identifiers } from './identifiers';
import { RecordStore } from './record-store';

type Entries<T> = readonly (readonly [string, T])[];

/**
 * An account as plain JSON. Maps are lists of pairs, because object members with numeric names would change their order
 * when they are read back.
 */
export interface Snapshot {
  readonly accountId: string;
  readonly hostedZones: readonly SavedZone[];
  readonly hostedZoneReferences: readonly string[];
  readonly changes: readonly AcceptedChange[];
  readonly healthChecks: readonly HealthCheck[];
  readonly healthCheckReferences: Entries<HealthCheckReference>;
  readonly tags: Entries<Entries<string>>;
  readonly cidrCollections: readonly SavedCidrCollection[];
  readonly delegationSets?: readonly DelegationSet[];
  readonly delegationSetReferences?: readonly string[];
  readonly endpointHealth?: Entries<Entries<EndpointHealth>>;
  readonly vpcs?: readonly string[];
  readonly trafficPolicies?: readonly TrafficPolicy[];
  readonly trafficPolicyInstances?: readonly TrafficPolicyInstance[];
  readonly queryLoggingConfigs?: readonly QueryLoggingConfig[];
  readonly zoneSigning?: Entries<ZoneSigning>;
}

type SavedZone = Omit<HostedZone, 'records' | 'protections' | 'policyTrees'> & {
  readonly records: readonly ResourceRecordSet[];
  readonly protections?: Entries<RecordSetProtection>;
  readonly policyTrees?: Entries<PolicyTrees>;
};

/** Collections of older files have no version and reference. */
type SavedCidrCollection = Pick<CidrCollection, 'id' | 'name'> &
  Partial<Pick<CidrCollection, 'callerReference' | 'version'>> & { readonly locations: Entries<readonly string[]> };

/** The account as it is now. */
export function takeSnapshot(account: Account): Snapshot {
  return {
    accountId: account.id,
    hostedZones: [...account.hostedZones.values()].map((zone) => ({
      ...zone,
      protections: [...zone.protections],
      policyTrees: [...zone.policyTrees],
      records: [...zone.records.from()],
    })),
    hostedZoneReferences: [...account.hostedZoneReferences],
    changes: [...account.changes.values()],
    healthChecks: [...account.healthChecks.values()],
    healthCheckReferences: [...account.healthCheckReferences],
    tags: [...account.tags].map(([owner, tags]) => [owner, [...tags]] as const),
    cidrCollections: [...account.cidrCollections.values()].map((collection) => ({ ...collection, locations: [...collection.locations] })),
    delegationSets: [...account.delegationSets.values()],
    delegationSetReferences: [...account.delegationSetReferences],
    endpointHealth: [...account.endpointHealth].map(([id, regions]) => [id, [...regions]] as const),
    vpcs: [...account.vpcs],
    trafficPolicies: [...account.trafficPolicies.values()],
    trafficPolicyInstances: [...account.trafficPolicyInstances.values()],
    queryLoggingConfigs: [...account.queryLoggingConfigs.values()],
    zoneSigning: [...account.zoneSigning],
  };
}

/** The account that a snapshot was taken of, to draw its next identifiers from those given. */
export function restoreSnapshot(snapshot: Snapshot, identifiers: Identifiers): Account {
  const account = emptyAccount(snapshot.accountId, identifiers);
  for (const zone of snapshot.hostedZones) account.hostedZones.set(zone.id, restoreZone(zone));
  for (const reference of snapshot.hostedZoneReferences) account.hostedZoneReferences.add(reference);
  for (const change of snapshot.changes) account.changes.set(change.id, change);
  for (const check of snapshot.healthChecks) account.healthChecks.set(check.id, check);
  for (const [reference, use] of snapshot.healthCheckReferences) account.healthCheckReferences.set(reference, use);
  for (const [owner, tags] of snapshot.tags) account.tags.set(owner, new Map(tags));
  for (const collection of snapshot.cidrCollections) {
    account.cidrCollections.set(collection.id, {
      ...collection,
      callerReference: collection.callerReference ?? '',
      version: collection.version ?? 1,
      locations: new Map(collection.locations),
    });
  }
  for (const set of snapshot.delegationSets ?? []) account.delegationSets.set(set.id, set);
  for (const reference of snapshot.delegationSetReferences ?? []) account.delegationSetReferences.add(reference);
  for (const [id, regions] of snapshot.endpointHealth ?? []) account.endpointHealth.set(id, new Map(regions));
  for (const vpc of snapshot.vpcs ?? []) account.vpcs.add(vpc);
  for (const policy of snapshot.trafficPolicies ?? []) account.trafficPolicies.set(policy.id, policy);
  for (const instance of snapshot.trafficPolicyInstances ?? []) account.trafficPolicyInstances.set(instance.id, instance);
  for (const config of snapshot.queryLoggingConfigs ?? []) account.queryLoggingConfigs.set(config.id, config);
  for (const [zoneId, signing] of snapshot.zoneSigning ?? []) account.zoneSigning.set(zoneId, signing);
  return account;
}

function restoreZone(zone: SavedZone): HostedZone {
  const { comment, protections, policyTrees, records } = zone;
  return { ...zone, comment, protections: new Map(protections), policyTrees: new Map(policyTrees), records: restoreRecords(records) };
}

function restoreRecords(sets: readonly ResourceRecordSet[]): RecordStore {
  const records = new RecordStore();
  for (const set of sets) records.put(set);
  return records;
}
