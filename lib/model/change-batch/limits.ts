import type { Change, ChangeGroup } from './change';

/** How much of a batch's limits changes use up. */
export interface BatchSize {
  /** ResourceRecord elements; an alias counts as one, UPSERT counts twice. */
  readonly records: number;
  /** Characters in Value elements, quotation marks and blanks included; UPSERT counts twice. */
  readonly characters: number;
}

/** What one ChangeResourceRecordSets request may hold (Route 53 Developer Guide, Quotas). */
export const batchLimits: BatchSize = { records: 1000, characters: 32000 };

export function sizeOf(change: Change): BatchSize {
  const factor = change.action === 'UPSERT' ? 2 : 1;
  const values = change.recordSet.api.ResourceRecords;
  if (values === undefined) return { records: factor, characters: 0 };
  return { records: factor * values.length, characters: factor * values.reduce((sum, { Value }) => sum + Value.length, 0) };
}

export function addSizes(a: BatchSize, b: BatchSize): BatchSize {
  return { records: a.records + b.records, characters: a.characters + b.characters };
}

export function fits(size: BatchSize, limits: BatchSize): boolean {
  return size.records <= limits.records && size.characters <= limits.characters;
}

export function groupSize(changes: readonly Change[]): BatchSize {
  let records = 0;
  let characters = 0;
  for (const change of changes) {
    const size = sizeOf(change);
    records += size.records;
    characters += size.characters;
  }
  return { records, characters };
}

/** Whether a batch holds the group when it holds nothing else. */
export function fitsAlone(group: ChangeGroup): boolean {
  return fits(groupSize(group), batchLimits);
}
