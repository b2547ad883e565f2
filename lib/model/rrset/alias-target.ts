import type { Lookups } from '../lookup/lookups';
import type { DomainName } from '../name/domain-name';
import type { RecordType } from '../rdata/record-type';
import type { Result } from '../result';
import type { AliasTarget } from './resource-record-set';

/** Where an alias stands: what its target may depend on. */
export interface AliasSite {
  readonly zoneName: DomainName;
  /** The name that clients ask for, which is that of the alias, or of the outermost policy around it; an S3 bucket bears the same one. */
  readonly recordName: DomainName;
  /** Whether the zone is known to be private. */
  readonly privateZone: boolean;
  /** Answers of the services themselves, remembered. */
  readonly lookups: Lookups;
}

/** An alias target as seen from one alias. */
export interface BoundTarget {
  readonly aliasTarget: AliasTarget;
  /** The record types an alias to it gets unless the declaration says otherwise. */
  readonly recordTypes: readonly RecordType[];
}

/** Something an alias can point to. Each kind of AWS resource implements it in lib/aliases/targets. */
export interface Target {
  /** The target as seen from an alias that stands there, or every finding about it. */
  bind(site: AliasSite): Result<BoundTarget>;
}

/** Settings of targets whose health Route 53 can evaluate. */
export interface EvaluateTargetHealth {
  /**
   * Whether the alias counts as unhealthy while its target is.
   * @default false
   */
  readonly evaluateTargetHealth?: boolean;
}
