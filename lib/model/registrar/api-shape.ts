/** A domain that is registered in the account, as far as it is stated (Route 53 Domains API Reference, GetDomainDetail). */
export interface ApiRegisteredDomain {
  readonly DomainName: string;
  /** Names without final dot, in order. */
  readonly Nameservers?: readonly string[];
  /** Whether it can be transferred to another registrar: no while it is locked. */
  readonly TransferLock?: boolean;
  readonly AutoRenew?: boolean;
  /** Whether WHOIS hides the contacts, all three of them. */
  readonly Privacy?: boolean;
  /** Public keys that the registrar makes DS records of. */
  readonly DnssecKeys?: readonly ApiRegistrarKey[];
  /** Only of a domain that exists: types of operations that its registry has not ended (Route 53 Domains API Reference, ListOperations). */
  readonly InFlight?: readonly string[];
}

/** A public key of a zone, as the registrar takes it (Route 53 Domains API Reference, DnssecSigningAttributes). */
export interface ApiRegistrarKey {
  readonly Algorithm: number;
  readonly Flags: number;
  /** Base64 without white space. */
  readonly PublicKey: string;
}
