import type { Construct } from 'constructs';
import { fields, ValueRecord } from '../value-record';
import { serviceBindingFields, type ServiceBindingProps } from './service-binding';

/**
 * An HTTPS record set (RFC 9460, section 9): where and how a web site is reached, at the apex too.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new HttpsRecord(zone, 'Site', { values: [{ priority: 1, target: '.', params: { alpn: ['h3', 'h2'], ipv4Hint: ['192.0.2.1'] } }] });
 * app.synth().hostedZones[0]?.recordSets[0]?.recordSet.ResourceRecords?.[0]?.Value; // => '1 . alpn=h3,h2 ipv4hint=192.0.2.1'
 * ```
 */
export class HttpsRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: ServiceBindingProps) {
    super(scope, id, 'HTTPS', props, fields('HTTPS', props.values, serviceBindingFields));
  }
}
