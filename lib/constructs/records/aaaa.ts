import type { Construct } from 'constructs';
import { texts, ValueRecord } from '../value-record';
import type { TextValuesProps } from './text-values';

/** An AAAA record set: IPv6 addresses (RFC 3596). */
export class AaaaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'AAAA', props, texts('AAAA', props.values));
  }
}
