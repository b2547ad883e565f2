import { type ResourceRecordSet } from '../record-sets/shape';
import { emptyAccount, type AcceptedChange, type Account, type HealthCheck, type HealthCheckReference, type HostedZone } from './account';
import { Identifiers } from './identifiers';
import { RecordStore } from './record-store';

type Entries<T> = readonly (readonly [string, T])[];

/**
 * An account as plain JSON. Maps are lists of pairs, because object members with numeric names would change their order
 * when they are read back.
 */
export interface Snapshot {
  readonly accountId: string;
  readonly seed: number;
  readonly identifiersUsed: number;
  readonly hostedZones: readonly (Omit<HostedZone, 'records'> & { readonly records: readonly ResourceRecordSet[] })[];
  readonly hostedZoneReferences: readonly string[];
  readonly changes: readonly AcceptedChange[];
  readonly healthChecks: readonly HealthCheck[];
  readonly healthCheckReferences: Entries<HealthCheckReference>;
  readonly tags: Entries<Entries<string>>;
  readonly cidrCollections: readonly { readonly id: string; readonly name: string; readonly locations: Entries<readonly string[]> }[];
}

/** The account as it is now. */
export function takeSnapshot(account: Account): Snapshot {
  return {
    accountId: account.id,
    seed: account.identifiers.seed,
    identifiersUsed: account.identifiers.position,
    hostedZones: [...account.hostedZones.values()].map((zone) => ({ ...zone, records: [...zone.records.from()] })),
    hostedZoneReferences: [...account.hostedZoneReferences],
    changes: [...account.changes.values()],
    healthChecks: [...account.healthChecks.values()],
    healthCheckReferences: [...account.healthCheckReferences],
    tags: [...account.tags].map(([owner, tags]) => [owner, [...tags]] as const),
    cidrCollections: [...account.cidrCollections.values()].map((collection) => ({ ...collection, locations: [...collection.locations] })),
  };
}

/** The account that a snapshot was taken of. */
export function restoreSnapshot(snapshot: Snapshot): Account {
  const account = emptyAccount(snapshot.accountId, new Identifiers(snapshot.seed, snapshot.identifiersUsed));
  for (const zone of snapshot.hostedZones) account.hostedZones.set(zone.id, { ...zone, comment: zone.comment, records: restoreRecords(zone.records) });
  for (const reference of snapshot.hostedZoneReferences) account.hostedZoneReferences.add(reference);
  for (const change of snapshot.changes) account.changes.set(change.id, change);
  for (const check of snapshot.healthChecks) account.healthChecks.set(check.id, check);
  for (const [reference, use] of snapshot.healthCheckReferences) account.healthCheckReferences.set(reference, use);
  for (const [owner, tags] of snapshot.tags) account.tags.set(owner, new Map(tags));
  for (const collection of snapshot.cidrCollections) account.cidrCollections.set(collection.id, { ...collection, locations: new Map(collection.locations) });
  return account;
}

function restoreRecords(sets: readonly ResourceRecordSet[]): RecordStore {
  const records = new RecordStore();
  for (const set of sets) records.put(set);
  return records;
}
