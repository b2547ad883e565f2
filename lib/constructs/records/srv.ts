import type { Construct } from 'constructs';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';

/** The location of a service. */
export interface ServiceLocation {
  /** 0 to 65535; the lowest is tried first. */
  readonly priority: number;
  /** 0 to 65535; share among targets of one priority. */
  readonly weight: number;
  /** 0 to 65535. */
  readonly port: number;
  /** Host name; always absolute; `.` says that the service is not offered. */
  readonly target: string;
}

/** Properties of an SRV record. */
export interface SrvRecordProps extends ValueRecordProps {
  readonly values: readonly ServiceLocation[];
}

/** An SRV record set (RFC 2782); its name begins with the service and protocol, as in `_sip._tcp`. */
export class SrvRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: SrvRecordProps) {
    super(
      scope,
      id,
      'SRV',
      props,
      fields('SRV', props.values, ({ priority, weight, port, target }) => [String(priority), String(weight), String(port), target]),
    );
  }
}
