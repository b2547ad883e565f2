import type { Construct } from 'constructs';
import { texts, ValueRecord } from '../value-record';
import type { TextValuesProps } from './text-values';

/** An NS record set (RFC 1035, section 3.3.11): a delegation below the apex, the zone's own name servers at it. */
export class NsRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'NS', props, texts('NS', props.values));
  }
}
