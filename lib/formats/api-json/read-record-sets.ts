import type { Finding } from '../../model/finding';
import { readRecordSet, type ReadOptions } from '../../model/rrset/from-api';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { keyOf, keyText } from '../../model/rrset/rrset-key';
import type { Notebook } from '../notebook';
import type { SourcePlace } from '../place';
import { RecordSetsByKey } from '../record-sets-by-key';
import { isObject, itemsOf, type JsonItem } from './items';

/** The record sets of parsed JSON in any of the shapes of the AWS CLI; everything else goes to the notebook. */
export function readRecordSets(
  json: unknown,
  hostedZoneId: string | undefined,
  notebook: Notebook,
  placeOf: (pointer: string) => SourcePlace,
): RecordSetsByKey {
  const sets = new RecordSetsByKey(notebook);
  const items = itemsOf(json);
  if (!items.ok) {
    notebook.errors(placeOf(''), items.findings);
    return sets;
  }
  const options: ReadOptions = {
    ownZoneIds: new Set(hostedZoneId === undefined ? [] : [hostedZoneId.replace(/^\/hostedzone\//, '')]),
    unreadableValue: 'finding',
  };
  for (const item of items.value.items) readItem(item, placeOf(item.pointer), options, notebook, sets);
  if (items.value.truncated) notebook.note('ListingIncomplete', placeOf(''), { message: 'The listing says that it was cut off.' });
  return sets;
}

function readItem(item: JsonItem, place: SourcePlace, options: ReadOptions, notebook: Notebook, sets: RecordSetsByKey): void {
  const { recordSet: api, pointer } = item;
  const read = readRecordSet(api, options);
  if (isObject(api) && api.TrafficPolicyInstanceId !== undefined) {
    const message = `${pointer}: the record set belongs to a traffic policy instance, which makes it itself.`;
    notebook.leaveOut(place, { message, value: JSON.stringify(api) });
  } else if (read.ok) take(item, read.value, place, notebook, sets);
  else
    notebook.errors(
      place,
      read.findings.map((found) => atPointer(found, pointer)),
    );
}

function atPointer(found: Finding, pointer: string): Finding {
  return pointer === '' ? found : { ...found, message: `${pointer}: ${found.message}` };
}

/** Carries out one change: CREATE adds, UPSERT replaces, DELETE takes away what the text itself had added. */
function take(
  { action, pointer }: JsonItem,
  rrset: ResourceRecordSet,
  place: SourcePlace,
  notebook: Notebook,
  sets: RecordSetsByKey,
): void {
  const removed = action !== 'CREATE' && sets.removeSet(rrset);
  if (action !== 'DELETE') sets.addSet(place, rrset);
  else if (!removed) {
    const recordSet = keyText(keyOf(rrset));
    notebook.leaveOut(place, { message: `${pointer}: ${recordSet} is deleted, so there is nothing to take.`, value: recordSet, recordSet });
  }
}
