import { finding, type Finding } from '../model/finding';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';

/** Record sets as a text, and what the format cannot hold. */
export interface Formatted {
  readonly text: string;
  /** One finding for each record set that is not in the text, with the reason. */
  readonly leftOut: readonly Finding[];
}

/** Says that a record set is not in the text, and why. */
export function leftOutOf(rrset: ResourceRecordSet, reason: string): Finding {
  const recordSet = keyText(keyOf(rrset));
  return finding('RecordLeftOut', { message: `${recordSet}: ${reason}`, value: recordSet, recordSet });
}
