import type { Construct } from 'constructs';
import { dmarcText, type DmarcOptions } from '../../mail/dmarc-options';
import { ValueRecord, type ValueRecordProps } from '../value-record';
import { mailText } from './mail-text';

/** Properties of a DMARC policy; its name is the domain of the mail addresses, the record lies at `_dmarc` below. */
export interface DmarcPolicyProps extends ValueRecordProps, DmarcOptions {}

/**
 * The TXT record at `_dmarc` that says what becomes of mail which fails SPF and DKIM (RFC 7489).
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new DmarcPolicy(zone, 'Dmarc', { policy: 'reject', aggregateReportsTo: ['dmarc@example.com'] });
 * const recordSet = app.synth().hostedZones[0]?.recordSets[0]?.recordSet;
 * recordSet?.Name; // => '_dmarc.example.com.'
 * recordSet?.ResourceRecords?.[0]?.Value; // => '"v=DMARC1; p=reject; rua=mailto:dmarc@example.com"'
 * ```
 */
export class DmarcPolicy extends ValueRecord {
  constructor(scope: Construct, id: string, props: DmarcPolicyProps) {
    super(scope, id, 'TXT', props, mailText(dmarcText(props)), ['_dmarc']);
  }
}
