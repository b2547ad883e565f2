import { requireKmsKey } from '../dnssec/kms-keys';
import { findKey, invalidKeyStatus, replaceKey } from '../dnssec/zone-signing';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';

/**
 * ActivateKeySigningKey: only of an inactive one, whose KMS key is there.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ActivateKeySigningKey.html
 */
export const activateKeySigningKey: Operation = (call) => {
  const found = findKey(call);
  if (found.key.status !== 'INACTIVE')
    throw invalidKeyStatus(`The key-signing key (KSK) ${found.key.name} is ${found.key.status} already.`);
  requireKmsKey(found.key.kmsArn, call);
  replaceKey(found, { ...found.key, status: 'ACTIVE', modifiedAt: call.now }, call);
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
