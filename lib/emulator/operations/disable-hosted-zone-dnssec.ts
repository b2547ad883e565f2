import { requireNoDsAbove } from '../dnssec/parent';
import { findSigningZone, putSigning } from '../dnssec/zone-signing';
import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';

/**
 * DisableHostedZoneDNSSEC: not while a DS record above names one of the keys, which stay as they are.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DisableHostedZoneDNSSEC.html
 */
export const disableHostedZoneDnssec: Operation = (call) => {
  const found = findSigningZone(call);
  if (found.signing.keys.length === 0) {
    throw new ServiceError('DNSSECNotFound', "The hosted zone doesn't have any DNSSEC resources.");
  }
  requireNoDsAbove(found, call);
  putSigning(found.zone, { ...found.signing, isSigning: false }, call);
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
