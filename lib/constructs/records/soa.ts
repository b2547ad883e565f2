import type { Construct } from 'constructs';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';

/** The start of a zone of authority; times in seconds. */
export interface StartOfAuthority {
  /** The primary name server. */
  readonly mname: string;
  /** The mailbox of the responsible person as a domain name. */
  readonly rname: string;
  /** @default 1 */
  readonly serial?: number;
  /** @default 7200 */
  readonly refresh?: number;
  /** @default 900 */
  readonly retry?: number;
  /** @default 1209600 */
  readonly expire?: number;
  /** TTL of negative answers. @default 86400 */
  readonly minimum?: number;
}

/** Properties of an SOA record; it lies at the apex. */
export interface SoaRecordProps extends Omit<ValueRecordProps, 'name'> {
  readonly value: StartOfAuthority;
}

/** The SOA record set at the apex (RFC 1035, section 3.3.13). Route 53 makes one itself; declare it only to change its numbers. */
export class SoaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: SoaRecordProps) {
    super(scope, id, 'SOA', props, fields('SOA', [props.value], fieldsOf));
  }
}

function fieldsOf({
  mname,
  rname,
  serial = 1,
  refresh = 7200,
  retry = 900,
  expire = 1209600,
  minimum = 86400,
}: StartOfAuthority): string[] {
  return [mname, rname, ...[serial, refresh, retry, expire, minimum].map(String)];
}
