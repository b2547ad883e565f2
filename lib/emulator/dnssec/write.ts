import { element, member } from '../xml/writer';
import { digestType, keyAlgorithm, keyFlag, keyMaterialOf } from './key-material';
import { type KeySigningKey } from './stored';

/** The service's own text is not known. */
const lostMessage = 'The customer managed key cannot be used. Check that it exists, is enabled, and that its policy lets Route 53 use it.';

/** Members of a KeySigningKey, without the element around them, which lists name otherwise. Of a lost one the KMS key is gone. */
export function writeKeyMembers(key: KeySigningKey, zoneName: string, isLost = false): string {
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
    member('Status', isLost ? 'ACTION_NEEDED' : key.status) +
    member('StatusMessage', isLost ? lostMessage : undefined) +
    member('CreatedDate', new Date(key.createdAt).toISOString()) +
    member('LastModifiedDate', new Date(key.modifiedAt).toISOString())
  );
}

/** Markup of a KeySigningKey. */
export function writeKey(key: KeySigningKey, zoneName: string): string {
  return element('KeySigningKey', writeKeyMembers(key, zoneName));
}
