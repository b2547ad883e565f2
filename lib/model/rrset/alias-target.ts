import type { DomainName } from '../name/domain-name';
import type { RecordType } from '../rdata/record-type';
import type { Result } from '../result';
import type { AliasTarget } from './resource-record-set';

/** Something an alias can point to. Each kind of AWS resource implements it in lib/aliases/targets. */
export interface Target {
  /** The record types an alias to it gets unless the declaration says otherwise. */
  readonly recordTypes: readonly RecordType[];
  /** The alias target as seen from a record of this zone, or every finding about it. */
  bind(zoneName: DomainName): Result<AliasTarget>;
}

/** Settings of targets whose health Route 53 can evaluate. */
export interface EvaluateTargetHealth {
  /**
   * Whether the alias counts as unhealthy while its target is.
   * @default false
   */
  readonly evaluateTargetHealth?: boolean;
}
