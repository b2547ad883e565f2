import type { DomainName } from '../../model/name/domain-name';
import { rdataToWire, readRdata } from '../../model/rdata';
import type { RecordType } from '../../model/rdata/record-type';
import { typeNumbers } from '../../model/rdata/type-numbers';
import type { MessageWriter } from './message-writer';
import { internetClass } from './numbers';

/** One resource record of a reply. */
export interface WireRecord {
  readonly name: DomainName;
  readonly type: RecordType;
  /** Seconds. */
  readonly ttlSeconds: number;
  /** Presentation text. */
  readonly text: string;
}

/** Writes the record; false, and nothing, when its value has no wire form, as Route 53 may store values that this library cannot read. */
export function writeRecord(out: MessageWriter, { name, type, ttlSeconds, text }: WireRecord): boolean {
  const rdata = readRdata(type, text);
  const plain = rdata.type === 'generic' ? rdataToWire(rdata) : undefined;
  if (rdata.type === 'generic' && plain === undefined) return false;
  out.name(name);
  out.uint16(typeNumbers[type]);
  out.uint16(internetClass);
  out.uint32(ttlSeconds);
  out.withLength(() => {
    // Names in data are compressed in the types of RFC 1035 only (RFC 3597, section 4).
    switch (rdata.type) {
      case 'CNAME':
      case 'NS':
      case 'PTR':
        out.name(rdata.host);
        break;
      case 'MX':
        out.uint16(rdata.preference);
        out.name(rdata.exchange);
        break;
      case 'SOA':
        out.name(rdata.mname);
        out.name(rdata.rname);
        for (const number of [rdata.serial, rdata.refresh, rdata.retry, rdata.expire, rdata.minimum]) out.uint32(number);
        break;
      case 'generic':
        out.octets(plain ?? new Uint8Array());
        break;
      default:
        out.octets(rdataToWire(rdata));
    }
  });
  return true;
}
