import type { Result } from '../result';
import { aCodec, type ARdata } from './a';
import { aaaaCodec, type AaaaRdata } from './aaaa';
import { caaCodec, type CaaRdata } from './caa';
import type { RdataCodec } from './codec';
import { genericCodec, type GenericRdata } from './generic';
import { cnameCodec, nsCodec, ptrCodec, type CnameRdata, type NsRdata, type PtrRdata } from './host-name';
import { mxCodec, type MxRdata } from './mx';
import type { RecordType } from './record-type';
import { soaCodec, type SoaRdata } from './soa';
import { srvCodec, type SrvRdata } from './srv';
import { spfCodec, txtCodec, type SpfRdata, type TxtRdata } from './txt';

/** The data of one resource record, typed by its record type. */
export type Rdata =
  ARdata | AaaaRdata | CaaRdata | CnameRdata | GenericRdata | MxRdata | NsRdata | PtrRdata | SoaRdata | SpfRdata | SrvRdata | TxtRdata;

/** The codec of every record type: leaving one out does not compile. */
const codecs: Record<RecordType, RdataCodec<Rdata>> = {
  A: aCodec,
  AAAA: aaaaCodec,
  CAA: caaCodec,
  CNAME: cnameCodec,
  DS: genericCodec('DS'),
  HTTPS: genericCodec('HTTPS'),
  MX: mxCodec,
  NAPTR: genericCodec('NAPTR'),
  NS: nsCodec,
  PTR: ptrCodec,
  SOA: soaCodec,
  SPF: spfCodec,
  SRV: srvCodec,
  SSHFP: genericCodec('SSHFP'),
  SVCB: genericCodec('SVCB'),
  TLSA: genericCodec('TLSA'),
  TXT: txtCodec,
};

/** The data that a value of this type stands for, or every finding about it. */
export function parseRdata(type: RecordType, text: string): Result<Rdata> {
  return codecs[type].parse(text);
}

/** The data of a stored value: typed where it can be read, generic where not. */
export function readRdata(type: RecordType, text: string): Rdata {
  const typed = codecs[type].parse(text);
  return typed.ok ? typed.value : { type: 'generic', recordType: type, text };
}

/** The presentation text of the data, as Route 53 takes it. */
export function rdataToText(rdata: Rdata): string {
  return rdata.type === 'generic' ? rdata.text : codecs[rdata.type].toText(rdata);
}

/** A text that is equal for two data of one record type exactly when DNS makes no difference between them. */
export function canonicalRdata(rdata: Rdata): string {
  return rdata.type === 'generic' ? rdata.text : codecs[rdata.type].canonical(rdata);
}
