import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { invalidProtectionBatch, protectionAlreadyExists, readEntries, type EntryError } from '../protections/entries';
import { createProtectionsRequest } from '../protections/shape';
import { findHostedZone } from '../resources/hosted-zones';
import { readBody } from '../xml/body';

/**
 * CreateResourceRecordSetProtections: all or none. Entries that are not valid are reported before those that exist.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateResourceRecordSetProtections.html
 */
export const createResourceRecordSetProtections: Operation = (call) => {
  const { Protections: sent } = readBody(call.body, 'CreateResourceRecordSetProtections', createProtectionsRequest);
  const zone = findHostedZone(call, 'HostedZoneId');
  const { entries, errors } = readEntries(sent, zone);
  if (errors.length > 0) throw invalidProtectionBatch(errors);
  const existing = entries
    .filter(({ key }) => zone.protections.has(key))
    .map((entry): EntryError => {
      const message = `A protection already exists for the name ${entry.name} and type ${entry.sent.RecordType}.`;
      return { sent: entry.sent, code: 'ProtectionAlreadyExists', message };
    });
  if (existing.length === entries.length) throw protectionAlreadyExists(existing);
  if (existing.length > 0) throw invalidProtectionBatch(existing);
  const most = call.settings.quotas.protectionsPerZone;
  if (zone.protections.size + entries.length > most) {
    throw new ServiceError(
      'LimitsExceeded',
      `Limits Exceeded: Cannot create more than ${most} resource record set protections in one hosted zone.`,
    );
  }
  for (const {
    key,
    name,
    sent: { RecordType, Comment },
  } of entries) {
    zone.protections.set(key, { RecordName: name, RecordType, Comment: Comment === '' ? undefined : Comment });
  }
  return { markup: '' };
};
