import type { Change, StoredRecordSet } from '../change-batch/change';
import type { BatchSize } from '../change-batch/limits';
import { DomainName } from '../name/domain-name';
import { resourceRecord } from '../rrset/resource-record-set';
import type { Claim } from './claim';
import { shardName } from './ledger-name';
import { maxShards, shardCapacity, shardText, shardTextLength } from './shard-text';
import type { OwnerLedger } from './zone-ledgers';

/** What becomes of one claim: entered or changed, or, without `after`, dropped. */
export interface ClaimEffect {
  readonly key: string;
  readonly after?: Claim;
}

/** Seconds; nobody but apex53 asks for a ledger. */
const ledgerTtlSeconds = 300;

/** A shard as it will be after the batch at hand. */
interface Draft {
  readonly number: number;
  readonly claims: Map<string, Claim>;
  stored: StoredRecordSet | undefined;
}

/**
 * The shards of one owner while batches are made: takes effects on claims, and gives the changes that a batch must carry for them.
 *
 * A shard that a batch touches is replaced in it by DELETE of the very text read and CREATE of the new one, so that of two runs that
 * change one shard the second is refused.
 */
export class LedgerWriter {
  private readonly drafts = new Map<number, Draft>();
  private readonly shardsOf = new Map<string, number[]>();
  private readonly touched = new Set<number>();
  /** No shard below this number has room. */
  private firstWithRoom = 1;
  private readonly refresh: ReadonlyMap<string, Claim>;

  /** @param refresh - claims to bring up to date wherever their shards are written in any case, by key hash */
  constructor(
    private readonly ledger: Pick<OwnerLedger, 'label' | 'shards' | 'hasher'>,
    private readonly owner: string,
    private readonly zoneName: string,
    refresh: Iterable<Claim> = [],
  ) {
    for (const { shard, stored } of ledger.shards) {
      this.drafts.set(shard.number, { number: shard.number, claims: new Map(shard.claims), stored });
      for (const key of shard.claims.keys()) this.shardsOf.set(key, [...(this.shardsOf.get(key) ?? []), shard.number]);
    }
    this.refresh = new Map(Array.from(refresh, (claim) => [claim.key, claim]));
  }

  /** The number of the shard that holds a claim; undefined when none does. */
  shardOf(key: string): number | undefined {
    return this.shardsOf.get(key)?.[0];
  }

  /** More than the shards that effects touch can ever take up in a batch. */
  roomFor(effects: readonly ClaimEffect[]): BatchSize {
    const homes = new Set(effects.flatMap(({ key }) => this.shardsOf.get(key) ?? []));
    const entered = effects.filter(({ key, after }) => after !== undefined && !this.shardsOf.has(key)).length;
    // Those entered fill up a shard that has room, and then empty ones.
    const shards = homes.size + (entered === 0 ? 0 : 1 + Math.ceil(entered / shardCapacity));
    return { records: 2 * shards, characters: 2 * shards * shardTextLength(this.owner, shardCapacity) };
  }

  /** Takes effects into the batch at hand; the function given back takes them out again. */
  take(effects: readonly ClaimEffect[]): () => void {
    const undo: (() => void)[] = [];
    for (const effect of effects) this.takeOne(effect, undo);
    return () => {
      for (const step of undo.reverse()) step();
    };
  }

  /** How much of the batch at hand the shards it touches take up. */
  get size(): BatchSize {
    let records = 0;
    let characters = 0;
    for (const number of this.touched) {
      const draft = this.drafts.get(number);
      if (draft?.stored !== undefined) {
        records += 1;
        characters += (draft.stored.api.ResourceRecords ?? []).reduce((sum, { Value }) => sum + Value.length, 0);
      }
      if (draft !== undefined && draft.claims.size > 0) {
        records += 1;
        characters += shardTextLength(this.owner, draft.claims.size);
      }
    }
    return { records, characters };
  }

  /** The changes of the shards that the batch at hand touches; the next batch begins. */
  finishBatch(): Change[] {
    const changes: Change[] = [];
    for (const number of [...this.touched].sort((a, b) => a - b)) {
      const draft = this.drafts.get(number);
      if (draft === undefined) continue;
      for (const key of draft.claims.keys()) {
        const fresh = this.refresh.get(key);
        if (fresh !== undefined) draft.claims.set(key, fresh);
      }
      const after = draft.claims.size === 0 ? undefined : this.recordSet(draft);
      if (draft.stored !== undefined) changes.push({ action: 'DELETE', recordSet: draft.stored });
      if (after !== undefined) changes.push({ action: 'CREATE', recordSet: after });
      draft.stored = after;
    }
    this.touched.clear();
    return changes;
  }

  private takeOne({ key, after }: ClaimEffect, undo: (() => void)[]): void {
    const [home = after === undefined ? undefined : this.shardWithRoom(), ...doubles] = this.shardsOf.get(key) ?? [];
    if (home === undefined) return;
    this.put(home, key, after, undo);
    // Two runs at once may have entered what they both adopted; one entry is enough.
    for (const number of doubles) this.put(number, key, undefined, undo);
    const before = this.shardsOf.get(key);
    undo.push(() => (before === undefined ? this.shardsOf.delete(key) : this.shardsOf.set(key, before)));
    if (after === undefined) this.shardsOf.delete(key);
    else this.shardsOf.set(key, [home]);
  }

  private put(number: number, key: string, after: Claim | undefined, undo: (() => void)[]): void {
    const draft: Draft = this.drafts.get(number) ?? { number, claims: new Map<string, Claim>(), stored: undefined };
    this.drafts.set(number, draft);
    const before = draft.claims.get(key);
    const wasTouched = this.touched.has(number);
    const firstWithRoom = this.firstWithRoom;
    undo.push(() => {
      if (before === undefined) draft.claims.delete(key);
      else draft.claims.set(key, before);
      if (!wasTouched) this.touched.delete(number);
      this.firstWithRoom = firstWithRoom;
    });
    this.touched.add(number);
    if (after !== undefined) draft.claims.set(key, after);
    else {
      draft.claims.delete(key);
      this.firstWithRoom = Math.min(this.firstWithRoom, number);
    }
  }

  private shardWithRoom(): number {
    while (this.firstWithRoom < maxShards && (this.drafts.get(this.firstWithRoom)?.claims.size ?? 0) >= shardCapacity) this.firstWithRoom++;
    return this.firstWithRoom;
  }

  private recordSet({ number, claims }: Draft): StoredRecordSet {
    const name = DomainName.fromCanonicalText(shardName(this.ledger.label, number, this.zoneName));
    const text = shardText(number, this.owner, claims.values(), this.ledger.hasher);
    return {
      rrset: {
        kind: 'values',
        name,
        type: 'TXT',
        routing: { kind: 'simple' },
        ttlSeconds: ledgerTtlSeconds,
        records: [resourceRecord('TXT', text)],
      },
      api: { Name: name.toText(), Type: 'TXT', TTL: ledgerTtlSeconds, ResourceRecords: [{ Value: text }] },
    };
  }
}
