import type { Construct } from 'constructs';
import { fields, ValueRecord } from '../value-record';
import { serviceBindingFields, type ServiceBindingProps } from './service-binding';

/** An SVCB record set (RFC 9460): where and how a service is reached; its name begins with the scheme, as in `_dns.resolver`. */
export class SvcbRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: ServiceBindingProps) {
    super(scope, id, 'SVCB', props, fields('SVCB', props.values, serviceBindingFields));
  }
}
