/** A key-signing key of a zone. Its public half belongs to the KMS key, and is derived from that. */
export interface KeySigningKey {
  readonly name: string;
  readonly callerReference: string;
  readonly kmsArn: string;
  readonly status: 'ACTIVE' | 'INACTIVE';
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** DNSSEC of one zone. A zone that never had a key has none. */
export interface ZoneSigning {
  readonly isSigning: boolean;
  readonly keys: readonly KeySigningKey[];
}
