import type { Difference, StoredRecordSet } from '../model/change-batch/change';
import type { Claim } from '../model/ledger/claim';
import type { ClaimEffect } from '../model/ledger/ledger-writer';
import { DomainName } from '../model/name/domain-name';
import { ignoredIn } from '../model/ownership/ignored';
import { matchesAny, type RecordSetTest } from '../model/ownership/record-pattern';
import { isPermanentIn } from '../model/rrset/permanent';
import { canonicalContent, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey, keyOf, keyText } from '../model/rrset/rrset-key';
import type { AssemblyHostedZone } from '../synth/assembly';
import type { DesiredRecordSet } from '../synth/desired';
import { changedSince, otherContent, ownedByOthers, protectedFromDeletion } from './ownership-conflicts';
import type { Conflict } from './plan';
import type { ZoneMemory } from './zone-memory';

/** A difference, with who declares it and what it does to the app's claim. */
export interface OwnedDifference extends Difference {
  readonly path?: string;
  readonly effect?: ClaimEffect;
}

/** What differs between a zone as declared and as it is. */
export interface Comparison {
  readonly differences: OwnedDifference[];
  readonly unchanged: readonly ResourceRecordSet[];
  /** Record sets that the app does not own, and leaves alone. */
  readonly foreign: readonly ResourceRecordSet[];
  readonly conflicts: readonly Conflict[];
  /** Effects on claims on record sets that do not change, with the record set's key. */
  readonly ledgerOnly: readonly { readonly effect: ClaimEffect; readonly kind: LedgerOnly; readonly key: string }[];
  /** Claims on what does not change, as they should be by now. */
  readonly current: readonly Claim[];
}

/** Why a claim changes though its record set does not. */
export type LedgerOnly = 'adopted' | 'released' | 'protected' | 'unprotected' | 'forgotten';

/** Compares what is declared with what is there, and settles whose is what. */
export function compareZone(
  zone: AssemblyHostedZone,
  desired: readonly DesiredRecordSet[],
  memory: ZoneMemory,
  { destroy }: { readonly destroy: boolean },
): Comparison {
  return new ZoneComparison(zone, memory, destroy).compare(desired);
}

class ZoneComparison {
  private readonly differences: OwnedDifference[] = [];
  private readonly foreign: ResourceRecordSet[] = [];
  private readonly conflicts: Conflict[] = [];
  private readonly ledgerOnly: { effect: ClaimEffect; kind: LedgerOnly; key: string }[] = [];
  private readonly current: Claim[] = [];
  private readonly seen = new Set<string>();
  private readonly unchanged: ResourceRecordSet[] = [];
  /** Everything in the zone that no ledger and no pattern says otherwise of is the app's. */
  private readonly ownsZone: boolean;
  /** What is the app's is written down; in zones of its own only what is protected. */
  private readonly remembers: boolean;
  private readonly isIgnored: RecordSetTest;
  private readonly isReleased: RecordSetTest;

  constructor(
    private readonly zone: AssemblyHostedZone,
    private readonly memory: ZoneMemory,
    private readonly destroy: boolean,
  ) {
    this.ownsZone = zone.source.kind === 'declared';
    this.remembers = zone.ledger?.kind !== 'none';
    const zoneName = DomainName.fromCanonicalText(zone.name);
    const live = memory.recordSets.map(({ rrset }) => rrset);
    const isIgnored = ignoredIn(zone.ignore ?? [], zoneName, live);
    // A DS set goes with the delegation it stands beside; before that it is its zone's.
    const signed = new Set(destroy ? [] : zone.signedChildren);
    this.isIgnored = (rrset) => isIgnored(rrset) || (rrset.type === 'DS' && signed.has(rrset.name.toText()));
    this.isReleased = matchesAny(zone.release ?? [], zoneName);
  }

  compare(desired: readonly DesiredRecordSet[]): Comparison {
    const isPermanent = isPermanentIn(this.zone);
    const left = new Map(this.memory.recordSets.map((stored) => [indexKey(stored.rrset), stored]));
    const declared = new Map<string, DesiredRecordSet>();
    for (const one of desired) {
      const key = indexKey(one.recordSet.rrset);
      if (this.destroy) {
        declared.set(key, one);
        continue;
      }
      this.compareDeclared(one, left.get(key), isPermanent(one.recordSet.rrset));
      left.delete(key);
    }
    for (const [key, stored] of left) if (!isPermanent(stored.rrset)) this.takeAway(stored, declared.get(key));
    for (const key of this.memory.claims.keys()) if (!this.seen.has(key)) this.only('forgotten', { key }, '');
    const { differences, unchanged, foreign, conflicts, ledgerOnly, current } = this;
    return { differences, unchanged, foreign, conflicts, ledgerOnly, current };
  }

  private compareDeclared(desired: DesiredRecordSet, before: StoredRecordSet | undefined, isPermanent: boolean): void {
    const { path, recordSet: after, protect = false } = desired;
    const others = this.memory.othersOn(after.rrset);
    const isAsDeclared = before !== undefined && canonicalContent(before.rrset) === canonicalContent(after.rrset);
    if (others.length > 0) {
      const { about, ...conflict } = ownedByOthers(this.zone, path, after.rrset, others, this.memory.owner);
      // Where nothing of it changes, what stands in the way is the claim.
      this.conflicts.push(isAsDeclared || about === undefined ? conflict : { ...conflict, about });
    }
    const claim = this.claimOn(after.rrset);
    // SOA and NS at the apex belong to the zone; nobody can take them away.
    const wanted = isPermanent || !(this.ownsZone ? protect : this.remembers) ? undefined : this.memory.claimFor(after, protect);
    const effect = wanted === undefined ? (claim === undefined ? undefined : { key: claim.key }) : { key: wanted.key, after: wanted };
    if (isAsDeclared) {
      this.unchanged.push(before.rrset);
      this.keep(claim, wanted, keyText(keyOf(after.rrset)));
      return;
    }
    const isOwn =
      this.ownsZone || claim !== undefined || (desired.adopt ?? (this.zone.source.kind !== 'declared' && this.zone.source.adopt));
    if (before !== undefined && !isOwn) this.conflicts.push(otherContent(this.zone, path, before, after));
    if (before !== undefined && claim === undefined && isOwn && !this.ownsZone && this.memory.othersUnreadable.length > 0)
      this.conflicts.push(ownedByOthers(this.zone, path, after.rrset, ['an owner whose ledger cannot be read'], this.memory.owner));
    this.differences.push({ path, ...(before === undefined ? {} : { before }), after, ...(effect === undefined ? {} : { effect }) });
  }

  /** What is already as declared changes at most in the ledger. */
  private keep(claim: Claim | undefined, wanted: Claim | undefined, key: string): void {
    if (wanted === undefined) {
      if (claim !== undefined) this.only(this.ownsZone && claim.protected ? 'unprotected' : 'released', { key: claim.key }, key);
    } else if (claim === undefined) this.only(this.ownsZone ? 'protected' : 'adopted', { key: wanted.key, after: wanted }, key);
    else if (claim.protected !== wanted.protected)
      this.only(wanted.protected ? 'protected' : 'unprotected', { key: wanted.key, after: wanted }, key);
    else this.current.push(wanted);
  }

  /** A record set that is not declared, or that goes with everything else. */
  private takeAway(before: StoredRecordSet, declared: DesiredRecordSet | undefined): void {
    const { rrset } = before;
    const claim = this.claimOn(rrset);
    const remembered = this.remembers || this.ownsZone;
    const isOwn =
      this.ownsZone ||
      (remembered ? claim !== undefined : declared !== undefined && canonicalContent(declared.recordSet.rrset) === canonicalContent(rrset));
    if (!isOwn || this.isIgnored(rrset) || this.isReleased(rrset) || this.memory.othersOn(rrset).length > 0) {
      this.foreign.push(rrset);
      if (claim !== undefined) this.only('released', { key: claim.key }, keyText(keyOf(rrset)));
      return;
    }
    const path = declared?.path ?? this.zone.path;
    if (claim?.protected === true || declared?.protect === true)
      this.conflicts.push(protectedFromDeletion(this.zone, path, rrset, declared !== undefined));
    else if (claim !== undefined && !this.ownsZone && !this.memory.isAsLeft(claim, rrset))
      this.conflicts.push(changedSince(this.zone, path, rrset));
    this.differences.push({
      before,
      ...(declared === undefined ? {} : { path: declared.path }),
      ...(claim === undefined ? {} : { effect: { key: claim.key } }),
    });
  }

  private claimOn(rrset: ResourceRecordSet): Claim | undefined {
    const claim = this.memory.claimOn(rrset);
    if (claim !== undefined) this.seen.add(claim.key);
    return claim;
  }

  private only(kind: LedgerOnly, effect: ClaimEffect, key: string): void {
    this.ledgerOnly.push({ kind, effect, key });
  }
}
