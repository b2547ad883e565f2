import type { DomainName } from '../name/domain-name';
import { domainName, uint32 } from './field';
import { fieldsCodec } from './fields-codec';

/** The start of a zone of authority (RFC 1035, section 3.3.13); times in seconds. */
export interface SoaRdata {
  readonly type: 'SOA';
  /** The primary name server. */
  readonly mname: DomainName;
  /** The mailbox of the responsible person, as a domain name. */
  readonly rname: DomainName;
  /** Route 53 writes 1 and never raises it. */
  readonly serial: number;
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  /** TTL of negative answers, bounded by the TTL of the record itself (RFC 2308, section 4). */
  readonly minimum: number;
}

export const soaCodec = fieldsCodec<SoaRdata>('SOA', {
  mname: domainName,
  rname: domainName,
  serial: uint32(),
  refresh: uint32(),
  retry: uint32(),
  expire: uint32(),
  minimum: uint32(),
});
