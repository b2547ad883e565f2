import type { Finding } from '../finding';
import { WireReader } from '../wire/wire-reader';
import { WireWriter } from '../wire/wire-writer';
import type { Result } from '../result';
import { aCodec, type ARdata } from './a';
import { aaaaCodec, type AaaaRdata } from './aaaa';
import { caaCodec, type CaaRdata } from './caa';
import type { RdataCodec } from './codec';
import { dsCodec, type DsRdata } from './ds';
import type { GenericRdata } from './generic';
import { cnameCodec, nsCodec, ptrCodec, type CnameRdata, type NsRdata, type PtrRdata } from './host-name';
import { mxCodec, type MxRdata } from './mx';
import { naptrCodec, type NaptrRdata } from './naptr';
import { isOctetsText, octetsToText, parseOctetsText } from './octets-text';
import type { RecordType } from './record-type';
import { soaCodec, type SoaRdata } from './soa';
import { srvCodec, type SrvRdata } from './srv';
import { sshfpCodec, type SshfpRdata } from './sshfp';
import { httpsCodec, svcbCodec, type HttpsRdata, type SvcbRdata } from './svcb';
import { tlsaCodec, type TlsaRdata } from './tlsa';
import { spfCodec, txtCodec, type SpfRdata, type TxtRdata } from './txt';

/** The data of one resource record whose type and form are known. */
export type TypedRdata =
  | ARdata
  | AaaaRdata
  | CaaRdata
  | CnameRdata
  | DsRdata
  | HttpsRdata
  | MxRdata
  | NaptrRdata
  | NsRdata
  | PtrRdata
  | SoaRdata
  | SpfRdata
  | SrvRdata
  | SshfpRdata
  | SvcbRdata
  | TlsaRdata
  | TxtRdata;

/** The data of one resource record, typed by its record type. */
export type Rdata = TypedRdata | GenericRdata;

/** The codec of every record type: leaving one out does not compile. */
const codecs: Record<RecordType, RdataCodec<Rdata>> = {
  A: aCodec,
  AAAA: aaaaCodec,
  CAA: caaCodec,
  CNAME: cnameCodec,
  DS: dsCodec,
  HTTPS: httpsCodec,
  MX: mxCodec,
  NAPTR: naptrCodec,
  NS: nsCodec,
  PTR: ptrCodec,
  SOA: soaCodec,
  SPF: spfCodec,
  SRV: srvCodec,
  SSHFP: sshfpCodec,
  SVCB: svcbCodec,
  TLSA: tlsaCodec,
  TXT: txtCodec,
};

/** The data that a value of this type stands for, or every finding about it. */
export function parseRdata(type: RecordType, text: string): Result<Rdata> {
  if (!isOctetsText(text)) return codecs[type].parse(text);
  const octets = parseOctetsText(text);
  return octets.ok ? rdataFromWire(type, octets.value) : octets;
}

/** The data made of its fields, in the order of the presentation text; findings name the field. */
export function parseRdataFields(type: RecordType, fields: readonly string[]): Result<Rdata> {
  return codecs[type].parseFields(fields);
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

/** The octets of the data on the wire, names uncompressed; undefined for generic data that is no octets. */
export function rdataToWire(rdata: TypedRdata): Uint8Array;
export function rdataToWire(rdata: Rdata): Uint8Array | undefined;
export function rdataToWire(rdata: Rdata): Uint8Array | undefined {
  if (rdata.type === 'generic') {
    const octets = isOctetsText(rdata.text) ? parseOctetsText(rdata.text) : undefined;
    return octets?.ok === true ? octets.value : undefined;
  }
  const out = new WireWriter();
  codecs[rdata.type].toWire(rdata, out);
  return out.finish();
}

/** The data that the octets stand for, or what keeps them from being data that Route 53 stores. Hostile octets give findings. */
export function rdataFromWire(type: RecordType, octets: Uint8Array): Result<Rdata> {
  return codecs[type].fromWire(new WireReader(octets));
}

/** The data that the octets stand for: typed where they can be read, generic in the form of RFC 3597 where not. */
export function readRdataFromWire(type: RecordType, octets: Uint8Array): Rdata {
  const typed = rdataFromWire(type, octets);
  return typed.ok ? typed.value : { type: 'generic', recordType: type, text: octetsToText(octets) };
}

/** What Route 53 takes but no client will be happy with, in the values of one record set. */
export function rdataDoubts(type: RecordType, values: readonly Rdata[]): readonly Finding[] {
  const typed = values.filter((value) => value.type !== 'generic');
  return typed.length === 0 ? [] : (codecs[type].doubts?.(typed) ?? []);
}
