import type { Finding } from '../finding';
import type { DomainName } from '../name/domain-name';
import type { ResourceRecordSet } from '../rrset/resource-record-set';

/** A record set with the construct path of who declared it. */
export interface DeclaredRecordSet {
  readonly path: string;
  readonly rrset: ResourceRecordSet;
  /** Whether one that exists with other content is taken over. @default - as the zone says */
  readonly adopt?: boolean;
  /** Whether it is never deleted. @default false */
  readonly protect?: boolean;
  /** Whether Route 53 itself refuses every change of it. @default false */
  readonly serviceProtected?: boolean;
}

/** What a zone's declared record sets are checked against. */
export interface ZoneContext {
  readonly zoneName: DomainName;
  /** Whether everything in the zone is declared here; in a shared zone an alias may point to what others put there. */
  readonly complete: boolean;
  /** Whether the zone is known to be private. @default false */
  readonly privateZone?: boolean;
  /** Name and type, see `groupKey`, of what the zone answers besides record sets. @default - nothing */
  readonly answeredElsewhere?: ReadonlySet<string>;
  /** Delegation records of Resolver rules, by which VPCs follow NS records of private zones. @default - none */
  readonly delegationRecords?: readonly DomainName[];
}

/** How a rule tells of a finding about one declared record set. */
export type Report = (entry: DeclaredRecordSet, found: Finding) => void;
