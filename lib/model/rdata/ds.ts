import { finding, type Finding } from '../finding';
import { hexRest, uint16, uint8 } from './field';
import { fieldsCodec } from './fields-codec';
import { digestLengthFindings, onlyWeakDigests } from './digest';

/** A delegation signer: the digest of a key of the delegated zone (RFC 4034, section 5). */
export interface DsRdata {
  readonly type: 'DS';
  /** 0 to 65535; a checksum of the key, to find it by. */
  readonly keyTag: number;
  /** 0 to 255; see {@link dnssecAlgorithms}. */
  readonly algorithm: number;
  /** 0 to 255; see {@link dsDigestTypes}. */
  readonly digestType: number;
  /** Hexadecimal, lower case. */
  readonly digest: string;
}

/** Algorithms of DNSSEC keys in use (IANA, DNS Security Algorithm Numbers; RFC 8624, section 3.1). */
export const dnssecAlgorithms = {
  RSASHA1: 5,
  'RSASHA1-NSEC3-SHA1': 7,
  RSASHA256: 8,
  RSASHA512: 10,
  ECDSAP256SHA256: 13,
  ECDSAP384SHA384: 14,
  ED25519: 15,
  ED448: 16,
} as const;

/** Digest types of DS records (IANA, DNSSEC DS RR Type Digest Algorithms; RFC 8624, section 3.3). */
export const dsDigestTypes = { 'SHA-1': 1, 'SHA-256': 2, 'SHA-384': 4 } as const;

/** Octets by digest type; the lengths of other types are not known here. */
const digestLengths = new Map([
  [1, 20],
  [2, 32],
  [4, 48],
]);

export const dsCodec = fieldsCodec<DsRdata>(
  'DS',
  { keyTag: uint16(), algorithm: uint8(), digestType: uint8(), digest: hexRest },
  { check: ({ digestType, digest }) => digestLengthFindings('digest', digest, digestLengths.get(digestType)), doubts },
);

function doubts(values: readonly DsRdata[]): readonly Finding[] {
  const weak = onlyWeakDigests(values, ({ keyTag, algorithm, digestType }) => ({
    key: `${keyTag} ${algorithm}`,
    strong: digestType !== 1,
  }));
  return weak.map(({ keyTag }) =>
    finding('DsDigestWeak', { message: `The key ${keyTag} has no digest but SHA-1.`, value: String(keyTag) }),
  );
}
