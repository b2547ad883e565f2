import type { Construct } from 'constructs';
import { spfText, statedLookups, type SpfOptions } from '../../mail/spf/spf-options';
import { ValueRecord, type ValueRecordProps } from '../value-record';
import { mailText } from './mail-text';

/** Properties of an SPF policy; its name is the domain of the mail addresses. */
export type SpfPolicyProps = ValueRecordProps & SpfOptions;

/**
 * The TXT record that says which hosts may send mail in the name of a domain (RFC 7208).
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new SpfPolicy(zone, 'Spf', { mechanisms: [{ ip4: '192.0.2.0/24' }, { include: '_spf.example.net', lookups: 3 }], all: 'fail' });
 * app.synth().hostedZones[0]?.recordSets[0]?.recordSet.ResourceRecords?.[0]?.Value; // => '"v=spf1 ip4:192.0.2.0/24 include:_spf.example.net -all"'
 * ```
 */
export class SpfPolicy extends ValueRecord {
  constructor(scope: Construct, id: string, props: SpfPolicyProps) {
    super(scope, id, 'TXT', props, mailText(spfText(props), { spfLookups: statedLookups(props) }));
  }
}
