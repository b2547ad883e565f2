import type { Construct } from 'constructs';
import { dkimText, type DkimKeyOptions } from '../../mail/dkim-options';
import { DomainName } from '../../model/name/domain-name';
import { inField } from '../../model/rdata/field';
import { ValueRecord, type ValueRecordProps } from '../value-record';
import { mailText } from './mail-text';

/** Properties of a DKIM key; its name is the domain that signs, the record lies at `<selector>._domainkey` below. */
export type DkimKeyProps = ValueRecordProps &
  DkimKeyOptions & {
    /** The selector that signatures name. */
    readonly selector: string;
  };

/**
 * The TXT record with a public key for signatures on mail (RFC 6376), or its revocation.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new DkimKey(zone, 'Dkim', { selector: 's2026', publicKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' }); // Ed25519
 * const recordSet = app.synth().hostedZones[0]?.recordSets[0]?.recordSet;
 * recordSet?.Name; // => 's2026._domainkey.example.com.'
 * recordSet?.ResourceRecords?.[0]?.Value; // => '"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="'
 * ```
 */
export class DkimKey extends ValueRecord {
  constructor(scope: Construct, id: string, props: DkimKeyProps) {
    const selector = inField('selector', DomainName.tryParse(props.selector));
    const labels = selector.ok ? selector.value.labels : [];
    super(scope, id, 'TXT', props, mailText(selector.ok ? dkimText(props) : selector), [...labels, '_domainkey']);
  }
}
