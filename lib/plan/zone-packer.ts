import type { Change, ChangeGroup, Difference, OrderedGroup } from '../model/change-batch/change';
import { addSizes, batchLimits, fits, fitsAlone, groupSize } from '../model/change-batch/limits';
import { packBatches } from '../model/change-batch/pack';
import { LedgerWriter, type ClaimEffect } from '../model/ledger/ledger-writer';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey } from '../model/rrset/rrset-key';
import type { AssemblyHostedZone } from '../synth/assembly';
import type { Comparison } from './compare-zone';
import { packWithLedger, type ClaimedGroup } from './ledger-batches';
import type { ZoneMemory } from './zone-memory';

/** Behind every rank of a shard, of which there are fewer. */
const unranked = 9_999;

/** Makes the batches of one zone; where a ledger speaks of what changes, its shards travel along. */
export class ZonePacker {
  private readonly effects: ReadonlyMap<string, Comparison['differences'][number]['effect']>;
  private readonly writer: LedgerWriter | undefined;
  /** Effects on claims alone, until they are packed. */
  private pending: readonly ClaimedGroup[];

  constructor(zone: Pick<AssemblyHostedZone, 'name'>, { differences, ledgerOnly, current }: Comparison, memory: ZoneMemory) {
    const concerned = memory.document === undefined && (ledgerOnly.length > 0 || differences.some(({ effect }) => effect !== undefined));
    this.writer = concerned ? new LedgerWriter(memory.ledger, memory.owner, zone.name, current) : undefined;
    this.effects = concerned ? new Map(differences.map((one) => [indexKey(recordSetOf(one)), one.effect])) : new Map();
    this.pending = (concerned ? ledgerOnly : []).map(({ effect }) => ({ changes: [], effects: [effect] }));
  }

  /** What one shard speaks of travels together, so that few batches rewrite it. */
  readonly rank = (difference: Difference): number => {
    if (this.writer === undefined) return 0;
    const effect = this.effects.get(indexKey(recordSetOf(difference)));
    return (effect === undefined ? undefined : this.writer.shardOf(effect.key)) ?? unranked;
  };

  /** Whether a batch holds the group together with the shards that speak of it. */
  readonly fits = (group: ChangeGroup): boolean =>
    this.writer === undefined
      ? fitsAlone(group)
      : fits(addSizes(groupSize(group), this.writer.roomFor(this.effectsOf(group))), batchLimits);

  /** The batches of these groups, behind those packed before. */
  readonly pack = (groups: readonly OrderedGroup[]): Change[][] => {
    if (this.writer === undefined) return packBatches(groups);
    const claimed = groups.map(({ changes }) => ({ changes, effects: this.effectsOf(changes) }));
    const packed = packWithLedger([...claimed, ...this.pending], this.writer);
    this.pending = [];
    return packed;
  };

  private effectsOf(group: ChangeGroup): ClaimEffect[] {
    const keys = new Set(group.map(({ recordSet }) => indexKey(recordSet.rrset)));
    return Array.from(keys).flatMap((key) => this.effects.get(key) ?? []);
  }
}

/** The record set that a difference is about, as it will be or as it was. */
export function recordSetOf({ before, after }: Difference): ResourceRecordSet {
  const stored = after ?? before;
  if (stored === undefined) throw new TypeError('A difference has a record set before or after it.');
  return stored.rrset;
}
