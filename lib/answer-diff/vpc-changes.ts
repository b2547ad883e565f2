import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import { associateVpcs } from '../simulator';
import type { Assembly } from '../synth/assembly';
import type { ZoneAnswerDiff } from './change';
import { compareVpcs, type VpcChanges } from './compare-vpcs';
import { inOrder } from './compare-zone';
import { changesVpcSettings } from './vpc-settings-of';
import { worldEditions, type SurroundingsOfPlan } from './world-editions';

/**
 * What Resolver rules and DNS Firewall change in the answers that VPCs get for names of zones that stay, by the zone's construct path; in no
 * time where the plan changes nothing of the kind.
 *
 * A zone that the app has not deployed yet is asked by nobody, and of names outside of its zones an app says nothing.
 */
export function vpcChanges(plan: Plan, live: LiveState, assembly: Assembly, options: SurroundingsOfPlan): ReadonlyMap<string, VpcChanges> {
  if (!changesVpcSettings(plan)) return new Map();
  const { before, between, after, touchedVpcs, hidden } = worldEditions(plan, live, assembly, options);
  // A private zone whose VPCs are not known may be any of these.
  const [was = before, inBetween = between, is = after] = [before, between, after].map((world) => associateVpcs(world, touchedVpcs));
  return new Map(
    plan.hostedZones.flatMap(({ path, step }): [string, VpcChanges][] => {
      const found = live.zones.get(path);
      const zone = found?.status === 'present' && step.kind !== 'delete' ? is.zonesById.get(found.hostedZoneId) : undefined;
      const changes =
        zone === undefined ? undefined : compareVpcs(zone, touchedVpcs, { before: was, between: inBetween, after: is, hidden });
      return changes === undefined || changes.changes.length + changes.dangers.length + changes.questionsLeftOut === 0
        ? []
        : [[path, changes]];
    }),
  );
}

/** What changes for VPCs beside what changes for everybody. */
export function withVpcChanges(diff: ZoneAnswerDiff, ofVpcs: VpcChanges | undefined): ZoneAnswerDiff {
  if (ofVpcs === undefined) return diff;
  const { counts } = diff;
  return {
    ...diff,
    changes: inOrder([...diff.changes, ...ofVpcs.changes]),
    dangers: [...diff.dangers, ...ofVpcs.dangers],
    counts: {
      ...counts,
      questions: counts.questions + ofVpcs.questions,
      answers: counts.answers + ofVpcs.answers,
      questionsLeftOut: counts.questionsLeftOut + ofVpcs.questionsLeftOut,
    },
  };
}
