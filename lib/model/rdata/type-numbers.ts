import type { RecordType } from './record-type';

/** The numbers of record types on the wire (IANA, Domain Name System Parameters, Resource Record TYPEs; read 2026-11-21). */
export const typeNumbers: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  NAPTR: 35,
  DS: 43,
  SSHFP: 44,
  TLSA: 52,
  SVCB: 64,
  HTTPS: 65,
  SPF: 99,
  CAA: 257,
};

/** Record types by their number. */
export const typesByNumber: ReadonlyMap<number, RecordType> = new Map(
  (Object.keys(typeNumbers) as RecordType[]).map((type) => [typeNumbers[type], type]),
);
