import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import { zoneOwners } from '../../lib/model/ledger/zone-owners';
import { isEmptyPlan } from '../../lib/plan/plan';
import { desiredRecordSets } from '../../lib/synth/desired';
import { line } from './arbitrary-zone';
import { ownRecords, storedIn, zonesStateOf, type EmulatorState } from './emulator-states';
import { theirNames } from './histories';
import { darkMoments } from './moments';
import type { Ending, RanOnce } from './run-history';
import type { ZoneState } from './zone-states';

/** What must hold at the end of every history; gives what does not. */
export type HistoryLaw = (ending: Ending) => readonly string[];

/**
 * Requests of an undisturbed run beside its change batches: listing zones, record sets and health checks, creating and deleting zones
 * and health checks and their replacements, and asking now and then whether changes are through.
 */
const requestsBeside = 60;
/** The same with everything that goes wrong: every trouble costs a round at most, and each round as much as a run. */
const requestsDisturbed = 400;

/** Add a law here and every history of the tests and of the soak is held to it. */
export const historyLaws: Readonly<Record<string, HistoryLaw>> = {
  'the zones hold what was declared last': ({ history, runs, state, others }) =>
    lastOf(runs).assembly.hostedZones.flatMap(({ name, recordSets }) => {
      const zone = state.zones.find((held) => held.name === name);
      const theirs = others.under(history.zone === 'shared' ? theirNames : []);
      const declared = history.lastPurpose === 'destroy' ? [] : recordSets.map(({ recordSet }) => comparable(recordSet, zone?.id));
      return difference(zone === undefined ? [] : ownRecords(zone).map((set) => comparable(set, zone.id)), [...declared, ...theirs]);
    }),
  'what others wrote goes only by a plan that showed it': ({ others }) => others.lost().map((gone) => `gone: ${gone}`),
  'no zone or health check is there twice, or left behind': ({ history: { zone, last, lastPurpose }, state }) => [
    ...difference(
      state.zones.map(({ name }) => name).filter((name) => name !== 'shop.example.com.'),
      zone === 'shared' || lastPurpose === 'deploy' ? ['example.com.'] : [],
    ),
    ...(state.zones.filter(({ name }) => name === 'shop.example.com.').length > 1 ? ['twice: shop.example.com.'] : []),
    ...difference(
      state.healthChecks.map(({ config }) => String(config.RequestInterval)),
      last.check === undefined || lastPurpose === 'destroy' ? [] : [String(last.check)],
    ),
  ],
  'the ledger of a shared zone speaks of what the app made, and of nothing else': ({ history: { zone }, state, others }) => {
    const shared = zone === 'shared' ? state.zones[0] : undefined;
    if (shared === undefined) return [];
    const { owners, recordSets, unreadable } = zoneOwners(storedIn(shared), { name: shared.name, hostedZoneId: shared.id });
    return [
      ...difference(
        recordSets.filter((set) => set.owners.length === 0).map(({ recordSet }) => recordSet),
        others.under(theirNames).map((key) => `${(JSON.parse(key) as ResourceRecordSet).Name} A`),
      ),
      ...owners.flatMap(({ owner, gone }) => (gone === 0 ? [] : [`the ledger of ${owner} speaks of ${gone} that are gone`])),
      ...unreadable.map(({ recordSet }) => `unreadable: ${recordSet}`),
    ];
  },
  'then there is nothing left to do': ({ next }) => (isEmptyPlan(next) ? [] : [JSON.stringify(next.summary)]),
  'whoever has an answer before a run and by its declaration has one at every moment': ({ history, runs }) =>
    history.runs.some(({ deeds }) => deeds.some(({ act }) => act !== 'run')) ? [] : runs.flatMap(dark),
  'no record set refers to a health check that is gone': ({ runs }) =>
    runs.flatMap(({ states }) =>
      states.flatMap(({ zones, healthChecks }) =>
        zones.flatMap(ownRecords).flatMap(({ Name, HealthCheckId }) => {
          const isThere = HealthCheckId === undefined || healthChecks.some(({ id }) => id === HealthCheckId);
          return isThere ? [] : [`${Name} ${HealthCheckId}`];
        }),
      ),
    ),
  'the number of requests is bounded': ({ runs }) =>
    runs.flatMap(({ requests, batches }, i) => {
      const limit = i === runs.length - 1 ? 3 * batches + requestsBeside : requestsDisturbed;
      return requests <= limit ? [] : [`run ${i + 1}: ${requests} requests for ${batches} batches, more than ${limit}`];
    }),
};

/** Every law that a history breaks, with what is wrong. */
export function brokenLaws(ending: Ending): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(historyLaws).flatMap(([law, broken]) => {
      const found = broken(ending);
      return found.length === 0 ? [] : [[law, found]];
    }),
  );
}

function lastOf(runs: readonly RanOnce[]): RanOnce {
  const last = runs.at(-1);
  if (last === undefined) throw new Error('a history has at least its undisturbed run');
  return last;
}

function dark({ assembly, purpose, states }: RanOnce): string[] {
  const [first, ...then] = states;
  if (first === undefined || purpose === 'destroy') return [];
  const declared = new Map(
    assembly.hostedZones.map((zone) => [
      zone.name,
      new Map(desiredRecordSets(zone).map(({ recordSet }) => [indexKey(recordSet.rrset), recordSet])),
    ]),
  );
  // A zone that is not there yet answers nothing.
  const asked = (state: EmulatorState) =>
    new Map([...[...declared.keys()].map((name): [string, ZoneState] => [name, new Map()]), ...zonesStateOf(state)]);
  const moments = then.map((state, i) => ({ when: `change ${i + 1}`, state: asked(state) }));
  return darkMoments(asked(first), declared, moments, { clients: [{}] });
}

/** One text for what was declared and what is held, whatever ids the service gave. */
function comparable(set: ApiResourceRecordSet, zoneId?: string): string {
  const { AliasTarget, HealthCheckId, ResourceRecords, Type } = set;
  return line({
    ...(set as ResourceRecordSet),
    Name: set.Name.replace('*', '\\052'),
    ...(HealthCheckId === undefined ? {} : { HealthCheckId: 'a health check' }),
    ...(Type === 'NS' && ResourceRecords !== undefined ? { ResourceRecords: [{ Value: 'the name servers' }] } : {}),
    ...(AliasTarget === undefined
      ? {}
      : {
          AliasTarget: {
            ...AliasTarget,
            HostedZoneId:
              AliasTarget.HostedZoneId === zoneId || AliasTarget.HostedZoneId.startsWith('{{') ? 'own' : AliasTarget.HostedZoneId,
            DNSName: AliasTarget.DNSName.replace('\\052', '*'),
          },
        }),
  });
}

function difference(found: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...found.filter((text) => !wanted.includes(text)).map((text) => `is there, and should not be: ${text}`),
    ...wanted.filter((text) => !found.includes(text)).map((text) => `should be there, and is not: ${text}`),
    ...(found.length > wanted.length && found.every((text) => wanted.includes(text)) ? [`twice: ${found.join(', ')}`] : []),
  ];
}
