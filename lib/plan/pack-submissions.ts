import type { Change, OrderedGroup } from '../model/change-batch/change';
import type { ApiChangeBatch } from '../model/rrset/api-shape';
import type { PlannedSubmission } from './plan';
import type { Submission } from './submission-order';

/** The batches of each zone by its path, and the order in which all of them are sent. */
export function packSubmissions(
  order: readonly Submission[],
  packers: ReadonlyMap<string, (groups: readonly OrderedGroup[]) => Change[][]>,
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
