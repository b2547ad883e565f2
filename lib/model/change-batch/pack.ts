import { Apex53Error } from '../error';
import { keyOf, keyText } from '../rrset/rrset-key';
import type { Change, ChangeGroup, OrderedGroup } from './change';
import { addSizes, batchLimits, fits, groupSize, type BatchSize } from './limits';
import { packMixed, type SizedGroup } from './pack-mixed';

/**
 * The groups packed into batches; no group is split, and none is in a batch before one that it is after.
 *
 * They stay in their order where that takes no more batches than the limits ask for; otherwise groups that nothing ties are moved to
 * where there is room for them, if that saves a batch. The same groups always give the same batches.
 *
 * @throws Apex53Error `ChangeGroupTooLarge` naming the record sets of a group that fits no batch.
 */
export function packBatches(groups: readonly OrderedGroup[], limits: BatchSize = batchLimits): Change[][] {
  const sized = groups.map((group): SizedGroup => ({ group, size: groupSize(group.changes) }));
  for (const { group, size } of sized) if (!fits(size, limits)) throw changeGroupTooLarge(group.changes, size, limits);
  const inOrder = packInOrder(sized, limits);
  if (inOrder.length <= fewestBatches(sized, limits)) return inOrder;
  const mixed = packMixed(sized, limits);
  return mixed.length < inOrder.length ? mixed : inOrder;
}

/** No fewer batches hold all the groups, whatever their order. */
function fewestBatches(groups: readonly SizedGroup[], limits: BatchSize): number {
  let total: BatchSize = { records: 0, characters: 0 };
  for (const { size } of groups) total = addSizes(total, size);
  return Math.ceil(Math.max(total.records / limits.records, total.characters / limits.characters));
}

function packInOrder(groups: readonly SizedGroup[], limits: BatchSize): Change[][] {
  const batches: Change[][] = [];
  let current: Change[] = [];
  let used: BatchSize = { records: 0, characters: 0 };
  for (const { group, size } of groups) {
    const together = addSizes(used, size);
    if (current.length > 0 && !fits(together, limits)) {
      batches.push(current);
      current = [...group.changes];
      used = size;
    } else {
      for (const change of group.changes) current.push(change);
      used = together;
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
