import { requireKmsKey } from '../dnssec/kms-keys';
import { findSigningZone, putSigning } from '../dnssec/zone-signing';
import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';

/**
 * EnableHostedZoneDNSSEC: needs an active key, and the KMS keys of all active ones. Of a zone that signs already nothing changes.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_EnableHostedZoneDNSSEC.html
 */
export const enableHostedZoneDnssec: Operation = (call) => {
  const { zone, signing } = findSigningZone(call);
  const active = signing.keys.filter(({ status }) => status === 'ACTIVE');
  if (active.length === 0) {
    throw new ServiceError(
      'KeySigningKeyWithActiveStatusNotFound',
      `Hosted zone with ID '${zone.id}' does not have a Key Signing Key in ACTIVE status.`,
    );
  }
  for (const { kmsArn } of active) requireKmsKey(kmsArn, call);
  putSigning(zone, { ...signing, isSigning: true }, call);
  return { markup: writeChangeInfo(acceptChange(call), 'PENDING') };
};
