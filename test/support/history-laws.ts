import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { line } from './arbitrary-zone';
import { bare, listChecks, listOwn, listZones } from './by-hand';
import { ownZoneId } from './record-sets';
import type { Ending } from './run-history';

/** What must hold at the end of every history; resolves to what does not. */
export type HistoryLaw = (ending: Ending) => Promise<readonly string[]>;

/**
 * Requests of an undisturbed run beside its change batches: listing zones, record sets and health checks, creating and deleting a zone
 * or health check and their replacements, and asking once or twice whether each change is through.
 */
const requestsBeside = 24;

/** Add a law here and every history of the tests and of the soak is held to it. */
export const historyLaws: Readonly<Record<string, HistoryLaw>> = {
  'the zone holds what was declared last': async ({ history: { last }, client, theirs }) => {
    const own = (await setsOf(client)).filter(
      ({ Name = '' }) => !theirs.has(Name) && !Name.startsWith('_apex53') && !Name.includes('._apex53.'),
    );
    return difference(
      own.map(line),
      last.sets.map((set) => line({ ...(set as ResourceRecordSet), Name: set.Name.replace('*', '\\052') })),
    );
  },
  'what others wrote stands as they wrote it': async ({ client, theirs }) => {
    const found = (await setsOf(client))
      .filter(({ Name = '' }) => theirs.has(Name))
      .map(({ Name, ResourceRecords }) => `${Name} ${ResourceRecords?.[0]?.Value}`);
    return difference(
      found,
      [...theirs].map(([name, last]) => `${name} 192.0.2.${last}`),
    );
  },
  'there is one zone, and no health check twice': async ({ history: { last }, client }) => [
    ...difference([String((await listZones(client)).length)], ['1']).map((text) => `zones ${text}`),
    ...difference(
      (await listChecks(client)).map(({ HealthCheckConfig }) => String(HealthCheckConfig?.RequestInterval)),
      last.check === undefined ? [] : [String(last.check)],
    ),
  ],
  'an undisturbed run makes a bounded number of requests': ({ requests, batches }) =>
    Promise.resolve(requests <= 3 * batches + requestsBeside ? [] : [`${requests} requests for ${batches} batches`]),
};

async function setsOf(client: Ending['client']): Promise<ResourceRecordSet[]> {
  const [zone] = await listZones(client);
  const zoneId = bare(zone?.Id);
  return (await listOwn(client, zoneId)).map((set) =>
    set.AliasTarget === undefined
      ? set
      : {
          ...set,
          AliasTarget: {
            ...set.AliasTarget,
            HostedZoneId: set.AliasTarget.HostedZoneId === zoneId ? ownZoneId : set.AliasTarget.HostedZoneId,
            DNSName: set.AliasTarget.DNSName?.replace('\\052', '*'),
          },
        },
  );
}

function difference(found: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...found.filter((text) => !wanted.includes(text)).map((text) => `is there, and should not be: ${text}`),
    ...wanted.filter((text) => !found.includes(text)).map((text) => `should be there, and is not: ${text}`),
    ...(found.length > wanted.length && found.every((text) => wanted.includes(text)) ? [`twice: ${found.join(', ')}`] : []),
  ];
}
