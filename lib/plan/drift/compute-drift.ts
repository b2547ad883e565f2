import { resourceKind } from '../../resources/registry';
import type { Assembly } from '../../synth/assembly';
import { computePlan, zoneResolver } from '../compute-plan';
import type { LiveState } from '../live-state';
import type { Plan } from '../plan';
import { deployedState } from './deployed-state';
import { driftingResources } from './resource-drift';
import { driftOfSchedules } from './schedule-drift';
import type { Drift, DriftKind } from './drift';
import { turnedPlan } from './turned-plan';
import { undeployedEdits } from './undeployed-edits';
import { driftingZones } from './zone-drift';

/** What is declared, what was deployed, and what there is. */
export interface DriftInput {
  readonly declared: Assembly;
  /** What was deployed last. @default - not known: everything counts that is not as declared */
  readonly deployed?: Assembly;
  /** What was read for the assembly that was deployed, or else for the declared one. */
  readonly live: LiveState;
}

/** Drift, and what `answerDiff` wants to tell what it changes in the answers. */
export interface FoundDrift {
  readonly drift: Drift;
  /** What Route 53 would hold if nothing had drifted. */
  readonly before: LiveState;
  /** What turns that into what it holds: a plan to look at, which cannot be applied. */
  readonly changes: Plan;
}

/**
 * What is otherwise than it was deployed: the plan that would deploy it once more, turned round. Pure: the same input gives the same bytes.
 *
 * @throws Apex53Error what planning throws.
 */
export function computeDrift({ declared, deployed, live }: DriftInput): FoundDrift {
  const baseline = deployed === undefined ? declared : ignoringWhatIsIgnored(deployed, declared);
  const redeploy = computePlan(baseline, live);
  const before = deployedState(redeploy, baseline, live);
  const hostedZones = driftingZones(redeploy, baseline, live);
  const resources = [
    ...driftingResources(
      // What takes longer than one run goes on by itself: that a step is due by now is no drift.
      redeploy.resources.filter(({ kind }) => resourceKind(kind).schedule === undefined),
      live.resources,
    ),
    ...driftOfSchedules(baseline.resources, live.resources, zoneResolver(live)),
  ];
  const recordSets = hostedZones.flatMap((zone) => zone.recordSets);
  return {
    drift: {
      formatVersion: 1,
      app: declared.app.name,
      baseline: deployed === undefined ? 'declared' : 'deployed',
      hostedZones,
      resources,
      unreadableLedgers: redeploy.conflicts.flatMap(({ code, message }) => (code === 'LedgerUnreadable' ? [message] : [])),
      undeployed: deployed === undefined ? [] : undeployedEdits(computePlan(declared, before)),
      summary: {
        hostedZones: hostedZones.filter(({ kind, changes }) => kind === 'removed' || changes.length > 0).length,
        recordSets: { ...countKinds(recordSets), unchanged: redeploy.summary.recordSets.unchanged },
        resources: countKinds(resources),
      },
    },
    before,
    changes: turnedPlan(redeploy),
  };
}

/** What is ignored is not written to Route 53, so that it holds from when it is declared. */
function ignoringWhatIsIgnored(deployed: Assembly, declared: Assembly): Assembly {
  const ignored = new Map(declared.hostedZones.map(({ path, ignore = [] }) => [path, ignore]));
  return {
    ...deployed,
    hostedZones: deployed.hostedZones.map((zone) => ({ ...zone, ignore: [...(zone.ignore ?? []), ...(ignored.get(zone.path) ?? [])] })),
  };
}

function countKinds(things: readonly { readonly kind: DriftKind }[]): Record<DriftKind, number> {
  const count = (kind: DriftKind) => things.filter((thing) => thing.kind === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
}
