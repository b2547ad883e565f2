import { createHash } from 'node:crypto';
import { canonicalContent, type ResourceRecordSet } from '../rrset/resource-record-set';
import { indexKey } from '../rrset/rrset-key';

/** What an owner says of one record set: that it is the owner's, and how the owner left it. */
export interface Claim {
  /** Hash of the record set's key, {@link keyHashLength} characters. */
  readonly key: string;
  /** Hash of its content, {@link contentHashLength} characters; undefined where it held ids that were not known before apply. */
  readonly content?: string;
  /** Whether the owner forbade its deletion. */
  readonly protected: boolean;
}

/**
 * 60 bits. Between 10,000 claims and 10,000 record sets of others a claim hits a wrong one with a probability of
 * 10^8 / 2^60 = 9 · 10^-11; two of 10,000 claims coincide with 4 · 10^-11.
 */
export const keyHashLength = 10;
/** 30 bits: an edit of a claimed record set is overlooked with a probability of 10^-9. */
export const contentHashLength = 5;

/**
 * Hashes of one owner in one hosted zone.
 *
 * The salt of a shared zone is its id, which no answer of the DNS tells: whoever only asks name servers cannot try names against a
 * ledger. In a zone of its own, whose id may not exist yet, an app takes the zone's name. Hashes must never change for what is stored, so a change of {@link indexKey} or {@link canonicalContent} is a new format.
 */
export class ClaimHasher {
  constructor(
    private readonly salt: string,
    private readonly label: string,
  ) {}

  key(rrset: ResourceRecordSet): string {
    return this.hash('key', indexKey(rrset), keyHashLength);
  }

  content(rrset: ResourceRecordSet): string {
    return this.hash('content', `${indexKey(rrset)}\n${canonicalContent(rrset)}`, contentHashLength);
  }

  /** Ties a shard to its zone, owner and number, and its parts to each other. */
  check(parts: readonly string[]): string {
    return this.hash('check', parts.join('\n'), keyHashLength);
  }

  private hash(what: string, text: string, length: number): string {
    return createHash('sha256').update(`${this.salt}\n${this.label}\n${what}\n${text}`).digest('base64url').slice(0, length);
  }
}
