import { hostedZoneId, referenceToken, type ReferenceResolver } from '../model/reference';
import { packBatches } from '../model/change-batch/pack';
import { isPermanentIn } from '../model/rrset/permanent';
import type { LiveState } from '../plan/live-state';
import { afterDelegation } from '../plan/cached-delegation';
import { checkGuards } from '../plan/guards/check-guards';
import { packSubmissions } from '../plan/pack-submissions';
import { summarize } from '../plan/plan-summary';
import type { Plan, ZonePlan, ZoneStep } from '../plan/plan';
import { plannedChanges } from '../plan/planned-changes';
import { submissionOrder, type ZoneChanges } from '../plan/submission-order';
import type { JournalEntry, JournalledPlan } from './journal';
import { undoRecordSets } from './record-sets';
import { resolved } from './resources/known-ids';
import { undoResources, type UndoneResources } from './resources/undo-resources';
import { undoVpcs, type UndoneVpcs } from './vpcs';
import type { Moved } from '../plan/moved';

/** How to undo what a journal entry says was done. */
export interface Rollback {
  /** Undoes everything that is still as it was left. */
  readonly plan: Plan;
  /** What is not as it was left, or cannot be undone; the plan leaves it alone. */
  readonly moved: readonly Moved[];
}

const noVpcs: UndoneVpcs = { moved: [] };

type JournalledZone = JournalledPlan['hostedZones'][number];

/**
 * The plan that undoes an entry: each record set, zone, VPC and resource that is still as it was left becomes what it was before. What is
 * as before already, such as what a killed run never came to, is left alone. Pure.
 *
 * @throws Apex53Error `ChangeGroupTooLarge`, `JournalFailed`.
 */
export function planRollback(entry: JournalEntry, live: LiveState): Rollback {
  const resources = undoResources(entry, live.resources, zoneResolver(live));
  const moved: Moved[] = [...resources.moved];
  const undone = touchedZones(entry).map(([path, editions]) => undoZone(entry, path, editions, live, resources));
  moved.push(...undone.flatMap((zone) => zone.moved));
  const changes = undone.flatMap((zone) => (zone.changes === undefined ? [] : [zone.changes]));
  const { batches, submissions } = packSubmissions(submissionOrder(changes), new Map(changes.map(({ path }) => [path, packBatches])));
  const zonePlans = afterDelegation(undone.map(({ plan }) => plan));
  const hostedZones = zonePlans.map((plan) => ({ ...plan, batches: batches.get(plan.path) ?? [] }));
  return {
    plan: {
      formatVersion: 1,
      app: entry.app,
      scopes: entry.scopes ?? [],
      hostedZones,
      submissions,
      resources: resources.steps,
      conflicts: [],
      guards: hostedZones.flatMap((zone) => {
        const present = live.zones.get(zone.path);
        return present?.status === 'present' ? checkGuards(zone, present) : [];
      }),
      summary: summarize(hostedZones, resources.steps),
    },
    moved,
  };
}

/** Every zone that the entry's plans touch, with what each of them says of it, oldest first. */
export function touchedZones({ plans }: Pick<JournalEntry, 'plans'>): [string, readonly JournalledZone[]][] {
  const zones = new Map<string, JournalledZone[]>();
  for (const zone of plans.flatMap(({ hostedZones }) => hostedZones)) {
    if (zone.step.kind === 'none' && zone.vpcs === undefined && zone.differences.length === 0) continue;
    const editions = zones.get(zone.path);
    if (editions === undefined) zones.set(zone.path, [zone]);
    else editions.push(zone);
  }
  return [...zones];
}

function undoZone(
  entry: JournalEntry,
  path: string,
  editions: readonly JournalledZone[],
  live: LiveState,
  resources: UndoneResources,
): { readonly plan: ZonePlan; readonly moved: readonly Moved[]; readonly changes?: ZoneChanges } {
  const name = editions[0]?.name ?? '';
  const account = editions[0]?.account;
  const base = {
    path,
    name,
    ...(account === undefined ? {} : { account }),
    differences: [],
    batches: [],
    unchanged: 0,
    foreign: 0,
    step: { kind: 'none' },
  } as const;
  const guardLimits = editions.findLast((edition) => edition.guardLimits !== undefined)?.guardLimits;
  const present = live.zones.get(path);
  const steps = editions.map(({ step }) => step).filter(({ kind }) => kind !== 'none');
  if (present?.status !== 'present') {
    // A zone that was to be created and is not there needs no undoing.
    if (steps.some(({ kind }) => kind === 'create')) return { plan: base, moved: [] };
    const why = 'The hosted zone is gone; a new one of the name would have other name servers. Deploy the app to create it anew.';
    return { plan: base, moved: [{ path, subject: `hosted zone ${name}`, why }] };
  }
  const { hostedZoneId: id, recordSets } = present;
  const ownZoneIds = new Set([id, referenceToken(hostedZoneId(path))]);
  const undone = undoRecordSets(
    entry.id,
    editions.flatMap(({ differences }) => differences),
    recordSets,
    {
      path,
      ownZoneIds,
      resolve: (text) => resolved(text, resources.resolve),
      recreated: resources.recreated,
    },
  );
  const planned = plannedChanges({ path, name }, undone.differences);
  const gone = undone.differences.filter(({ after }) => after === undefined).length;
  const isPermanent = isPermanentIn({ name });
  const own = recordSets.filter(({ rrset }) => !isPermanent(rrset)).length;
  const left = own - gone;
  const { step, moved } = undoStep(steps, present.comment ?? '', left);
  // A zone that is deleted needs no VPCs any more.
  const vpcs =
    step.kind === 'delete'
      ? noVpcs
      : undoVpcs(
          editions.flatMap((edition) => edition.vpcs ?? []),
          present,
        );
  return {
    plan: {
      ...base,
      hostedZoneId: id,
      ...(present.nameServers === undefined ? {} : { nameServers: present.nameServers }),
      step,
      ...(vpcs.vpcs === undefined ? {} : { vpcs: vpcs.vpcs }),
      ...(guardLimits === undefined ? {} : { guardLimits }),
      differences: planned.differences,
      unchanged: own - undone.differences.filter(({ before }) => before !== undefined).length,
    },
    changes: planned.changes,
    moved: [...undone.moved, ...[...moved, ...vpcs.moved].map((why) => ({ path, subject: `hosted zone ${name}`, why }))],
  };
}

function undoStep(
  steps: readonly ZoneStep[],
  comment: string,
  left: number,
): { readonly step: ZoneStep; readonly moved: readonly string[] } {
  if (steps.some(({ kind }) => kind === 'create'))
    return left === 0
      ? { step: { kind: 'delete' }, moved: [] }
      : { step: { kind: 'none' }, moved: [`It was created, but holds ${left} other record sets by now, so it is not deleted.`] };
  const update = steps.findLast((step) => step.kind === 'update');
  if (update === undefined) return { step: { kind: 'none' }, moved: [] };
  const moved = Object.keys(update.addTags).length === 0 ? [] : ['Tags that were added stay.'];
  const change = update.comment;
  if (change === undefined || comment === change.before) return { step: { kind: 'none' }, moved };
  if (comment !== change.after)
    return {
      step: { kind: 'none' },
      moved: [...moved, `Its comment was left as ${JSON.stringify(change.after)} and is ${JSON.stringify(comment)} now.`],
    };
  return { step: { kind: 'update', comment: { before: change.after, after: change.before }, addTags: {} }, moved };
}

/** What references to zones stand for. */
function zoneResolver(live: LiveState): ReferenceResolver {
  return (reference, index) => {
    const zone = reference.resource === 'hostedZone' ? live.zones.get(reference.path) : undefined;
    if (zone?.status !== 'present') return undefined;
    const server = index === undefined ? undefined : zone.nameServers?.[index];
    return index === undefined ? zone.hostedZoneId : server === undefined ? undefined : `${server.replace(/\.$/, '')}.`;
  };
}
