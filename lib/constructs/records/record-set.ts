import type { Construct } from 'constructs';
import type { RecordType } from '../../model/rdata/record-type';
import { texts, ValueRecord } from '../value-record';
import type { TextValuesProps } from './text-values';

/** Properties of a record set of any type. */
export interface RecordSetProps extends TextValuesProps {
  readonly type: RecordType;
}

/** A record set of any type, its values in presentation format as Route 53 takes them. */
export class RecordSet extends ValueRecord {
  constructor(scope: Construct, id: string, props: RecordSetProps) {
    super(scope, id, props.type, props, texts(props.type, props.values));
  }
}
