import type { Acknowledgement } from '../model/acknowledgement';
import type { Finding } from '../model/finding';
import type { HealthCheckConfig } from '../model/health-check/config';
import type { DomainName } from '../model/name/domain-name';
import type { LedgerLocation } from '../model/ledger/ledger-store';
import type { IgnoreRule } from '../model/ownership/ignored';
import type { RecordPattern } from '../model/ownership/record-pattern';
import type { ResourceKindName, ResourceProperties } from '../model/resource';
import type { DeclaredRecordSet } from '../model/rules/declared';
import type { Vpc } from '../model/vpc/vpc';
import type { GuardLimits } from './guard-limits';

/** Tags of a hosted zone or health check, for people: key to value. */
export type Tags = Readonly<Record<string, string>>;

/** What an app may have in other services, though it declares it no more. */
export interface LookFor {
  /** Regions of Resolver endpoints and rules, query logs of VPCs and DNS Firewall, such as `eu-west-1`. @default - none */
  readonly resolverRegions?: readonly string[];
  /** @default false */
  readonly recoveryControls?: boolean;
}

/** What happens to a declared hosted zone when the app is destroyed. */
export type RemovalPolicy = 'retain' | 'destroy';

/** Who can ask a declared zone: everybody, or the VPCs that it is associated with. */
export interface ZoneVpcs {
  /** Present exactly for a private zone. */
  readonly vpcs?: readonly Vpc[];
  /** VPCs of other accounts, whose owners may associate them with the zone. @default - none */
  readonly authorizedVpcs?: readonly Vpc[];
}

/** How a zone is found by its name. */
export interface ZoneLookup {
  readonly kind: 'looked-up';
  readonly privateZone: boolean;
  /** A VPC that the private zone is associated with; tells zones of one name apart. */
  readonly vpcId?: string;
  readonly adopt: boolean;
}

/** Where a zone comes from: the app declares it, or imports one by id or by name. */
export type ZoneSource =
  | ({
      readonly kind: 'declared';
      readonly callerReference?: string;
      readonly comment?: string;
      readonly tags: Tags;
      readonly removalPolicy: RemovalPolicy;
      /** The zone is to be taken away. */
      readonly removed?: true;
      /** Id, or the token of one, of the reusable delegation set that it is created with. */
      readonly delegationSetId?: string;
    } & ZoneVpcs)
  | { readonly kind: 'imported'; readonly hostedZoneId: string; readonly adopt: boolean }
  | ZoneLookup;

/** What is known of who can ask a zone; nothing is of a zone imported by its id. */
export type ZonePrivacy =
  | { readonly kind: 'declared'; readonly vpcs?: readonly Vpc[] }
  | { readonly kind: 'imported' }
  | { readonly kind: 'looked-up'; readonly privateZone: boolean };

/** Whether a zone is known to be private. */
export function isPrivateSource(source: ZonePrivacy): boolean {
  return source.kind === 'looked-up' ? source.privateZone : source.kind === 'declared' && source.vpcs !== undefined;
}

/** What of a zone's record sets is the app's, as far as that does not follow from where the zone comes from. */
export interface ZoneOwnership {
  /** Left to others: neither changed nor deleted. @default - nothing */
  readonly ignore?: readonly IgnoreRule[];
  /** Left in place, but no longer the app's. @default - nothing */
  readonly release?: readonly RecordPattern[];
  /** Whether neither the zone nor anything in it is deleted when the app is destroyed. @default false */
  readonly protect?: boolean;
  /** @default - the zone itself */
  readonly ledger?: LedgerLocation;
}

/** What a zone says of plans in it, and where it is. */
export interface ZoneSettings extends ZoneOwnership {
  /** The account that holds it, by the name that the app gives it. @default - the app's own */
  readonly account?: string;
  /** How far a plan may go before a guard stops it; present where the app says so. */
  readonly guards?: GuardLimits;
}

/** What of a zone itself is switched on or off. */
export interface ZoneFeatures {
  /** @default - it stays as it is */
  readonly acceleratedRecovery?: boolean;
}

/** A hosted zone as a construct declares it, with what is declared in it. */
export interface ZoneDeclaration extends ZoneSettings, ZoneFeatures {
  readonly path: string;
  readonly zoneName: DomainName;
  readonly source: ZoneSource;
  readonly recordSets: readonly DeclaredRecordSet[];
  /** Whether some construct's record sets could not be made out, so that what is missing proves nothing. */
  readonly incomplete: boolean;
}

/** A health check as a construct declares it. */
export interface HealthCheckDeclaration {
  readonly path: string;
  /** The nearest enclosing zone's path, if there is one. */
  readonly zonePath?: string;
  readonly config: HealthCheckConfig;
  readonly callerReference?: string;
  readonly tags: Tags;
}

/** Something else that a construct declares, in the assembly's words. */
export interface ResourceDeclaration<K extends ResourceKindName = ResourceKindName> {
  readonly kind: K;
  readonly path: string;
  /** The nearest enclosing zone's path, if there is one. */
  readonly zonePath?: string;
  /** By which it is found again. @default - derived from the app's name and `madeOf` */
  readonly name?: string;
  /** What tells it from others of the app, and can never be changed. @default - the path */
  readonly madeOf?: readonly string[];
  readonly properties: ResourceProperties[K];
  /** Absent where the service knows none. */
  readonly tags?: Tags;
  readonly removalPolicy: RemovalPolicy;
}

/** Everything an app's constructs declare; findings are what the constructs themselves could not make sense of. */
export interface AppDeclaration {
  readonly name?: string;
  readonly lookFor?: LookFor;
  readonly zones: readonly ZoneDeclaration[];
  readonly healthChecks: readonly HealthCheckDeclaration[];
  /** @default - none */
  readonly resources?: readonly ResourceDeclaration[];
  readonly findings: readonly Finding[];
  readonly acknowledgements: readonly Acknowledgement[];
}
