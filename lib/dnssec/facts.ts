/** What a zone does, as GetDNSSEC tells it (Route 53 API Reference, DNSSECStatus). */
export type SigningStatus = 'SIGNING' | 'NOT_SIGNING' | 'DELETING' | 'ACTION_NEEDED' | 'INTERNAL_FAILURE';

/** The status of a key-signing key (Route 53 API Reference, KeySigningKey). */
export type KeyStatus = 'ACTIVE' | 'INACTIVE' | 'DELETING' | 'ACTION_NEEDED' | 'INTERNAL_FAILURE';

/** A key-signing key of the zone. */
export interface SigningKey {
  readonly name: string;
  readonly status: KeyStatus;
  /** The value of the DS record that vouches for it: key tag, algorithm, digest type and digest, the latter in upper case. */
  readonly ds: string;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

/** How the DS set in the parent was seen. */
export type DsSight =
  /** It was read where it is kept, or somebody said so who changes it. */
  | 'told'
  /** The parent's name servers were asked, and all of them answer with it. */
  | 'answered'
  /** The parent's name servers do not all answer with it, or with more than it. */
  | 'unsettled'
  /** Nobody could look, and nobody says. */
  | 'unseen';

/** How long what was published before may still be remembered somewhere, in seconds. */
export interface CacheTimes {
  /** Longest TTL of any record set of the zone: so long unsigned answers are around after signing began. */
  readonly zone: number;
  /** TTL of the zone's DNSKEY set. */
  readonly dnskey: number;
  /** TTL of the DS set in the parent zone. */
  readonly ds: number;
  /** TTL of the delegation, the longer one of those in the parent and in the zone. */
  readonly ns: number;
  /** From a change of the DS set being seen to all of the parent's name servers having it. */
  readonly parentMargin: number;
}

/**
 * What DNSSEC of a zone looks like at one moment. A KSK signs while it is ACTIVE and the zone is SIGNING.
 *
 * `since` holds moments from which on it is known to have looked so: it may have longer, which only makes waits longer than they need be.
 */
export interface DnssecFacts {
  readonly signing: SigningStatus;
  readonly keys: readonly SigningKey[];
  /** Values of the DS set in the parent zone, written as those of keys. */
  readonly parentDs: readonly string[];
  /** Values of own keys at parents of before, which may still be answered with. @default - none */
  readonly formerDs?: readonly string[];
  /** How that was seen. @default 'told' */
  readonly dsSight?: DsSight;
  readonly since: Readonly<Record<'signing' | 'keys' | 'ds', Moment>>;
  readonly cacheTimes: CacheTimes;
  /** Whether the parent delegates to this zone's name servers, all of them and no others; undefined where nobody looked. */
  readonly delegated?: boolean;
  /** Whether the zone holds DS record sets for zones below it. */
  readonly vouchesForChildren: boolean;
}

/** What is wished for: a zone that is signed with the key of this name and no other, or one that is not signed. */
export type DnssecWish = { readonly kind: 'signed'; readonly key: string } | { readonly kind: 'unsigned' };

/** A DS value in the form in which values are compared. */
export function canonicalDs(value: string): string {
  const [keyTag = '', algorithm = '', digestType = '', ...digest] = value.trim().split(/\s+/);
  return [keyTag, algorithm, digestType, digest.join('').toUpperCase()].join(' ');
}

/** The moment so many seconds later. */
export function after(moment: Moment, seconds: number): Moment {
  return moment + seconds * 1000;
}
