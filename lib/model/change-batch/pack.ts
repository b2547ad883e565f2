import { Apex53Error } from '../error';
import { keyOf, keyText } from '../rrset/rrset-key';
import type { Change, ChangeGroup } from './change';
import { addSizes, batchLimits, fits, groupSize, type BatchSize } from './limits';

/**
 * The groups packed into as few batches as keeping their order allows; a group is never split.
 *
 * @throws Apex53Error `ChangeGroupTooLarge` naming the record sets of a group that fits no batch.
 */
export function packBatches(groups: readonly ChangeGroup[], limits: BatchSize = batchLimits): Change[][] {
  const batches: Change[][] = [];
  let current: Change[] = [];
  let size: BatchSize = { records: 0, characters: 0 };
  for (const group of groups) {
    const added = groupSize(group);
    if (!fits(added, limits)) throw changeGroupTooLarge(group, added, limits);
    const together = addSizes(size, added);
    if (current.length > 0 && !fits(together, limits)) {
      batches.push(current);
      current = [...group];
      size = added;
    } else {
      for (const change of group) current.push(change);
      size = together;
    }
  }
  if (current.length > 0) batches.push(current);
  return batches;
}

/** The error for changes that must travel together and fit no batch. */
export function changeGroupTooLarge(group: ChangeGroup, size: BatchSize, limits: BatchSize): Apex53Error {
  const keys = [...new Set(group.map(({ recordSet }) => keyText(keyOf(recordSet.rrset))))];
  return new Apex53Error(
    'ChangeGroupTooLarge',
    `The changes of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ` and ${keys.length - 5} more` : ''} must travel in one change batch, but have ${size.records} records and ${size.characters} characters; ` +
      `Route 53 takes ${limits.records} records and ${limits.characters} characters. Deploy in two steps: first with fewer values, then with all.`,
    { details: { recordSets: keys, size, limits } },
  );
}
