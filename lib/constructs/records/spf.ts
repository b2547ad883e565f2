import type { Construct } from 'constructs';
import { fields, ValueRecord } from '../value-record';
import { textFields } from './text-fields';
import type { TxtRecordProps } from './txt';

/**
 * An SPF record set, with the same data as TXT. The type is discontinued (RFC 7208, section 3.1): receivers of mail read TXT only, which
 * {@link SpfPolicy} writes. It is here for zones that still have it, and gets a warning.
 */
export class SpfRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TxtRecordProps) {
    super(scope, id, 'SPF', props, fields('SPF', props.values, textFields));
  }
}
