import type { RecordType } from './record-type';

/** Data that Route 53 stores, or a server sent, in a form this library does not know; kept so that reading never fails. */
export interface GenericRdata {
  readonly type: 'generic';
  readonly recordType: RecordType;
  /** The presentation text as it is stored; or the octets in the form of RFC 3597, section 5. */
  readonly text: string;
}
