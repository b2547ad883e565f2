import type { Construct } from 'constructs';
import { texts, ValueRecord } from '../value-record';
import type { TextValuesProps } from './text-values';

/** An A record set: IPv4 addresses (RFC 1035, section 3.4.1). */
export class ARecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'A', props, texts('A', props.values));
  }
}
