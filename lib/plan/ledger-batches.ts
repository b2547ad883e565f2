import type { Change, ChangeGroup } from '../model/change-batch/change';
import { addSizes, batchLimits, fits, groupSize, type BatchSize } from '../model/change-batch/limits';
import { changeGroupTooLarge } from '../model/change-batch/pack';
import type { ClaimEffect, LedgerWriter } from '../model/ledger/ledger-writer';

/** Changes that travel together, with what they do to claims. */
export interface ClaimedGroup {
  readonly changes: ChangeGroup;
  readonly effects: readonly ClaimEffect[];
}

/**
 * The groups packed into batches in their order, each batch with the shards of the ledger that speak of what it changes.
 *
 * @throws Apex53Error `ChangeGroupTooLarge` naming the record sets of a group that with its shards fits no batch.
 */
export function packWithLedger(groups: readonly ClaimedGroup[], ledger: LedgerWriter, limits: BatchSize = batchLimits): Change[][] {
  const batches: Change[][] = [];
  const none: BatchSize = { records: 0, characters: 0 };
  let current: Change[] = [];
  let size = none;
  const finish = () => {
    const changes = [...current, ...ledger.finishBatch()];
    if (changes.length > 0) batches.push(changes);
    current = [];
    size = none;
  };
  for (const { changes, effects } of groups) {
    const added = groupSize(changes);
    const undo = ledger.take(effects);
    if (!fits(addSizes(addSizes(size, added), ledger.size), limits)) {
      undo();
      finish();
      ledger.take(effects);
      const alone = addSizes(added, ledger.size);
      if (!fits(alone, limits)) throw changeGroupTooLarge(changes, alone, limits);
    }
    for (const change of changes) current.push(change);
    size = addSizes(size, added);
  }
  finish();
  return batches;
}
