import { element, member } from '../xml/writer';
import { digestType, keyAlgorithm, keyFlag, keyMaterialOf } from './key-material';
import { type KeySigningKey } from './stored';

/** Members of a KeySigningKey, without the element around them, which lists name otherwise. */
export function writeKeyMembers(key: KeySigningKey, zoneName: string): string {
  const { publicKey, keyTag, digest } = keyMaterialOf(key.kmsArn, zoneName);
  return (
    member('Name', key.name) +
    member('KmsArn', key.kmsArn) +
    member('Flag', keyFlag) +
    member('SigningAlgorithmMnemonic', 'ECDSAP256SHA256') +
    member('SigningAlgorithmType', keyAlgorithm) +
    member('DigestAlgorithmMnemonic', 'SHA-256') +
    member('DigestAlgorithmType', digestType) +
    member('KeyTag', keyTag) +
    member('DigestValue', digest) +
    member('PublicKey', publicKey) +
    member('DSRecord', `${keyTag} ${keyAlgorithm} ${digestType} ${digest}`) +
    member('DNSKEYRecord', `${keyFlag} 3 ${keyAlgorithm} ${publicKey}`) +
    member('Status', key.status) +
    member('CreatedDate', new Date(key.createdAt).toISOString()) +
    member('LastModifiedDate', new Date(key.modifiedAt).toISOString())
  );
}

/** Markup of a KeySigningKey. */
export function writeKey(key: KeySigningKey, zoneName: string): string {
  return element('KeySigningKey', writeKeyMembers(key, zoneName));
}
