import { tokenOf } from '../../synth/caller-reference';

/** The short name of the KMS key that is created for a key-signing key: 16 hex digits. */
export function kmsKeyName(keyName: string): string {
  return tokenOf('dnssec', keyName).slice(0, 16);
}

/** The alias by which the KMS key of a zone is found again. */
export function kmsAlias(hostedZoneId: string, shortName: string): string {
  return `alias/apex53-dnssec-${hostedZoneId}-${shortName}`;
}
