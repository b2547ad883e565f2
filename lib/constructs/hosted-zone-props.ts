import type { IgnoreRule } from '../model/ownership/ignored';
import type { RecordPattern } from '../model/ownership/record-pattern';
import type { Vpc } from '../model/vpc/vpc';
import type { RemovalPolicy, Tags } from '../synth/declarations';
import type { GuardLimits } from '../synth/guard-limits';
import type { Ledger } from './ledger';
import type { ReusableDelegationSet } from './reusable-delegation-set';

/** What every hosted zone may say of where it is, and of what in it is the app's. */
export interface ZoneOwnershipProps {
  /**
   * The account that holds the zone, by a name of the app's own: whoever deploys says with which client, or AWS profile, it is spoken to.
   * Everything of the zone lies there; health checks, which a zone of any account can use, lie in the app's own account.
   * @default - the account that the app is deployed to
   */
  readonly account?: string;
  /**
   * Record sets that are left to others: neither changed nor deleted, and no drift. See {@link Ignore} for ready-made ones.
   * @default - none
   */
  readonly ignore?: readonly (IgnoreRule | readonly IgnoreRule[])[];
  /**
   * Whether `destroy` is refused for the zone and everything in it.
   * @default false
   */
  readonly protect?: boolean;
  /** How far one plan may go in the zone before a guard stops it. @default - as {@link GuardLimits} says */
  readonly guards?: GuardLimits;
}

/** What a zone that is shared with others may say besides. */
export interface SharedZoneProps extends ZoneOwnershipProps {
  /**
   * Whether record sets that already exist with other content are taken over; otherwise they are conflicts. What another app owns is
   * a conflict in any case, until that app releases it.
   * @default false
   */
  readonly adopt?: boolean;
  /**
   * Record sets that the app gives up without deleting them: they stay in the zone and leave the app's ledger. Once that is deployed the
   * patterns may go.
   * @default - none
   */
  readonly release?: readonly RecordPattern[];
  /**
   * Where it is remembered what the app created in the zone.
   * @default - in the zone itself, changed together with the record sets
   */
  readonly ledger?: Ledger;
}

/** Properties of a declared hosted zone. */
export interface HostedZoneProps extends ZoneOwnershipProps {
  /** Domain name of the zone; the final dot is optional, non-ASCII labels become A-labels. */
  readonly zoneName: string;
  /**
   * VPCs of the account that the zone answers; they make it private, and there is always one at least. The zone is created with the
   * first by Region and id, the others are associated once its record sets are in place.
   * @default - none; the zone is public
   */
  readonly vpcs?: readonly Vpc[];
  /**
   * VPCs of other accounts that a private zone may answer. Each is authorized until its owner has associated it, by
   * `new VpcAssociation` or by whatever else; then the authorization is taken back, and the association stays. A VPC that is taken away
   * from here loses the zone.
   * @default - none
   */
  readonly authorizedVpcs?: readonly Vpc[];
  /**
   * Whether record sets of a public zone can be changed also while us-east-1, where Route 53's control plane is, does not answer.
   * @default - it stays as it is
   */
  readonly acceleratedRecovery?: boolean;
  /** At most 256 characters. @default - none */
  readonly comment?: string;
  /**
   * The caller reference, 1 to 128 characters, by which the zone is found again. Give that of an existing zone to adopt it.
   * @default - derived from the app's name, the construct path and the zone name
   */
  readonly callerReference?: string;
  /** Tags, for people. Tags that others put on the zone are left alone, and so is one that is no longer declared: nobody tells whose it is. @default - none */
  readonly tags?: Tags;
  /**
   * What happens to the zone when the app is destroyed: its record sets go in any case, the zone with its name servers only on request.
   * @default 'retain'
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The reusable delegation set that a public zone is created with, or the id of one. A zone keeps its name servers for ever.
   * @default - Route 53 gives the zone four servers of its own
   */
  readonly delegationSet?: ReusableDelegationSet | string;
  /**
   * Whether a deployment takes the zone away, with everything in it: what delegates to it goes first, and the zone once no cache can hold
   * that. Nothing tells a zone that is merely no longer declared from one that others keep, so it says so, with nothing else in it, until it
   * is gone; then the construct can go.
   * @default false
   */
  readonly removed?: boolean;
}

/** Properties of a hosted zone imported by its id. */
export interface ImportedZoneProps extends SharedZoneProps {
  /** The id, with or without `/hostedzone/`. */
  readonly hostedZoneId: string;
  /** Domain name of the zone; apply checks that the zone has it. */
  readonly zoneName: string;
}

/** Properties of a hosted zone looked up by its name. */
export interface LookedUpZoneProps extends SharedZoneProps {
  readonly zoneName: string;
  /** Whether the private zone of the name is meant. @default - whether `vpcId` is given */
  readonly privateZone?: boolean;
  /** A VPC that the private zone is associated with, where there are several of the name. @default - there is one of the name */
  readonly vpcId?: string;
}
