import { Construct } from 'constructs';
import { MxRecord } from '../records/mx';
import type { ValueRecordProps } from '../value-record';
import { DmarcPolicy } from './dmarc-policy';
import { SpfPolicy } from './spf-policy';

/** Properties of a domain without mail. */
export interface NoMailProps extends ValueRecordProps {
  /** Mail addresses for DMARC's aggregate reports on those who use the domain all the same. @default - none are sent */
  readonly aggregateReportsTo?: readonly string[];
}

/**
 * A domain that neither sends nor takes mail: a null MX (RFC 7505), an SPF policy that permits nobody, and a DMARC policy that rejects.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new NoMail(zone, 'NoMail');
 * const values = app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.ResourceRecords?.[0]?.Value);
 * values; // => ['0 .', '"v=spf1 -all"', '"v=DMARC1; p=reject"']
 * ```
 */
export class NoMail extends Construct {
  constructor(scope: Construct, id: string, props: NoMailProps = {}) {
    super(scope, id);
    const { aggregateReportsTo, ...place } = props;
    new MxRecord(this, 'Mx', { ...place, values: [{ preference: 0, exchange: '.' }] });
    new SpfPolicy(this, 'Spf', { ...place, all: 'fail' });
    new DmarcPolicy(this, 'Dmarc', { ...place, policy: 'reject', ...(aggregateReportsTo === undefined ? {} : { aggregateReportsTo }) });
  }
}
