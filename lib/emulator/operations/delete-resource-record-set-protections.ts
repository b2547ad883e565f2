import { type Operation } from '../operation';
import { invalidProtectionBatch, readEntries, type EntryError } from '../protections/entries';
import { deleteProtectionsRequest } from '../protections/shape';
import { findHostedZone } from '../resources/hosted-zones';
import { readBody } from '../xml/body';

/**
 * DeleteResourceRecordSetProtections: all or none.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteResourceRecordSetProtections.html
 */
export const deleteResourceRecordSetProtections: Operation = (call) => {
  const { Protections: sent } = readBody(call.body, 'DeleteResourceRecordSetProtections', deleteProtectionsRequest);
  const zone = findHostedZone(call, 'HostedZoneId');
  const { entries, errors } = readEntries(sent, zone);
  const missing = entries
    .filter(({ key }) => !zone.protections.has(key))
    .map((entry): EntryError => {
      const message = `No protection exists for the name ${entry.name} and type ${entry.sent.RecordType}.`;
      return { sent: entry.sent, code: 'ProtectionNotFound', message };
    });
  const failed = [...errors, ...missing];
  if (failed.length > 0) throw invalidProtectionBatch(failed);
  for (const { key } of entries) zone.protections.delete(key);
  return { markup: '' };
};
