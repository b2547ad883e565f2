import type { Construct } from 'constructs';
import { texts, ValueRecord } from '../value-record';
import type { TextValuesProps } from './text-values';

/** A PTR record set (RFC 1035, section 3.3.12). */
export class PtrRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'PTR', props, texts('PTR', props.values));
  }
}
