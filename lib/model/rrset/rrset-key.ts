import type { DomainName } from '../name/domain-name';
import { nameOrderKey } from '../name/order';
import type { RecordType } from '../rdata/record-type';
import { setIdentifierOf, type ResourceRecordSet } from './resource-record-set';

/** What identifies a record set in its zone: name, type, and set identifier where there is one. */
export interface RecordSetKey {
  readonly name: DomainName;
  readonly type: RecordType;
  readonly setIdentifier?: string;
}

export function keyOf(rrset: ResourceRecordSet): RecordSetKey {
  const setIdentifier = setIdentifierOf(rrset);
  return { name: rrset.name, type: rrset.type, ...(setIdentifier === undefined ? {} : { setIdentifier }) };
}

/** The key as one text, equal exactly for equal keys; for people too: `api.example.com. CNAME primary`. */
export function keyText(key: RecordSetKey): string {
  return keyParts(key.name.toDisplay(), key.type, key.setIdentifier);
}

/** {@link keyText} of a record set, in canonical spelling, made to index by. */
export function indexKey(rrset: ResourceRecordSet): string {
  return keyParts(rrset.name.toText(), rrset.type, setIdentifierOf(rrset));
}

function keyParts(name: string, type: string, setIdentifier: string | undefined): string {
  return setIdentifier === undefined ? `${name} ${type}` : `${name} ${type} ${setIdentifier}`;
}

/** A text that orders record sets as Route 53 lists them: by name, then type, then set identifier. */
export function listingOrderKey(rrset: ResourceRecordSet): string {
  return `${nameOrderKey(rrset.name)} ${rrset.type} ${setIdentifierOf(rrset) ?? ''}`;
}
