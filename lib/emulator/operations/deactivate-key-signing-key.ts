import { requireNoDsAbove } from '../dnssec/parent';
import { findKey, invalidKeyStatus, replaceKey } from '../dnssec/zone-signing';
import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';

/**
 * DeactivateKeySigningKey: not of the only active key of a signing zone, and not while a DS record above names it.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeactivateKeySigningKey.html
 */
export const deactivateKeySigningKey: Operation = (call) => {
  const found = findKey(call);
  const { key, signing } = found;
  if (key.status !== 'ACTIVE') throw invalidKeyStatus(`The key-signing key (KSK) ${key.name} is ${key.status} already.`);
  if (signing.isSigning && signing.keys.filter(({ status }) => status === 'ACTIVE').length === 1) {
    throw new ServiceError(
      'KeySigningKeyInUse',
      "The key-signing key (KSK) that you specified can't be deactivated because it's the only KSK for a currently-enabled DNSSEC.",
    );
  }
  requireNoDsAbove(found, call, key.name);
  replaceKey(found, { ...key, status: 'INACTIVE', modifiedAt: call.now }, call);
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
