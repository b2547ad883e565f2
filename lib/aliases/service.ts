import type { RecordType } from '../model/rdata/record-type';
import type { SourceKey } from './data/sources';

/** A kind of AWS resource that an alias can point to. */
export type AliasKind =
  | 'cloudfront'
  | 'api-gateway-edge'
  | 'cognito-user-pool-domain'
  | 'appsync-domain'
  | 'amplify-domain'
  | 'lightsail-distribution'
  | 'application-load-balancer'
  | 'classic-load-balancer'
  | 'network-load-balancer'
  | 'api-gateway-regional'
  | 'api-gateway-portal'
  | 's3-website'
  | 'elastic-beanstalk'
  | 'global-accelerator'
  | 'vpc-interface-endpoint'
  | 'app-runner'
  | 'vpc-lattice-service'
  | 'opensearch-domain'
  | 'lightsail-container-service'
  | 'lightsail-load-balancer';

/**
 * How sure a hosted zone id is: `high` for an AWS page and another table, or three unrelated tables; `medium` for an AWS page alone or two
 * tables; `low` for one table; `disputed` where live tables disagree and nothing settles it.
 */
export type Confidence = 'high' | 'medium' | 'low' | 'disputed';

/** Another hosted zone id that tables in use have for the same cell. */
export interface Alternative {
  readonly zoneId: string;
  readonly sources: string;
}

/** A hosted zone id with where it was read. */
export interface Cell {
  readonly zoneId: string;
  readonly confidence: Confidence;
  readonly sources: readonly SourceKey[];
  /** What other tables have instead; only where disputed. */
  readonly alternatives: readonly Alternative[];
}

/** Hosted zone ids of a kind by region code, by partition, or one for all under `global`. */
export type ZoneIdTable = Readonly<Record<string, Cell>>;

/** A form that the names of a kind have; the group `region` is the region code. */
export interface NamePattern {
  readonly id: string;
  /** Ignores case and takes names with and without the final dot. */
  readonly regex: RegExp;
  /** The cell that every name of this form belongs to. @default - that of its region */
  readonly cell?: string;
}

/** Whether AWS documents that Route 53 allows something for a kind, documents that it does not, or says nothing. */
export type Permission = 'allowed' | 'refused' | 'undocumented';

/** What is known of one kind of alias target. */
export interface AliasService {
  readonly kind: AliasKind;
  /** What one of them is called in messages. */
  readonly title: string;
  /** What its names look like, for messages. */
  readonly nameForm: string;
  /** Forms of its names; none where the names are those of another kind, or have no form. */
  readonly patterns: readonly NamePattern[];
  /** The kind whose names its own cannot be told from. @default - none */
  readonly namedLike?: AliasKind;
  /** Hosted zone ids; empty where only a call to the service tells. */
  readonly zoneIds: ZoneIdTable;
  /** Hosted zone ids that were seen but that AWS does not publish. @default - none */
  readonly observedZoneIds?: ZoneIdTable;
  /** The types an alias gets unless the declaration says otherwise. */
  readonly recordTypes: readonly RecordType[];
  /** Further types that some resources of the kind can answer. */
  readonly furtherRecordTypes: readonly RecordType[];
  readonly evaluateTargetHealth: Permission;
  readonly privateZone: Permission;
  /** Whether AWS documents it as an alias target, rather than that it works by construction. */
  readonly documented: boolean;
}

/** A cell of a table; sources are keys separated by blanks. */
export function cell(zoneId: string, confidence: Confidence, sources: string, ...alternatives: readonly Alternative[]): Cell {
  return { zoneId, confidence, sources: sources.split(' ') as SourceKey[], alternatives };
}

/** The cell of a table, never an inherited member. */
export function cellAt(table: ZoneIdTable, key: string): Cell | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
