import { keyOfApi } from './guards/zone-change';
import { withoutLosses, withoutRemovals } from './hold/meanwhile';
import type { Plan, PlannedSubmission } from './plan';

/** What of a plan has happened when only these batches of it were taken, and so nothing that comes behind the batches. */
export function submittedPart(plan: Plan, taken: readonly Pick<PlannedSubmission, 'path' | 'batch'>[]): Plan {
  const places = new Set(taken.map(({ path, batch }) => `${batch} ${path}`));
  return {
    ...plan,
    hostedZones: plan.hostedZones.map((zone) => {
      const batches = zone.batches.filter((_, place) => places.has(`${place} ${zone.path}`));
      const keys = new Set(batches.flatMap(({ Changes }) => Changes.map(({ ResourceRecordSet }) => keyOfApi(ResourceRecordSet))));
      const differences = zone.differences.filter(({ before, after }) => {
        const one = after ?? before;
        return one !== undefined && keys.has(keyOfApi(one));
      });
      return { ...withoutLosses(zone), batches, differences };
    }),
    resources: withoutRemovals(plan.resources),
  };
}
