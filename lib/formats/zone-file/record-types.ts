import { isRecordType, type RecordType } from '../../model/rdata/record-type';
import { typesByNumber } from '../../model/rdata/type-numbers';

/** Types of IANA's registry that Route 53 does not have, and types that other services made up. Checked 2026-11-21. */
const typesOfOthers: ReadonlySet<string> = new Set(
  `A6 AFSDB AMTRELAY APL ATMA AVC CDNSKEY CDS CERT CLA CSYNC DHCID DLV DNAME DNSKEY DOA DSYNC EID EUI32 EUI48 EUI64 GID GPOS HHIT HINFO HIP
  IPN IPSECKEY ISDN IXFR AXFR KEY KX L32 L64 LOC LP MAILA MAILB MB MD MF MG MINFO MR NID NIMLOC NINFO NSAP NSAP-PTR NSEC NSEC3 NSEC3PARAM NULL
  NXNAME NXT OPENPGPKEY OPT PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA TA TALINK TKEY TSIG UID UINFO UNSPEC URI WALLET WKS X25 ZONEMD
  ALIAS ANAME LUA FRAME REDIR REDIRECT REDIRECT301 REDIRECT302 URL URL301 URL302 WEBFWD`.split(/\s+/),
);

const dnssec: ReadonlySet<string> = new Set(['DNSKEY', 'RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM', 'CDS', 'CDNSKEY', 'DLV', 'ZONEMD']);
const flattened: ReadonlySet<string> = new Set(['ALIAS', 'ANAME']);

/** What a type field says: a type of Route 53, one that it does not have, with the reason, or nothing that is known as a type. */
export type TypeField = { readonly type: RecordType } | { readonly leftOut: string } | undefined;

/** The type that a field names: by mnemonic in any case, or by number as `TYPE65` (RFC 3597, section 5). */
export function readType(field: string): TypeField {
  const mnemonic = field.toUpperCase();
  if (isRecordType(mnemonic)) return { type: mnemonic };
  const number = /^TYPE([0-9]{1,5})$/.exec(mnemonic)?.[1];
  if (number !== undefined && Number(number) <= 0xffff) {
    const type = typesByNumber.get(Number(number));
    return type === undefined ? { leftOut: `Route 53 has no records of ${mnemonic}.` } : { type };
  }
  return typesOfOthers.has(mnemonic) ? { leftOut: reason(mnemonic) } : undefined;
}

function reason(type: string): string {
  if (dnssec.has(type)) return `Route 53 has no ${type} records; it makes those of DNSSEC itself when signing is on.`;
  if (flattened.has(type)) return `Route 53 has no ${type} records; an alias does the like for AWS services and for records of the zone.`;
  return `Route 53 has no ${type} records.`;
}

/** A class field: IN, another class, or no class at all. */
export function readClass(field: string): 'IN' | 'other' | undefined {
  switch (field.toUpperCase()) {
    case 'IN':
    case 'CLASS1':
      return 'IN';
    case 'CH':
    case 'CHAOS':
    case 'HS':
    case 'HESIOD':
    case 'CS':
    case 'NONE':
    case 'ANY':
      return 'other';
    default:
      return /^CLASS[0-9]{1,5}$/i.test(field) ? 'other' : undefined;
  }
}
