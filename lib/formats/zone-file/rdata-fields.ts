import type { RecordType } from '../../model/rdata/record-type';

/**
 * How one field of a value is written in a master file, where that differs from how Route 53 writes it.
 *
 * `plain` is the same in both; `name` may be relative; `time` may have units; `string` may stand without quotation marks; `strings` and `hex` take
 * all fields that are left, and `params` too, each of which may have quotation marks inside.
 */
export type FieldKind = 'plain' | 'name' | 'time' | 'string' | 'strings' | 'hex' | 'params' | 'algorithm';

/** The fields of every type's values, in their order. */
export const rdataFields: Readonly<Record<RecordType, readonly FieldKind[]>> = {
  A: ['plain'],
  AAAA: ['plain'],
  CAA: ['plain', 'plain', 'string'],
  CNAME: ['name'],
  DS: ['plain', 'algorithm', 'plain', 'hex'],
  HTTPS: ['plain', 'name', 'params'],
  MX: ['plain', 'name'],
  NAPTR: ['plain', 'plain', 'string', 'string', 'string', 'name'],
  NS: ['name'],
  PTR: ['name'],
  SOA: ['name', 'name', 'plain', 'time', 'time', 'time', 'time'],
  SPF: ['strings'],
  SRV: ['plain', 'plain', 'plain', 'name'],
  SSHFP: ['plain', 'plain', 'hex'],
  SVCB: ['plain', 'name', 'params'],
  TLSA: ['plain', 'plain', 'plain', 'hex'],
  TXT: ['strings'],
};

/** Mnemonics of DNSSEC algorithms, which BIND takes in DS records (IANA, DNSSEC Algorithm Numbers). */
export const algorithmNumbers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    RSAMD5: '1',
    DH: '2',
    DSA: '3',
    RSASHA1: '5',
    'DSA-NSEC3-SHA1': '6',
    NSEC3DSA: '6',
    'RSASHA1-NSEC3-SHA1': '7',
    NSEC3RSASHA1: '7',
    RSASHA256: '8',
    RSASHA512: '10',
    ECCGOST: '12',
    ECDSAP256SHA256: '13',
    ECDSA256: '13',
    ECDSAP384SHA384: '14',
    ECDSA384: '14',
    ED25519: '15',
    ED448: '16',
    INDIRECT: '252',
    PRIVATEDNS: '253',
    PRIVATEOID: '254',
  }),
);
