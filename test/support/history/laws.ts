import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { zoneOwners } from '../../../lib/model/ledger/zone-owners';
import { isEmptyPlan } from '../../../lib/plan/plan';
import { ownRecords, storedIn } from '../emulator-states';
import { theirsIn } from './beginning';
import { comparable, difference } from './comparable';
import { darkIn } from './dark';
import { danglingIn } from './dangling';
import { theirNames } from './history';
import { partNames, parts } from './parts';
import type { Part } from './parts/part';
import type { Ending, RanOnce } from './run';

/** What must hold at the end of every history; gives what does not. */
export type HistoryLaw = (ending: Ending) => readonly string[];

/**
 * Requests of an undisturbed run beside its change batches: reading, creating and deleting zones and resources and their replacements,
 * and asking now and then whether changes are through.
 */
const requestsBeside = 100;
/** The same with everything that goes wrong: every trouble costs a round at most, and each round as much as a run. */
const requestsDisturbed = 500;

/** Add a law here and every history of the tests and of the soak is held to it. */
export const historyLaws: Readonly<Record<string, HistoryLaw>> = {
  'the zones hold what was declared last': ({ history, runs, state, others }) =>
    lastOf(runs).assembly.hostedZones.flatMap(({ name, recordSets }) => {
      const zone = state.zones.find((held) => held.name === name);
      const theirs = name === 'example.com.' ? others.under(history.zone === 'shared' ? theirNames : []) : [];
      const declared = history.lastPurpose === 'destroy' ? [] : recordSets.map(({ recordSet }) => comparable(recordSet, state, zone?.id));
      return difference(zone === undefined ? [] : ownRecords(zone).map((set) => comparable(set, state, zone.id)), [...declared, ...theirs]);
    }),
  'what others wrote goes only by a plan that showed it, and in shared zones not at all under names that were not the app’s': ({
    others,
  }) => others.lost().map((gone) => `gone: ${gone}`),
  'what others made for themselves is as they made it': ({ before, state }) => difference(theirsIn(state), theirsIn(before)),
  'every resource of every kind is there once as declared, and none is left behind': ({ history: { last, lastPurpose }, state }) =>
    partNames.flatMap((name) => {
      const { wanted, held, remains }: Part = parts[name];
      const edition = last.parts[name];
      if (edition === undefined) return remains === true ? [] : difference(held(state), []);
      return difference(held(state), lastPurpose === 'destroy' ? [] : wanted(edition));
    }),
  'no zone is there twice, or left behind': ({ history: { zone, lastPurpose }, state }) => {
    const names = state.zones.map(({ name }) => name);
    // Not known any more to be the app's: a zone that is no longer declared is never deleted.
    const mayRemain = ['shop.example.com.', 'internal.example.'].filter((name) => names.includes(name));
    const theirs = ['theirs.example.', 'internal.theirs.example.'];
    return difference(names, [...theirs, ...mayRemain, ...(zone === 'shared' || lastPurpose === 'deploy' ? ['example.com.'] : [])]);
  },
  'the ledger of a shared zone speaks of what the app made, and of nothing else': ({ history: { zone }, state, others }) => {
    const shared = zone === 'shared' ? state.zones.find(({ name }) => name === 'example.com.') : undefined;
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
    history.runs.some(({ deeds }) => deeds.some(({ act }) => act !== 'run')) ? [] : runs.flatMap(darkIn),
  'nothing ever refers to what is gone': ({ runs }) => runs.flatMap(({ states }) => states.flatMap(danglingIn)),
  'nothing is deleted before the name servers turned away from it': ({ runs }) => runs.flatMap(({ early }) => early),
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
