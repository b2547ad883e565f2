import type { Family } from '../dns/ask/dns-access';

/** What a name server says of a zone. */
export type ServerSays =
  /** It is one of the zone's servers. */
  | {
      readonly kind: 'authoritative';
      readonly addresses: readonly string[];
      /** Those at the apex of the zone. */
      readonly nameServers: readonly string[];
      /** Data of the DNSKEY records. */
      readonly keys: readonly string[];
      /** By which it answers. */
      readonly over: readonly Family[];
      /** By which it was asked as well, and does not answer. */
      readonly silentOver: readonly Family[];
    }
  /** It answers, but not for the zone: by an error such as `REFUSED`, or with somebody else's word. */
  | { readonly kind: 'lame'; readonly addresses: readonly string[]; readonly answer: string; readonly over: readonly Family[] }
  /** Its name has no address. */
  | { readonly kind: 'nameless' }
  /** It does not answer. */
  | { readonly kind: 'silent'; readonly addresses: readonly string[] };

/** How a zone above delegates: its NS and DS record sets of the name. */
export interface ParentView {
  /** Who says so, in words: a hosted zone, or a server that was asked. */
  readonly where: string;
  /** Host names; none where the zone above has no delegation. */
  readonly nameServers: readonly string[];
  /** Data of the DS records. */
  readonly ds: readonly string[];
}

/** Everything that is seen of one delegation. Names of servers are in lower case and without final dot. */
export interface DelegationFacts {
  /** Name of the zone delegated to, with final dot. */
  readonly name: string;
  /** Construct path of the zone, or of who declares the delegation. */
  readonly path?: string;
  /** The hosted zone that is meant; absent where none is known. */
  readonly zone?: {
    readonly hostedZoneId: string;
    /** The four that Route 53 gave it. */
    readonly nameServers: readonly string[];
    /** Those of the NS record set at its apex. */
    readonly apex: readonly string[];
  };
  /** Those that could be asked. */
  readonly parents: readonly ParentView[];
  /** By name; none where the DNS is not asked. */
  readonly servers: ReadonlyMap<string, ServerSays>;
}
