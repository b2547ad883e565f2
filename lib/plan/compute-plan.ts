import type { Change, ChangeGroup } from '../model/change-batch/change';
import type { Reference } from '../model/reference';
import type { ApiChangeBatch } from '../model/rrset/api-shape';
import type { ReferenceResolver } from '../model/rrset/api-references';
import type { Assembly } from '../synth/assembly';
import { checkGuards } from './guards/check-guards';
import { deleteSteps, matchHealthChecks, type HealthCheckMatches } from './health-checks';
import type { LiveState } from './live-state';
import type { HealthCheckStep, Plan, PlanSummary, PlannedSubmission, ZonePlan } from './plan';
import { submissionOrder, type Submission } from './submission-order';
import { planZone } from './zone-plan';

/** What the plan is for. */
export interface PlanOptions {
  /**
   * `deploy` makes everything as declared; `destroy` takes the app's record sets and health checks away, and the zones whose
   * removal policy says so.
   * @default 'deploy'
   */
  readonly purpose?: 'deploy' | 'destroy';
}

/**
 * What must happen for Route 53 to hold what the assembly declares. Pure: the same input gives the same bytes.
 *
 * @throws Apex53Error `ChangeGroupTooLarge` when changes that must travel together fit no batch; `AssemblyInvalid`.
 */
export function computePlan(assembly: Assembly, live: LiveState, options: PlanOptions = {}): Plan {
  const destroy = options.purpose === 'destroy';
  const matches = matchHealthChecks(assembly, live.healthChecks);
  const healthChecks = destroy ? deleteSteps(assembly, live.healthChecks) : matches.steps;
  const context = { resolve: resolverOf(live, matches), destroy, owner: assembly.app.name };
  const zones = assembly.hostedZones.map((zone) => planZone(zone, live.zones.get(zone.path), context));
  const { batches, submissions } = packSubmissions(
    submissionOrder(zones.map(({ changes }) => changes)),
    new Map(zones.map(({ changes, pack }) => [changes.path, pack])),
  );
  const hostedZones = zones.map(({ plan: { unchanged, foreign, ...plan } }) => ({
    ...plan,
    batches: batches.get(plan.path) ?? [],
    unchanged,
    foreign,
  }));
  return {
    formatVersion: 1,
    app: assembly.app.name,
    hostedZones,
    submissions,
    healthChecks,
    conflicts: zones.flatMap(({ conflicts }) => conflicts),
    guards: assembly.hostedZones.flatMap(({ path, guards: limits }, i) => {
      const present = live.zones.get(path);
      const planned = hostedZones[i];
      if (planned === undefined || present?.status !== 'present') return [];
      return checkGuards(planned, present.recordSets, { destroy, ...(limits === undefined ? {} : { limits }) });
    }),
    summary: summarize(hostedZones, healthChecks),
  };
}

/** The batches of each zone by its path, and the order in which all of them are sent. */
function packSubmissions(
  order: readonly Submission[],
  packers: ReadonlyMap<string, (groups: readonly ChangeGroup[]) => Change[][]>,
): {
  readonly batches: ReadonlyMap<string, readonly ApiChangeBatch[]>;
  readonly submissions: readonly PlannedSubmission[];
} {
  const batches = new Map<string, ApiChangeBatch[]>();
  const submissions: PlannedSubmission[] = [];
  for (const { path, groups, wave } of order) {
    const ofZone = batches.get(path) ?? [];
    batches.set(path, ofZone);
    for (const changes of packers.get(path)?.(groups) ?? []) {
      submissions.push({ path, batch: ofZone.length, wave });
      ofZone.push({ Changes: changes.map(({ action: Action, recordSet }) => ({ Action, ResourceRecordSet: recordSet.api })) });
    }
  }
  return { batches, submissions };
}

/** What is known before apply: ids of zones and health checks that exist and stay, and name servers of zones. */
function resolverOf(live: LiveState, checks: HealthCheckMatches): ReferenceResolver {
  return (reference: Reference, index) => {
    if (reference.resource === 'healthCheck') return checks.idByPath.get(reference.path);
    const zone = live.zones.get(reference.path);
    if (zone?.status !== 'present') return undefined;
    const nameServer = index === undefined ? undefined : zone.nameServers?.[index];
    return reference.attribute === 'id' ? zone.hostedZoneId : nameServer === undefined ? undefined : `${nameServer.replace(/\.$/, '')}.`;
  };
}

function summarize(zones: readonly ZonePlan[], checks: readonly HealthCheckStep[]): PlanSummary {
  const differences = zones.flatMap((zone) => zone.differences);
  const count = <T extends { readonly kind: string }>(items: readonly T[], kind: T['kind']) =>
    items.reduce((sum, item) => sum + (item.kind === kind ? 1 : 0), 0);
  const steps = zones.map(({ step }) => step);
  return {
    hostedZones: { create: count(steps, 'create'), update: count(steps, 'update'), delete: count(steps, 'delete') },
    recordSets: {
      create: count(differences, 'create'),
      update: count(differences, 'update'),
      delete: count(differences, 'delete'),
      unchanged: zones.reduce((sum, { unchanged }) => sum + unchanged, 0),
      foreign: zones.reduce((sum, { foreign }) => sum + foreign, 0),
    },
    healthChecks: { create: count(checks, 'create'), update: count(checks, 'update'), delete: count(checks, 'delete') },
    changeBatches: zones.reduce((sum, { batches }) => sum + batches.length, 0),
  };
}
