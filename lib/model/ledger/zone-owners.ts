import type { StoredRecordSet } from '../change-batch/change';
import { isPermanentIn } from '../rrset/permanent';
import { keyOf, keyText } from '../rrset/rrset-key';
import type { ShardProblem } from './shard-text';
import { readZoneLedgers } from './zone-ledgers';

/** A record set of a zone, and whose it is. */
export interface OwnedRecordSet {
  /** Such as `api.example.com. CNAME primary`. */
  readonly recordSet: string;
  /** Names of the owners whose ledgers claim it; more than one only where two claimed it at once. */
  readonly owners: readonly string[];
  readonly protected: boolean;
}

/** Whose the record sets of a zone are, as far as the ledgers in it say. */
export interface ZoneOwners {
  readonly owners: readonly {
    readonly owner: string;
    readonly recordSets: number;
    /** Entries that speak of record sets that are gone. */
    readonly gone: number;
    /** Names of the TXT record sets that hold the ledger. */
    readonly ledger: readonly string[];
  }[];
  /** In the order of the listing, SOA and NS at the apex and ledgers left out. */
  readonly recordSets: readonly OwnedRecordSet[];
  /** How many of them nobody claims. */
  readonly unowned: number;
  readonly unreadable: readonly { readonly recordSet: string; readonly problem: ShardProblem }[];
}

/** Reads every ledger of a zone. */
export function zoneOwners(stored: readonly StoredRecordSet[], zone: { readonly name: string; readonly hostedZoneId: string }): ZoneOwners {
  const found = readZoneLedgers(stored, zone);
  const isPermanent = isPermanentIn(zone);
  const ledgers = Array.from(found.owners.values()).sort((a, b) => (a.label < b.label ? -1 : 1));
  const counts = new Map(ledgers.map(({ label }) => [label, 0]));
  const recordSets = found.recordSets
    .filter(({ rrset }) => !isPermanent(rrset))
    .map(({ rrset }): OwnedRecordSet => {
      const claims = ledgers.flatMap((ledger) => {
        const claim = ledger.claims.get(ledger.hasher.key(rrset));
        return claim === undefined ? [] : [{ ledger, claim }];
      });
      for (const { ledger } of claims) counts.set(ledger.label, (counts.get(ledger.label) ?? 0) + 1);
      return {
        recordSet: keyText(keyOf(rrset)),
        owners: claims.map(({ ledger }) => ledger.owner),
        protected: claims.some(({ claim }) => claim.protected),
      };
    });
  return {
    owners: ledgers.map(({ label, owner, claims, shards }) => ({
      owner,
      recordSets: counts.get(label) ?? 0,
      gone: claims.size - (counts.get(label) ?? 0),
      ledger: shards.map(({ stored: { rrset } }) => rrset.name.toText()),
    })),
    recordSets,
    unowned: recordSets.filter(({ owners }) => owners.length === 0).length,
    unreadable: found.unreadable.map(({ stored: { rrset }, problem }) => ({ recordSet: keyText(keyOf(rrset)), problem })),
  };
}
