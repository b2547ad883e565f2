import { findSigningZone, putSigning } from '../dnssec/zone-signing';
import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';

/**
 * EnableHostedZoneDNSSEC: needs an active key. Of a zone that signs already nothing changes.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_EnableHostedZoneDNSSEC.html
 */
export const enableHostedZoneDnssec: Operation = (call) => {
  const { zone, signing } = findSigningZone(call);
  if (!signing.keys.some(({ status }) => status === 'ACTIVE')) {
    throw new ServiceError(
      'KeySigningKeyWithActiveStatusNotFound',
      `Hosted zone with ID '${zone.id}' does not have a Key Signing Key in ACTIVE status.`,
    );
  }
  putSigning(zone, { ...signing, isSigning: true }, call);
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
