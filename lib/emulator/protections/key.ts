import { type RecordType } from '../record-sets/record-types';
import { sortKeyOf } from '../names/domain-name';

/** One text for one canonical name and type, in the order of listings: labels reversed, then the type. */
export function protectionKey(name: string, type: RecordType): string {
  return `${sortKeyOf(name)} ${type}`;
}
