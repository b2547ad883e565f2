import type { Construct } from 'constructs';
import { textFields } from './text-fields';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';

/** Properties of a TXT record. */
export interface TxtRecordProps extends ValueRecordProps {
  /**
   * Each value is one text, cut into strings of 255 octets of UTF-8 where it is longer, or a list of strings to keep apart.
   */
  readonly values: readonly (string | readonly string[])[];
}

/**
 * A TXT record set (RFC 1035, section 3.3.14); texts are given plain, quotation marks and escapes are written for you.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new TxtRecord(zone, 'Spf', { values: ['v=spf1 -all'] });
 * app.synth().hostedZones[0]?.recordSets[0]?.recordSet.ResourceRecords?.[0]?.Value; // => '"v=spf1 -all"'
 * ```
 */
export class TxtRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TxtRecordProps) {
    super(scope, id, 'TXT', props, fields('TXT', props.values, textFields));
  }
}
