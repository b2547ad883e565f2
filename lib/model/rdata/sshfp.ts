import { finding, type Finding } from '../finding';
import { hexRest, uint8 } from './field';
import { fieldsCodec } from './fields-codec';
import { digestLengthFindings, onlyWeakDigests } from './digest';

/** The fingerprint of an SSH host key (RFC 4255). */
export interface SshfpRdata {
  readonly type: 'SSHFP';
  /** 1, 2, 3, 4 or 6; see {@link sshfpAlgorithms}. */
  readonly algorithm: number;
  /** 1 or 2; see {@link sshfpFingerprintTypes}. */
  readonly fingerprintType: number;
  /** Hexadecimal, lower case. */
  readonly fingerprint: string;
}

/** Algorithms of SSH keys (IANA, SSHFP RR Types for public key algorithms). */
export const sshfpAlgorithms = { rsa: 1, dsa: 2, ecdsa: 3, ed25519: 4, ed448: 6 } as const;

/** Types of fingerprints (IANA, SSHFP RR types for fingerprint types). */
export const sshfpFingerprintTypes = { sha1: 1, sha256: 2 } as const;

const fingerprintLengths = new Map([
  [1, 20],
  [2, 32],
]);

export const sshfpCodec = fieldsCodec<SshfpRdata>(
  'SSHFP',
  { algorithm: uint8(Object.values(sshfpAlgorithms)), fingerprintType: uint8(Object.values(sshfpFingerprintTypes)), fingerprint: hexRest },
  {
    check: ({ fingerprintType, fingerprint }) => digestLengthFindings('fingerprint', fingerprint, fingerprintLengths.get(fingerprintType)),
    doubts,
  },
);

function doubts(values: readonly SshfpRdata[]): readonly Finding[] {
  const weak = onlyWeakDigests(values, ({ algorithm, fingerprintType }) => ({ key: String(algorithm), strong: fingerprintType !== 1 }));
  return weak.map(({ algorithm }) =>
    finding('SshfpFingerprintWeak', { message: `Keys of algorithm ${algorithm} have no fingerprint but SHA-1.`, value: String(algorithm) }),
  );
}
