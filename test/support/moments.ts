import type { Change, ChangeGroup, OrderedGroup } from '../../lib/model/change-batch/change';
import { DomainName } from '../../lib/model/name/domain-name';
import type { RecordType } from '../../lib/model/rdata/record-type';
import type { ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import { orderChanges } from '../../lib/model/change-batch/order';
import { submissionOrder, type ZoneChanges } from '../../lib/plan/submission-order';
import { buildWorld, indexZone, withHealth, type Client, type World, type WorldInput } from '../../lib/simulator';
import { anybody, isResolved, type Asked } from './resolvers-view';
import { differencesOf, type ZoneState } from './zone-states';

/** What several zones hold, by zone name with final dot. */
export type ZonesState = ReadonlyMap<string, ZoneState>;

/** A moment of an apply: what was just changed, and what the zones hold then. */
export interface Moment {
  readonly when: string;
  readonly state: ZonesState;
  /** What else decides the answers then. @default - the same as before and after */
  readonly input?: Partial<WorldInput>;
}

/** Groups of one zone as they are sent. */
export type Sending = (groups: readonly OrderedGroup[]) => readonly ChangeGroup[];

/** Every moment between two states: after each group of changes, since a batch may end behind any of them; or as they are sent. */
export function momentsBetween(
  before: ZonesState,
  after: ZonesState,
  send: Sending = (groups) => groups.map(({ changes }) => changes),
): Moment[] {
  const state = new Map([...before].map(([name, sets]) => [name, new Map(sets)]));
  const moments: Moment[] = [];
  for (const { path, groups } of submissionOrder([...before.keys()].map((name) => changesOf(name, before, after))))
    for (const group of send(groups)) {
      const zone = state.get(path);
      if (zone !== undefined) for (const change of group) take(zone, change);
      moments.push({ when: shown(path, group), state: new Map([...state].map(([name, sets]) => [name, new Map(sets)])) });
    }
  return moments;
}

/** What changes in a zone between two states. */
export function changesOf(name: string, before: ZonesState, after: ZonesState): ZoneChanges {
  const from: ZoneState = before.get(name) ?? new Map();
  const to: ZoneState = after.get(name) ?? new Map();
  const differences = differencesOf(from, to);
  const changed = new Set(differences.flatMap((difference) => [difference.before?.rrset, difference.after?.rrset]));
  const unchanged = [...to.values()].map(({ rrset }) => rrset).filter((rrset) => !changed.has(rrset));
  return { path: name, name, differences, groups: orderChanges(differences, { create: 'CREATE', isPermanent: () => false, unchanged }) };
}

function take(zone: Map<string, Change['recordSet']>, { action, recordSet }: Change): void {
  const key = indexKey(recordSet.rrset);
  if (action === 'DELETE') zone.delete(key);
  else zone.set(key, recordSet);
}

function shown(zone: string, group: ChangeGroup): string {
  return `${zone} ${group.map(({ action, recordSet: { api } }) => [action, api.Name, api.Type, api.SetIdentifier].join(' ').trim()).join(', ')}`;
}

/** The zones as the simulator answers them. */
export function worldOf(state: ZonesState, input: Partial<WorldInput> = {}): World {
  return buildWorld({
    ...input,
    zones: [...state].map(([name, sets]) =>
      indexZone({ id: name, name: DomainName.parse(name), recordSets: [...sets.values()].map(({ rrset }) => rrset) }),
    ),
  });
}

/** Who is asked for what, and in which states of health. */
export interface Watch {
  /** Ids of health checks: each element is unhealthy once, several ids at the same time. @default - all are healthy */
  readonly checks?: readonly (string | readonly string[])[];
  readonly clients?: readonly Client[];
  /** @default - all of the states, with names below them that do not exist */
  readonly names?: readonly string[];
}

/**
 * Questions that are answered before and after, and not at some moment in between, with that moment.
 *
 * Asked are all names of all states, one that does not exist below each of them and its parents, of every type there is, in each state of
 * health.
 */
export function darkMoments(
  before: ZonesState,
  after: ZonesState,
  moments: readonly Moment[],
  { checks = [], clients = anybody, names = namesIn(before, after), ...input }: Partial<WorldInput> & Watch = {},
): string[] {
  const [start, end] = [worldOf(before, input), worldOf(after, input)];
  const worlds = moments.map(({ when, state, input: then = input }) => ({ when, world: worldOf(state, then) }));
  const questions = questionsOf(names, clients, before, after);
  const health = [{}, ...checks.map((ids) => ({ checks: Object.fromEntries([ids].flat().map((id) => [id, 'unhealthy' as const])) }))];
  return health.flatMap((now) => {
    const [first, last] = [withHealth(start, now), withHealth(end, now)];
    const answeredBothTimes = questions.filter((asked) => isResolved(first, asked) && isResolved(last, asked));
    return worlds.flatMap(({ when, world }) => {
      const then = withHealth(world, now);
      return answeredBothTimes
        .filter((asked) => !isResolved(then, asked))
        .map((asked) => `${JSON.stringify(asked)} after ${when}${'checks' in now ? `, ${JSON.stringify(now.checks)}` : ''}`);
    });
  });
}

function questionsOf(names: readonly string[], clients: readonly Client[], ...states: readonly ZonesState[]): readonly Asked[] {
  const types = new Set<RecordType>(
    recordSetsIn(states)
      .map(({ type }) => type)
      .filter((type) => type !== 'CNAME' && type !== 'NS'),
  );
  return names.flatMap((name) => [...types].flatMap((type) => clients.map((client) => ({ name, type, client }))));
}

/** Every name and those above it, and one that does not exist below each. */
function namesIn(...states: readonly ZonesState[]): readonly string[] {
  const names = new Set<string>();
  for (const { name } of recordSetsIn(states))
    for (let text = name.toText(); text.split('.').length > 2; text = text.slice(text.indexOf('.') + 1)) {
      if (text.startsWith('\\052.')) continue;
      names.add(text);
      names.add(`nobody.${text}`);
    }
  return [...names];
}

function recordSetsIn(states: readonly ZonesState[]): ResourceRecordSet[] {
  return states.flatMap((zones) => [...zones.values()].flatMap((zone) => Array.from(zone.values(), ({ rrset }) => rrset)));
}
