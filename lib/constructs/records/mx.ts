import type { Construct } from 'constructs';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';

/** A mail exchange. */
export interface MailExchange {
  /** 0 to 65535; the lowest is tried first. */
  readonly preference: number;
  /** Host name; always absolute, the final dot is optional. `.` with preference 0 says that the name takes no mail. */
  readonly exchange: string;
}

/** Properties of an MX record. */
export interface MxRecordProps extends ValueRecordProps {
  readonly values: readonly MailExchange[];
}

/** An MX record set (RFC 1035, section 3.3.9). */
export class MxRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: MxRecordProps) {
    super(
      scope,
      id,
      'MX',
      props,
      fields('MX', props.values, ({ preference, exchange }) => [String(preference), exchange]),
    );
  }
}
