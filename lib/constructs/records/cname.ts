import type { Construct } from 'constructs';
import { texts, ValueRecord, type ValueRecordProps } from '../value-record';

/** Properties of a CNAME record. */
export interface CnameRecordProps extends ValueRecordProps {
  /** The canonical name; always absolute, the final dot is optional. */
  readonly target: string;
}

/** A CNAME record set: another name for its owner (RFC 1035, section 3.3.1); not at the apex, and alone under its name. */
export class CnameRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: CnameRecordProps) {
    super(scope, id, 'CNAME', props, texts('CNAME', [props.target]));
  }
}
