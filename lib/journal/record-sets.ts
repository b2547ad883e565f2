import type { StoredRecordSet } from '../model/change-batch/change';
import { Apex53Error } from '../model/error';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { readRecordSet } from '../model/rrset/from-api';
import { canonicalContent } from '../model/rrset/resource-record-set';
import { indexKey } from '../model/rrset/rrset-key';
import type { RecordSetDifference } from '../plan/plan';
import type { PathDifference } from '../plan/planned-changes';
import type { Moved } from '../plan/moved';

/** What record sets are read with. */
export interface UndoContext {
  /** Construct path of the zone. */
  readonly path: string;
  readonly ownZoneIds: ReadonlySet<string>;
  /** The text with what reference tokens stand for by now. */
  readonly resolve: (text: string) => string;
  /** References to what is created anew, by the id it had. */
  readonly recreated: ReadonlyMap<string, string>;
}

/** How record sets become again what they were, and which of them are not as they were left. */
export function undoRecordSets(
  entryId: string,
  done: readonly RecordSetDifference[],
  live: readonly StoredRecordSet[],
  context: UndoContext,
): { readonly differences: readonly PathDifference[]; readonly moved: readonly Moved[] } {
  const read = (api: ApiResourceRecordSet): StoredRecordSet => {
    const resolved = withIds(api, context);
    const rrset = readRecordSet(resolved, { ownZoneIds: context.ownZoneIds, unreadableValue: 'generic' });
    if (rrset.ok) return { rrset: rrset.value, api: resolved };
    throw new Apex53Error(
      'JournalFailed',
      `The journal entry ${entryId} cannot be used: a record set in it cannot be. ${rrset.findings.map(({ message }) => message).join(' ')}`,
      { findings: rrset.findings },
    );
  };
  const now = new Map(live.map((stored) => [indexKey(stored.rrset), stored]));
  const touched = new Map<
    string,
    { readonly path: string | undefined; readonly was: StoredRecordSet | undefined; readonly left: StoredRecordSet | undefined }
  >();
  for (const { path, before, after } of done) {
    const [was, left] = [before === undefined ? undefined : read(before), after === undefined ? undefined : read(after)];
    const stored = left ?? was;
    // A later plan of the same run saw what was really there before it.
    if (stored !== undefined) touched.set(indexKey(stored.rrset), { path, was, left });
  }
  const differences: PathDifference[] = [];
  const moved: Moved[] = [];
  for (const [key, { path, was, left }] of touched) {
    const is = now.get(key);
    if (same(is, was)) continue;
    if (same(is, left))
      differences.push({
        ...(path === undefined ? {} : { path }),
        ...(is === undefined ? {} : { before: is }),
        ...(was === undefined ? {} : { after: was }),
      });
    else
      moved.push({
        path: context.path,
        subject: key,
        ...(left === undefined ? {} : { then: left.api }),
        ...(is === undefined ? {} : { now: is.api }),
      });
  }
  return { differences, moved };
}

function same(one: StoredRecordSet | undefined, other: StoredRecordSet | undefined): boolean {
  return one === undefined || other === undefined ? one === other : canonicalContent(one.rrset) === canonicalContent(other.rrset);
}

/** With the ids that references stand for by now, and references to what is created anew. */
function withIds(api: ApiResourceRecordSet, { resolve, recreated }: UndoContext): ApiResourceRecordSet {
  const text = (value: string) => recreated.get(value) ?? resolve(value);
  const check = api.HealthCheckId;
  return {
    ...api,
    ...(api.ResourceRecords === undefined ? {} : { ResourceRecords: api.ResourceRecords.map(({ Value }) => ({ Value: text(Value) })) }),
    ...(api.AliasTarget === undefined ? {} : { AliasTarget: { ...api.AliasTarget, HostedZoneId: text(api.AliasTarget.HostedZoneId) } }),
    ...(check === undefined ? {} : { HealthCheckId: text(check) }),
  };
}
