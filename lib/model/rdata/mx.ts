import type { DomainName } from '../name/domain-name';
import { domainName, uint16 } from './field';
import { fieldsCodec } from './fields-codec';
import { addressesAsHosts } from './host-doubts';

/** A mail exchange (RFC 1035, section 3.3.9); `0 .` says that the name takes no mail (RFC 7505). */
export interface MxRdata {
  readonly type: 'MX';
  /** 0 to 65535; the lowest is tried first. */
  readonly preference: number;
  readonly exchange: DomainName;
}

export const mxCodec = fieldsCodec<MxRdata>(
  'MX',
  { preference: uint16(), exchange: domainName },
  { doubts: (values) => addressesAsHosts(values.map(({ exchange }) => exchange)) },
);
