import type { ValueRecordProps } from '../value-record';

/** A record whose values are texts, such as addresses or host names. */
export interface TextValuesProps extends ValueRecordProps {
  /** 1 to 400 values. */
  readonly values: readonly string[];
}
