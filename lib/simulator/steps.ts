import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import type { RoutingPolicy } from '../model/rrset/routing-policy';
import type { Place } from './client/client';
import type { LocatedBy } from './client/located-client';
import type { FirewallFinding } from './firewall/vpc-firewall';
import type { Fraction } from './fraction';
import type { MemberHealth } from './health/member-health';
import type { QuestionType } from './question';
import type { DelegatedServer } from './resolver/delegation';
import type { Decision } from './routing/choose';
import type { Measure } from './routing/measure';

/** Why a question has no answer here. */
export type UnanswerableReason = 'alias-circle' | 'cname-circle' | 'too-deep' | 'too-many-replies';

/** One step of how an answer came about; steps that follow from it hang below it. */
export type Step =
  /** A hosted zone was chosen. */
  | {
      readonly kind: 'zone';
      readonly zoneId: string;
      readonly zoneName: DomainName;
      readonly privateZone: boolean;
      readonly why: 'asked' | 'vpc' | 'longest' | 'parent-of-cut';
    }
  | { readonly kind: 'refused'; readonly name: DomainName }
  | { readonly kind: 'forwarded'; readonly domain: DomainName; readonly targets: readonly string[]; readonly endpoint?: string }
  /** A rule of which the domain alone is known. */
  | { readonly kind: 'unknown-rule'; readonly domain: DomainName; readonly rule?: string }
  /** The VPC's resolver answers the domain itself; a forwarding rule of a shorter one does not take it. */
  | { readonly kind: 'autodefined'; readonly domain: DomainName; readonly insteadOf: DomainName }
  /** A system rule keeps the question from being forwarded. */
  | { readonly kind: 'kept'; readonly domain: DomainName }
  /** An on-premises network asks through an inbound endpoint of the VPC. */
  | { readonly kind: 'inbound'; readonly vpcId: string }
  /** DNS Firewall looks at a name; the last finding decides unless one before it does. */
  | {
      readonly kind: 'firewall';
      readonly vpcId: string;
      readonly name: DomainName;
      readonly findings: readonly FirewallFinding[];
      /** Whether a CNAME leads to the name. */
      readonly isRedirection: boolean;
    }
  /** DNS Firewall does not answer the VPC's resolver, which goes on without it, or not at all. */
  | { readonly kind: 'firewall-fails'; readonly vpcId: string; readonly open: boolean }
  | { readonly kind: 'referral'; readonly cut: DomainName }
  /** NS records of a private zone below its apex, and the rules of the VPC by which their name servers are reached. */
  | { readonly kind: 'delegation'; readonly cut: DomainName; readonly servers: readonly DelegatedServer[] }
  /** What stands at a name; `source` is the wildcard it is made from. */
  | {
      readonly kind: 'name';
      readonly name: DomainName;
      readonly match: 'exact' | 'empty-non-terminal' | 'wildcard' | 'missing';
      readonly source?: string;
    }
  | { readonly kind: 'no-type'; readonly name: DomainName; readonly type: QuestionType }
  | GroupStep
  /** Values of a record set. */
  | { readonly kind: 'values'; readonly ttlSeconds: number; readonly texts: readonly string[] }
  /** The addresses of an AWS resource. */
  | {
      readonly kind: 'alias-target';
      readonly dnsName: DomainName;
      readonly target: string;
      readonly ttlSeconds: number;
      readonly assumedTtl: boolean;
      readonly known: boolean;
    }
  /** The alias's target in the zone is gone, or has nothing of this type. */
  | { readonly kind: 'target-missing'; readonly name: DomainName; readonly type: RecordType }
  /** The group was explained before. */
  | { readonly kind: 'repeated'; readonly name: DomainName; readonly type: RecordType }
  /** A CNAME is followed in the zone, or leads out of it. */
  | {
      readonly kind: 'cname';
      readonly from: DomainName;
      readonly to: DomainName;
      readonly inZone: boolean;
      readonly share: Fraction;
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'unanswerable'; readonly why: UnanswerableReason };

/** A choice among the record sets of one name and type. */
export interface GroupStep {
  readonly kind: 'group';
  readonly name: DomainName;
  readonly type: RecordType;
  readonly policy: RoutingPolicy['kind'];
  /** Those that could answer this client, in the policy's order. */
  readonly candidates: readonly CandidateStep[];
  /** Set identifiers of those that could not. */
  readonly notApplicable: readonly string[];
  /** Whether no candidate was healthy, so that all count as healthy. */
  readonly lastResort: boolean;
  /** What settled it; undefined when there was no candidate. */
  readonly decision?: Decision;
  /** Where the client was taken to be, where the policy goes by that. */
  readonly client?: { readonly place: Place; readonly by: LocatedBy };
}

/** A candidate, its health, and what it contributes. */
export interface CandidateStep {
  readonly setIdentifier: string;
  readonly routing: RoutingPolicy;
  readonly health: MemberHealth;
  readonly measure?: Measure;
  /** The share of questions at this level that it answers; of multivalue members, the share that it is in. */
  readonly share: Fraction;
  /** What it leads to, where it answers at all. */
  readonly steps: readonly Step[];
}
