import type { StoredRecordSet } from '../change-batch/change';
import { isReference } from '../reference';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import { ClaimHasher, type Claim } from './claim';
import { isLedgerName, parseShardName } from './ledger-name';
import { readShard, type Shard, type ShardProblem } from './shard-text';

/** What one owner says in a zone. */
export interface OwnerLedger {
  readonly label: string;
  /** Name of the owner, for people. */
  readonly owner: string;
  readonly shards: readonly StoredShard[];
  /** By key hash. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly hasher: ClaimHasher;
}

/** A shard, and the very record set that holds it. */
export interface StoredShard {
  readonly shard: Shard;
  readonly stored: StoredRecordSet;
}

/** A record set in the place of a shard that cannot be read as one. */
export interface UnreadableShard {
  readonly label: string;
  readonly stored: StoredRecordSet;
  readonly problem: ShardProblem;
}

/** The ledgers of a zone, and everything else in it. */
export interface ZoneLedgers {
  /** By owner label. */
  readonly owners: ReadonlyMap<string, OwnerLedger>;
  readonly unreadable: readonly UnreadableShard[];
  /** How many record sets below the reserved label are no shards at all; they are left alone. */
  readonly strange: number;
  /** The record sets of the zone outside of the reserved subtree. */
  readonly recordSets: readonly StoredRecordSet[];
}

/** What the ledgers of a zone say; whatever cannot be read says nothing. */
export function readZoneLedgers(
  stored: readonly StoredRecordSet[],
  { name: zoneName, hostedZoneId }: { readonly name: string; readonly hostedZoneId: string },
): ZoneLedgers {
  const owners = new Map<string, { shards: StoredShard[]; hasher?: ClaimHasher }>();
  const unreadable: UnreadableShard[] = [];
  const recordSets: StoredRecordSet[] = [];
  let strange = 0;
  for (const one of stored) {
    const name = one.rrset.name.toText();
    const place = isLedgerName(name, zoneName) ? parseShardName(name, zoneName) : undefined;
    if (place === undefined || one.rrset.type !== 'TXT') {
      if (isLedgerName(name, zoneName)) strange += 1;
      else recordSets.push(one);
      continue;
    }
    const known: { shards: StoredShard[]; hasher?: ClaimHasher } = owners.get(place.label) ?? { shards: [] };
    owners.set(place.label, known);
    const strings = onlyText(one.rrset);
    const salts = [hostedZoneId, zoneName].map((salt) => new ClaimHasher(salt, place.label));
    const reads = (known.hasher === undefined ? salts : [known.hasher]).map((hasher) => ({
      hasher,
      read: strings === undefined ? ({ ok: false, problem: 'foreign' } as const) : readShard(place.shard, strings, hasher),
    }));
    const [first, second] = reads;
    const found = second?.read.ok === true ? second : first;
    if (found?.read.ok === true) {
      known.shards.push({ shard: found.read.shard, stored: one });
      known.hasher = found.hasher;
    } else if (found !== undefined) unreadable.push({ label: place.label, stored: one, problem: found.read.problem });
  }
  return {
    owners: new Map(
      Array.from(owners).flatMap(([label, { shards, hasher }]) =>
        hasher === undefined ? [] : [[label, ownerLedger(label, shards, hasher)] as const],
      ),
    ),
    unreadable,
    strange,
    recordSets,
  };
}

function ownerLedger(label: string, unsorted: readonly StoredShard[], hasher: ClaimHasher): OwnerLedger {
  const shards = [...unsorted].sort((a, b) => a.shard.number - b.shard.number);
  const claims = new Map<string, Claim>();
  for (const { shard } of shards) for (const claim of shard.claims.values()) if (!claims.has(claim.key)) claims.set(claim.key, claim);
  return { label, owner: shards[0]?.shard.owner ?? label, shards, claims, hasher };
}

/** The character-strings of a TXT record set that has one value and simple routing. */
function onlyText(rrset: ResourceRecordSet): readonly string[] | undefined {
  if (rrset.kind !== 'values' || rrset.routing.kind !== 'simple' || isReference(rrset.records)) return undefined;
  const [record, ...others] = rrset.records;
  return record?.rdata.type === 'TXT' && 'strings' in record.rdata && others.length === 0 ? record.rdata.strings : undefined;
}
