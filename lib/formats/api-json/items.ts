import { finding } from '../../model/finding';
import { failure, success, type Result } from '../../model/result';

/** One record set of a JSON text, with what is to be done with it and where it stands. */
export interface JsonItem {
  readonly action: 'CREATE' | 'UPSERT' | 'DELETE';
  readonly recordSet: unknown;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** The record sets of a JSON text, and whether it says that there are more. */
export interface JsonItems {
  readonly items: readonly JsonItem[];
  readonly truncated: boolean;
}

/**
 * The record sets in parsed JSON: output of `aws route53 list-resource-record-sets`, a bare list, a change batch, or the input of
 * `aws route53 change-resource-record-sets --cli-input-json`.
 */
export function itemsOf(json: unknown): Result<JsonItems> {
  if (Array.isArray(json)) return success({ items: listed(json, ''), truncated: false });
  if (isObject(json)) {
    const { ResourceRecordSets: sets, Changes: changes, ChangeBatch: batch } = json;
    if (Array.isArray(sets))
      return success({
        items: listed(sets, '/ResourceRecordSets'),
        truncated: json.IsTruncated === true || typeof json.NextToken === 'string',
      });
    if (Array.isArray(changes)) return changed(changes, '/Changes');
    if (isObject(batch) && Array.isArray(batch.Changes)) return changed(batch.Changes, '/ChangeBatch/Changes');
  }
  return failure(
    finding('RecordSetMalformed', {
      message: 'The JSON is neither a list of record sets, nor an object with ResourceRecordSets, nor a change batch.',
      value: json === null ? 'null' : typeof json,
    }),
  );
}

function listed(sets: readonly unknown[], path: string): JsonItem[] {
  return sets.map((recordSet, i) => ({ action: 'CREATE', recordSet, pointer: `${path}/${i}` }));
}

function changed(changes: readonly unknown[], path: string): Result<JsonItems> {
  const items: JsonItem[] = [];
  for (const [i, change] of changes.entries()) {
    const { Action: action, ResourceRecordSet: recordSet } = isObject(change) ? change : {};
    if (action !== 'CREATE' && action !== 'UPSERT' && action !== 'DELETE')
      return failure(
        finding('RecordSetMalformed', {
          message: `${path}/${i}/Action must be CREATE, UPSERT or DELETE.`,
          value: action === undefined ? 'nothing' : JSON.stringify(action),
        }),
      );
    items.push({ action, recordSet, pointer: `${path}/${i}/ResourceRecordSet` });
  }
  return success({ items, truncated: false });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
