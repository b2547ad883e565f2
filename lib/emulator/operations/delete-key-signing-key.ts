import { findKey, invalidKeyStatus, putSigning } from '../dnssec/zone-signing';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';

/**
 * DeleteKeySigningKey: only of an inactive one.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteKeySigningKey.html
 */
export const deleteKeySigningKey: Operation = (call) => {
  const { zone, signing, key } = findKey(call);
  if (key.status !== 'INACTIVE')
    throw invalidKeyStatus(`The key-signing key (KSK) ${key.name} is ${key.status}. Deactivate it before you delete it.`);
  putSigning(zone, { ...signing, keys: signing.keys.filter(({ name }) => name !== key.name) }, call);
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
