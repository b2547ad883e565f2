import type { OrderedGroup } from '../model/change-batch/change';
import { resolveIn } from '../model/json-references';
import type { ReferenceResolver } from '../model/reference';
import { indexKey } from '../model/rrset/rrset-key';
import { isRemoved, type Assembly, type AssemblyHostedZone } from '../synth/assembly';
import { afterDelegation } from './cached-delegation';
import { formerDsIn } from './former-ds';
import { chainOfTrust } from './guards/chain-of-trust';
import { checkGuards } from './guards/check-guards';
import type { HeldReason, Hold } from './hold/hold';
import { staying, withoutLosses, withoutRemovals } from './hold/meanwhile';
import { waitingBehind } from './hold/waiting';
import { planMarks } from './kinds-marks';
import type { LiveState } from './live-state';
import { packSubmissions } from './pack-submissions';
import { isEmptyPlan, type Plan, type ZonePlan } from './plan';
import { summarize } from './plan-summary';
import { protectionConflicts } from './protected-record-sets';
import { destroyResources, planResources } from './resource-plan';
import { endsNow } from '../resources/schedule';
import type { PlannedSchedule } from './planned-schedule';
import { signingConflicts } from './signing-conflicts';
import { instancesOfZone } from './instances-of-zone';
import { submissionOrder } from './submission-order';
import { planZone } from './zone-plan';

/** What the plan is for. */
export interface PlanOptions {
  /**
   * `deploy` makes everything as declared; `destroy` takes the app's record sets away, and the zones and resources whose removal
   * policy says so.
   * @default 'deploy'
   */
  readonly purpose?: 'deploy' | 'destroy';
  /**
   * Steps that are taken without waiting until they do no harm, by construct path and name, such as `Zone/Dnssec:remove-ds`; by id where
   * nothing declares it any more. It makes answers bogus for whoever remembers what was before; it is for repairs.
   * @default - none: everything is waited for
   */
  readonly skipWaits?: readonly string[];
}

/** What the plan goes without. */
export interface HoldOption {
  /**
   * Record sets that stay as they are, and with them what must not go before them. While there are any, no resource or zone is deleted
   * and nobody's VPC gets or loses a zone.
   * @default - everything becomes as declared
   */
  readonly hold?: Hold;
}

/** A plan, and by construct path of the zone the keys of record sets that travel together, in the order in which they go. */
export interface GroupedPlan {
  readonly plan: Plan;
  readonly groups: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/**
 * What must happen for Route 53 to hold what the assembly declares. Pure: the same input gives the same bytes.
 *
 * @throws Apex53Error `OrderedGroupTooLarge` when changes that must travel together fit no batch; `AssemblyInvalid`.
 */
export function computePlan(assembly: Assembly, live: LiveState, options: PlanOptions = {}): Plan {
  return computeGroupedPlan(assembly, live, options).plan;
}

/**
 * The same as {@link computePlan}, with what travels together.
 *
 * @throws Apex53Error as {@link computePlan} does.
 */
export function computeGroupedPlan(
  assembly: Assembly,
  live: LiveState,
  { purpose, hold = new Map(), skipWaits = [] }: PlanOptions & HoldOption = {},
): GroupedPlan {
  const destroy = purpose === 'destroy';
  const moment = { now: live.readAt ?? 0, skipWaits };
  const { resolve, ...planned } = planResources(assembly, live.resources, zoneResolver(live), moment);
  const { steps: resources, schedules } = destroy
    ? destroyResources(resolvedResources(assembly, resolve), live.resources, moment)
    : planned;
  const planOne = (zone: AssemblyHostedZone, held?: ReadonlyMap<string, HeldReason>) =>
    planZone(withFormerDs(zone, live), live.zones.get(zone.path), {
      resolve,
      destroy,
      owner: assembly.app.name,
      instances: instancesOfZone(assembly, live, zone, resolve),
      ...(held === undefined ? {} : { held }),
    });
  const whole = assembly.hostedZones.map((zone) => ({ zone, ...planOne(zone) }));
  const waiting = waitingBehind(
    hold,
    whole.map(({ changes }) => changes),
  );
  const zones = whole.map((one) => {
    const held = waiting.get(one.zone.path);
    return held === undefined ? one : { zone: one.zone, ...planOne(one.zone, held) };
  });
  const { batches, submissions } = packSubmissions(
    submissionOrder(zones.map(({ changes }) => changes)),
    new Map(zones.map(({ changes, pack }) => [changes.path, pack])),
  );
  const zonePlans = afterDelegation(zones.map(({ plan }) => plan)).map((plan) => (waiting.size === 0 ? plan : withoutLosses(plan)));
  const hostedZones = zonePlans.map(({ unchanged, foreign, ...plan }) => ({
    ...plan,
    step: isHeld(plan, schedules) ? staying(plan.step) : plan.step,
    batches: batches.get(plan.path) ?? [],
    unchanged,
    foreign,
  }));
  const steps = waiting.size === 0 ? resources : withoutRemovals(resources);
  const nothingElse = isEmptyPlan({ hostedZones, resources: steps });
  const marks = destroy ? [] : planMarks(assembly, live, { nothingElse });
  const plan: Plan = {
    formatVersion: 1,
    app: assembly.app.name,
    scopes: assembly.app.scopes,
    hostedZones,
    submissions,
    resources: steps,
    ...(schedules.length === 0 ? {} : { schedules }),
    ...(marks.length === 0 ? {} : { marks }),
    conflicts: [
      ...zones.flatMap(({ conflicts, plan: zone }) => [
        ...conflicts,
        ...protectionConflicts(zone, zone, destroy ? [] : assembly.resources, live.resources),
      ]),
      ...signingConflicts(resolvedResources(assembly, resolve).resources, live.resources, assembly.app),
    ],
    // Of the whole: what may be done as a whole may be done in part, and numbers of a part would say something else.
    guards: [
      ...whole.flatMap(({ zone, plan: zonePlan }) => {
        const present = live.zones.get(zone.path);
        return present?.status === 'present'
          ? checkGuards({ ...zonePlan, batches: [] }, present, { destroy, removed: isRemoved(zone) })
          : [];
      }),
      ...chainOfTrust(steps, (id) => hostedZones.find(({ hostedZoneId }) => hostedZoneId === id)?.path ?? id),
    ],
    summary: summarize(hostedZones, steps),
  };
  return { plan, groups: new Map(zones.map(({ changes: { path, groups } }) => [path, groups.map(keysOf)])) };
}

function withFormerDs(zone: AssemblyHostedZone, live: LiveState): AssemblyHostedZone {
  const found = live.zones.get(zone.path);
  const former = found?.status === 'present' ? formerDsIn(found.hostedZoneId, live) : [];
  return former.length === 0 ? zone : { ...zone, signedChildren: [...(zone.signedChildren ?? []), ...former] };
}

function keysOf({ changes }: OrderedGroup): readonly string[] {
  return [...new Set(changes.map(({ recordSet }) => indexKey(recordSet.rrset)))];
}

/** By which those that exist are found that are identified by the id of another. */
function resolvedResources(assembly: Assembly, resolve: ReferenceResolver): Assembly {
  const resources = assembly.resources.map((resource) => ({ ...resource, properties: resolveIn(resource.properties, resolve) }));
  return { ...assembly, resources };
}

/** Whether a zone is to be deleted and something in it, that takes longer to end, stands in the way: it is deleted by a later run. */
function isHeld({ step, hostedZoneId }: Pick<ZonePlan, 'step' | 'hostedZoneId'>, schedules: readonly PlannedSchedule[]): boolean {
  return step.kind === 'delete' && schedules.some((schedule) => schedule.id === hostedZoneId && !endsNow(schedule));
}

/** What is known of zones before apply: ids and name servers of those that exist. */
export function zoneResolver(live: LiveState): ReferenceResolver {
  return (reference, index) => {
    if (reference.resource !== 'hostedZone') return undefined;
    const zone = live.zones.get(reference.path);
    if (zone?.status !== 'present') return undefined;
    const nameServer = index === undefined ? undefined : zone.nameServers?.[index];
    return reference.attribute === 'id' ? zone.hostedZoneId : nameServer === undefined ? undefined : `${nameServer.replace(/\.$/, '')}.`;
  };
}
