import type { Construct } from 'constructs';
import { sshfpAlgorithms, sshfpFingerprintTypes } from '../../model/rdata/sshfp';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';
import { numberText, type NumberOrName } from './numbers';

/** The fingerprint of an SSH host key. */
export interface SshFingerprint {
  readonly algorithm: NumberOrName<typeof sshfpAlgorithms>;
  /** @default 'sha256' */
  readonly fingerprintType?: NumberOrName<typeof sshfpFingerprintTypes>;
  /** Hexadecimal, as `ssh-keygen -r` prints it. */
  readonly fingerprint: string;
}

/** Properties of an SSHFP record. */
export interface SshfpRecordProps extends ValueRecordProps {
  readonly values: readonly SshFingerprint[];
}

/** An SSHFP record set (RFC 4255): the host keys of an SSH server, for clients that ask for them. */
export class SshfpRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: SshfpRecordProps) {
    super(scope, id, 'SSHFP', props, fields('SSHFP', props.values, fieldsOf));
  }
}

function fieldsOf({ algorithm, fingerprintType = 'sha256', fingerprint }: SshFingerprint): readonly string[] {
  return [numberText(algorithm, sshfpAlgorithms), numberText(fingerprintType, sshfpFingerprintTypes), fingerprint];
}
