import type { StoredRecordSet } from '../model/change-batch/change';
import { ClaimHasher, type Claim } from '../model/ledger/claim';
import { ownerLabel } from '../model/ledger/ledger-name';
import { readLedgerDocument, settleClaims, type LedgerDocument } from '../model/ledger/ledger-document';
import type { ShardProblem } from '../model/ledger/shard-text';
import { readZoneLedgers, type OwnerLedger, type UnreadableShard } from '../model/ledger/zone-ledgers';
import { referenceTokens } from '../model/rrset/api-references';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { AssemblyHostedZone } from '../synth/assembly';
import { outsideLocation } from '../model/ledger/ledger-store';
import type { PresentZone } from './live-state';

/**
 * Whose the record sets of a zone are, as far as it is written down: in the app's own ledger, and in those of others, which are in the
 * listing of the zone in any case.
 */
export class ZoneMemory {
  /** The claims of the app, by key hash. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** What is in the zone besides ledgers. */
  readonly recordSets: readonly StoredRecordSet[];
  /** Record sets below the reserved label that are neither the app's ledger nor anything that concerns it. */
  readonly foreignLedgers: number;
  /** Shards of the app itself that cannot be read. */
  readonly ownUnreadable: readonly UnreadableShard[];
  /** Shards of others that cannot be read: whatever they claim is not known. */
  readonly othersUnreadable: readonly UnreadableShard[];
  /** The ledger in the zone, empty where there is none yet. */
  readonly ledger: OwnerLedger;
  /** The ledger outside of the zone, if that is where it is kept. */
  readonly document: LedgerDocument | undefined;
  /** Why the ledger outside of the zone cannot be read. */
  readonly documentProblem: ShardProblem | undefined;
  private readonly others: readonly OwnerLedger[];

  constructor(
    readonly owner: string,
    zone: Pick<AssemblyHostedZone, 'name' | 'source' | 'ledger'>,
    live: PresentZone | undefined,
  ) {
    const hostedZoneId = live?.hostedZoneId ?? '';
    const label = ownerLabel(owner);
    const found = readZoneLedgers(live?.recordSets ?? [], { name: zone.name, hostedZoneId });
    const isOutside = outsideLocation(zone.ledger) !== undefined;
    const own = isOutside ? undefined : found.owners.get(label);
    const salt = zone.source.kind === 'declared' ? zone.name : hostedZoneId;
    this.ledger = own ?? { label, owner, shards: [], claims: new Map(), hasher: new ClaimHasher(salt, label) };
    this.recordSets = found.recordSets;
    const text = live?.ledger?.text;
    const none: LedgerDocument = { owner, hostedZoneId, claims: [], pending: [] };
    const read = text === undefined ? none : readLedgerDocument(text, none);
    this.documentProblem = typeof read === 'string' ? read : undefined;
    this.document = !isOutside ? undefined : typeof read === 'string' ? none : read;
    this.claims =
      this.document === undefined
        ? this.ledger.claims
        : settleClaims(
            this.document,
            found.recordSets.map(({ rrset }) => rrset),
            this.ledger.hasher,
          );
    this.others = Array.from(found.owners.values()).filter((one) => one.label !== label && one.claims.size > 0);
    this.foreignLedgers = this.others.reduce((sum, { shards }) => sum + shards.length, found.strange);
    this.ownUnreadable = found.unreadable.filter((one) => one.label === label);
    this.othersUnreadable = found.unreadable.filter((one) => one.label !== label);
  }

  /** What the app claims of a record set of this key. */
  claimOn(rrset: ResourceRecordSet): Claim | undefined {
    return this.claims.size === 0 ? undefined : this.claims.get(this.ledger.hasher.key(rrset));
  }

  /** Names of the other owners who claim a record set of this key. */
  othersOn(rrset: ResourceRecordSet): readonly string[] {
    return this.others.filter(({ claims, hasher }) => claims.has(hasher.key(rrset))).map(({ owner }) => owner);
  }

  /** The claim on a record set as it will be. */
  claimFor({ rrset, api }: StoredRecordSet, isProtected: boolean): Claim {
    const { hasher } = this.ledger;
    return {
      key: hasher.key(rrset),
      protected: isProtected,
      // Ids that exist only after apply cannot be hashed yet; the next time the shard is written they are.
      ...(referenceTokens(api).length > 0 ? {} : { content: hasher.content(rrset) }),
    };
  }

  /** Whether a record set is as the app left it, as far as that is known. */
  isAsLeft({ content }: Claim, rrset: ResourceRecordSet): boolean {
    return content === undefined || content === this.ledger.hasher.content(rrset);
  }
}
