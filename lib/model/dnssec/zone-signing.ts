/** Where the DS record that vouches for a zone is published, and how long what is published there is remembered, in seconds. */
export type DsParent =
  /** A hosted zone of the account, which the zone is delegated from. */
  | { readonly Kind: 'zone'; readonly HostedZoneId: string; readonly DsTtl: number }
  /** The registrar of the account, that passes it on to the registry. */
  | ({ readonly Kind: 'registrar'; readonly DomainName: string } & DsTimes)
  /** Somebody else, who publishes it by hand; what is said to be published counts where the parent's name servers cannot be asked. */
  | ({ readonly Kind: 'by-hand'; readonly Published?: readonly string[] } & DsTimes);

/** What is not seen of a parent that is not in Route 53, in seconds. */
export interface DsTimes {
  readonly DsTtl: number;
  /** TTL of the delegation. */
  readonly NsTtl: number;
  /** From a change being told to all of the parent's name servers having it. */
  readonly PublicationTime: number;
}

/** A key-signing key as it is seen. */
export interface SeenKey {
  readonly Name: string;
  readonly Status: string;
  readonly KmsArn: string;
  readonly DsRecord: string;
  readonly Algorithm: number;
  readonly Flags: number;
  readonly PublicKey: string;
}

/** What is seen of the zone itself. */
export interface SeenZone {
  /** The longest TTL of its record sets, in seconds. */
  readonly LongestTtl: number;
  /** The TTL of its own NS record set, in seconds. */
  readonly NsTtl: number;
  readonly NameServers: readonly string[];
  /** Whether it holds DS record sets of zones below it. */
  readonly VouchesForChildren: boolean;
}

/** What is seen at the parent. */
export interface SeenParent {
  /** The DS set's values. */
  readonly DsRecords: readonly string[];
  /** How they were seen: told by whoever changes them, or answered by the parent's name servers. @default 'told' */
  readonly DsSight?: 'told' | 'answered' | 'unsettled' | 'unseen';
  /** The TTL of the DS set, where there is one; in seconds. */
  readonly DsTtl?: number;
  /** The TTL of the delegation in the parent, where it is known; in seconds. */
  readonly NsTtl?: number;
  /** The name servers delegated to, where that is known. */
  readonly NameServers?: readonly string[];
}

/** What is left at a parent that is no longer the declared one. */
export interface SeenFormerParent {
  /** As the tags of the zone name it: `zone/Z0123456789ABC`, `registrar` or `by-hand`. */
  readonly Place: string;
  /** Those of keys of the zone. */
  readonly DsRecords: readonly string[];
  /** Whether nobody could look. @default false */
  readonly Unseen?: true;
}

/** What tags of the zone say of its signing. */
export interface SigningTags {
  /** Since when things have looked as they do. */
  readonly Memory?: string;
  /** Which app signs it. */
  readonly Scope?: string;
  /** The parent, as text. */
  readonly Parent?: string;
  /** Parents of before, as text, where DS records of the zone may still be. @default - none */
  readonly Formers?: readonly string[];
  /** Short names of the KMS keys that were created for it. */
  readonly KmsKeys: readonly string[];
}

/** DNSSEC of a hosted zone: what is declared, and what is seen of one that exists. */
export interface ZoneSigningProperties {
  readonly HostedZoneId: string;
  /** With final dot. */
  readonly ZoneName: string;
  /** The one key-signing key that the zone is to be signed with; absent for one that is not to be signed. */
  readonly KeyName?: string;
  /** ARN of its KMS key. @default - one is created for it, and deleted after it */
  readonly KmsArn?: string;
  readonly Parent: DsParent;
  /** Whether signing that another app sees to is taken over. @default false */
  readonly Adopt?: true;
  /** Absent where it is declared. */
  readonly Seen?: {
    readonly Signing: string;
    readonly Keys: readonly SeenKey[];
    readonly Zone: SeenZone;
    readonly Parent: SeenParent;
    /** @default - none */
    readonly Formers?: readonly SeenFormerParent[];
    readonly Tags: SigningTags;
  };
}
