import { ServiceError } from '../errors';
import { labelsOf } from '../names/domain-name';
import { type OperationCall } from '../operation';
import { keyMaterialOf } from './key-material';
import { type SigningZone } from './zone-signing';

/**
 * A key stays while a zone above, in any account of this emulator, still vouches for it: without it the zone would be
 * bogus for everybody who validates.
 *
 * @throws ServiceError KeySigningKeyInParentDSRecord
 */
export function requireNoDsAbove({ zone, signing }: SigningZone, { accounts }: OperationCall, keyName?: string): void {
  const digests = signing.keys
    .filter(({ name }) => keyName === undefined || name === keyName)
    .map(({ kmsArn }) => keyMaterialOf(kmsArn, zone.name).digest);
  const depth = labelsOf(zone.name).length;
  for (const { hostedZones } of accounts.all()) {
    for (const above of hostedZones.values()) {
      if (above.isPrivate || labelsOf(above.name).length >= depth) continue;
      const values = above.records
        .group(zone.name, 'DS')
        .flatMap(({ ResourceRecords = [] }) => ResourceRecords.map(({ Value }) => Value.replace(/\s/g, '').toUpperCase()));
      if (!values.some((value) => digests.some((digest) => value.endsWith(digest)))) continue;
      throw new ServiceError('KeySigningKeyInParentDSRecord', 'The key-signing key (KSK) is specified in a parent DS record.');
    }
  }
}
