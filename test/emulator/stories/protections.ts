import { CreateResourceRecordSetProtectionsCommand, DeleteResourceRecordSetProtectionsCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deed, send, usual } from './runner';
import { quotas, type TinyModel } from './world';
import { labels, protectionOf } from './zone-rules';

const entry = fc.record({
  label: fc.constantFrom(...labels.slice(0, 4)),
  type: fc.constantFrom('A' as const, 'TXT' as const, 'NS' as const),
});
const plan = fc.record({ zone: usual(1, 1, 2), entries: fc.array(entry, { minLength: 1, maxLength: 3 }) });
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

/** The entries as they are sent to a zone, and what they are called there. */
function planned(model: TinyModel, index: number, entries: readonly Entry[]) {
  const HostedZoneId = model.pick('zone', index);
  const zone = model.zones.get(HostedZoneId);
  const zoneName = zone?.name ?? 'example.com.';
  return {
    HostedZoneId,
    zone,
    sent: entries.map(({ label: [sent], type }) => ({ RecordName: `${sent}${sent === '' ? '' : '.'}${zoneName}`, RecordType: type })),
    keys: entries.map(({ label: [, stored], type }) => protectionOf({ Name: `${stored}${zoneName}`, Type: type })),
  };
}

const shown = (entries: readonly Entry[]) => entries.map(({ label, type }) => `'${label[0]}' ${type}`).join(', ');
const invalidBatch = 'InvalidResourceRecordSetProtectionBatch';

export const protect = plan.map(({ zone: index, entries }) =>
  deed(`protect ${shown(entries)} of zone ${index}`, async (model, { client }) => {
    const { HostedZoneId, zone, sent, keys } = planned(model, index, entries);
    const there = keys.filter((key) => zone?.protections.has(key)).length;
    const refusal = !zone
      ? 'NoSuchHostedZone'
      : new Set(keys).size < keys.length
        ? invalidBatch
        : there === keys.length
          ? 'ProtectionAlreadyExists'
          : there > 0
            ? invalidBatch
            : zone.protections.size + keys.length > quotas.protectionsPerZone
              ? 'LimitsExceeded'
              : undefined;
    const answer = await send(client.send(new CreateResourceRecordSetProtectionsCommand({ HostedZoneId, Protections: sent })), refusal);
    if (answer) for (const key of keys) zone?.protections.add(key);
  }),
);

export const unprotect = plan.map(({ zone: index, entries }) =>
  deed(`let go of ${shown(entries)} of zone ${index}`, async (model, { client }) => {
    const { HostedZoneId, zone, sent, keys } = planned(model, index, entries);
    const isWrong = new Set(keys).size < keys.length || keys.some((key) => !zone?.protections.has(key));
    const refusal = !zone ? 'NoSuchHostedZone' : isWrong ? invalidBatch : undefined;
    const answer = await send(client.send(new DeleteResourceRecordSetProtectionsCommand({ HostedZoneId, Protections: sent })), refusal);
    if (answer) for (const key of keys) zone?.protections.delete(key);
  }),
);
