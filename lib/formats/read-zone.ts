import type { DomainName } from '../model/name/domain-name';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { PlacedFinding, SourcePlace } from './place';

/** A record set, and where its first record stands. */
export interface PlacedRecordSet {
  readonly rrset: ResourceRecordSet;
  readonly place: SourcePlace;
  /** Whether it is SOA or NS at the zone apex, which every hosted zone has of its own. */
  readonly apexAuthority: boolean;
}

/** What a text in one of the zone formats says. Nothing of the text is missing from all of the lists. */
export interface ReadZone {
  /** The zone the text is about; undefined where neither caller nor text tells. */
  readonly zoneName: DomainName | undefined;
  /** In the order of their first records. */
  readonly recordSets: readonly PlacedRecordSet[];
  /** Errors: what could not be read. The rest was read all the same. */
  readonly findings: readonly PlacedFinding[];
  /** What was read, but cannot be in the hosted zone: record types that Route 53 does not have, names outside of the zone, …, each with the reason. */
  readonly leftOut: readonly PlacedFinding[];
  /** Where the text allows more than one reading, the one that was taken: repeated records, different TTLs in one record set, … */
  readonly notes: readonly PlacedFinding[];
}
