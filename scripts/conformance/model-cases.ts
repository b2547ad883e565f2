// What the model says of a case: the record sets the zone would hold after the batch, declared as an app, and its findings.
import { App, HostedZone, RecordSets } from '../../lib';
import { batchLimits } from '../../lib/model/change-batch/limits';
import { DomainName } from '../../lib/model/name/domain-name';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { isObject, type CaseZone, type InvalidCase, type Json, type ValidCase } from './case-file';

/** What the model makes of a case. */
export type ModelVerdict =
  | { readonly outcome: 'agrees' }
  /** Only the live zone or the wire can know; see {@link reasonNotForModel}. */
  | { readonly outcome: 'not-for-the-model'; readonly reason: string }
  | { readonly outcome: 'misses'; readonly miss: string };

const ownZoneId = 'Z0000000000000000001X';
const healthCheckId = '00000000-0000-4000-8000-000000000001';
const collectionIds = ['00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003'] as const;
const tokens: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['$ZONE', ownZoneId],
  ['$HC', healthCheckId],
  ['$CIDR', collectionIds[0]],
  ['$CIDR2', collectionIds[1]],
  ['$APEX_NS', ['com', 'net', 'org', 'co.uk'].map((suffix) => ({ Value: `ns-1.awsdns-01.${suffix}.` }))],
  ['$APEX_SOA', [{ Value: 'ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400' }]],
]);

/** Whether the model finds an error in what the refused batch would have made of the zone. */
export function modelRefuses({ zone, change }: InvalidCase): ModelVerdict {
  const changes = changesOf(change);
  const reason = reasonNotForModel(zone, change, changes);
  if (reason !== undefined) return { outcome: 'not-for-the-model', reason };
  if (errorsIn(zone, changes).length > 0) return { outcome: 'agrees' };
  return { outcome: 'misses', miss: 'has no error finding' };
}

/** Whether the model finds no error in what the accepted batch makes of the zone. */
export function modelAccepts({ zone, change }: ValidCase): ModelVerdict {
  const changes = changesOf(change);
  if (leavesAliasDangling(zone, changes))
    return {
      outcome: 'not-for-the-model',
      reason: 'Route 53 lets the target of an alias be deleted, the model refuses the dangling alias on purpose',
    };
  const errors = errorsIn(zone, changes);
  return errors.length === 0 ? { outcome: 'agrees' } : { outcome: 'misses', miss: `has error findings: ${errors.join('; ')}` };
}

/** The error findings of the app that declares the zone as the changes leave it. */
function errorsIn(zone: CaseZone, changes: readonly CaseChange[]): readonly string[] {
  const app = new App({ name: 'conformance' });
  // A private zone can be looked up, not declared. A declared zone holds nothing else, so that missing alias targets are seen.
  const scope =
    zone.type === 'private'
      ? HostedZone.fromLookup(app, 'Zone', { zoneName: zone.name, privateZone: true })
      : new HostedZone(app, 'Zone', { zoneName: zone.name });
  const recordSets = resultingRecordSets(zone, changes) as readonly unknown[] as readonly ApiResourceRecordSet[];
  RecordSets.fromJson(scope, 'RecordSets', recordSets, { hostedZoneId: ownZoneId, apexAuthority: 'keep' });
  return app
    .lint()
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

/** A change with the tokens filled in. */
interface CaseChange {
  readonly action: string;
  readonly set: Json;
}

function changesOf(change: Json): readonly CaseChange[] {
  const list = Array.isArray(change.Changes) ? (change.Changes as readonly unknown[]) : [];
  return list
    .filter(isObject)
    .map((item) => ({ action: String(item.Action), set: fill(isObject(item.ResourceRecordSet) ? item.ResourceRecordSet : {}) as Json }));
}

/** What the zone holds after the changes, by key; keys that one batch sets twice stay twice, as two declarations would. */
function resultingRecordSets(zone: CaseZone, changes: readonly CaseChange[]): readonly Json[] {
  let sets = (zone.existing ?? []).map((set) => ({ set: fill(set) as Json, fromBatch: false }));
  for (const { action, set } of changes) {
    if (action === 'DELETE') sets = sets.filter((held) => keyOf(held.set) !== keyOf(set));
    else sets = [...sets.filter((held) => held.fromBatch || keyOf(held.set) !== keyOf(set)), { set, fromBatch: true }];
  }
  return sets.map(({ set }) => set);
}

/**
 * Why no declaration could show what is wrong with the case; undefined where one can.
 *
 * A declaration says what a zone is to hold. It has no actions, no order and no batches, and it knows no ids of the account;
 * plan and apply answer for those.
 */
function reasonNotForModel(zone: CaseZone, change: Json, changes: readonly CaseChange[]): string | undefined {
  if (zone.type === 'missing') return 'the zone does not exist';
  if (changes.length === 0) return 'there is no change';
  if (typeof change.Comment === 'string' && change.Comment.length > 256) return 'the comment of the batch is too long';
  if (changes.some(({ action }) => !['CREATE', 'DELETE', 'UPSERT'].includes(action))) return 'the action does not exist';
  const held = (zone.existing ?? []).map((set) => fill(set) as Json);
  if (changes.some(({ action, set }) => action === 'DELETE' && !held.some((other) => contentOf(other) === contentOf(set))))
    return 'a deleted record set is not in the live zone as given';
  if (
    changes.some(
      ({ action, set }, i) =>
        action === 'DELETE' && changes.slice(0, i).some((earlier) => earlier.action !== 'DELETE' && sameName(earlier.set, set)),
    )
  )
    return 'apply puts deletions of a name before its creations';
  const existing = new Set(
    held.filter((set) => !changes.some(({ action, set: deleted }) => action === 'DELETE' && keyOf(deleted) === keyOf(set))).map(keyOf),
  );
  if (changes.some(({ action, set }) => action === 'CREATE' && existing.has(keyOf(set))))
    return 'a created record set exists in the live zone';
  if (exceedsBatch(changes)) return 'apply splits what is too much for one batch';
  if (changes.some(({ set }) => namesUnknownId(set))) return 'only the account knows which ids exist';
  if (changes.some(({ set }) => /[^\p{ASCII}]/u.test(String(set.Name)))) return 'the model writes names with non-ASCII letters as A-labels';
  if (changes.some(({ set }) => /[\0- \x7f]/.test(String(set.Name)))) return 'the model writes blanks in names as escapes';
  // Developer Guide, Choosing a routing policy: in private zones too. The case follows the guide of 2023.
  if (zone.type === 'private' && changes.some(({ set }) => set.GeoProximityLocation !== undefined))
    return 'Route 53 has come to take geoproximity in private zones';
  if (hasTargetBehindAlias(changes)) return 'apply puts alias targets before their aliases';
  return undefined;
}

function exceedsBatch(changes: readonly CaseChange[]): boolean {
  let records = 0;
  let characters = 0;
  for (const { action, set } of changes) {
    const factor = action === 'UPSERT' ? 2 : 1;
    const values = Array.isArray(set.ResourceRecords) ? (set.ResourceRecords as readonly unknown[]) : [undefined];
    records += factor * values.length;
    for (const value of values) if (isObject(value)) characters += factor * String(value.Value).length;
  }
  return records > batchLimits.records || characters > batchLimits.characters;
}

function namesUnknownId(set: Json): boolean {
  if (set.HealthCheckId !== undefined && set.HealthCheckId !== healthCheckId) return true;
  const cidr = set.CidrRoutingConfig;
  if (!isObject(cidr)) return false;
  const isCollection = collectionIds.some((id) => id === cidr.CollectionId);
  return !isCollection || !['loc1', 'loc2', '*'].includes(String(cidr.LocationName));
}

function hasTargetBehindAlias(changes: readonly CaseChange[]): boolean {
  return changes.some(({ set }, i) => {
    const alias = set.AliasTarget;
    if (!isObject(alias) || alias.HostedZoneId !== ownZoneId) return false;
    const target = JSON.stringify([canonicalName(alias.DNSName), set.Type]);
    return changes.slice(i + 1).some((later) => JSON.stringify([canonicalName(later.set.Name), later.set.Type]) === target);
  });
}

function leavesAliasDangling(zone: CaseZone, changes: readonly CaseChange[]): boolean {
  const sets = resultingRecordSets(zone, changes);
  const deleted = changes.filter(({ action }) => action === 'DELETE').map(({ set }) => set);
  return sets.some(({ AliasTarget: alias, Type }) => {
    if (!isObject(alias) || alias.HostedZoneId !== ownZoneId) return false;
    const isTarget = (set: Json) => canonicalName(set.Name) === canonicalName(alias.DNSName) && set.Type === Type;
    return deleted.some(isTarget) && !sets.some(isTarget);
  });
}

/** Everything a set says, whatever the order of members and values. */
function contentOf(set: Json): string {
  return JSON.stringify([
    keyOf(set),
    ...Object.entries(set)
      .filter(([member]) => member !== 'Name')
      .map(
        ([member, value]) => `${member} ${JSON.stringify(Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value)}`,
      )
      .sort(),
  ]);
}

function sameName(a: Json, b: Json): boolean {
  return canonicalName(a.Name) === canonicalName(b.Name);
}

function keyOf(set: Json): string {
  return JSON.stringify([canonicalName(set.Name), set.Type, set.SetIdentifier]);
}

function canonicalName(name: unknown): string {
  const parsed = DomainName.tryParse(String(name));
  return parsed.ok ? parsed.value.toText() : String(name);
}

function fill(value: unknown): unknown {
  if (typeof value === 'string') return tokens.get(value) ?? value;
  if (Array.isArray(value)) return value.map(fill);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, fill(item)]));
}
