import type { DomainName } from '../name/domain-name';
import type { RdataCodec } from './codec';
import { domainName } from './field';
import { fieldsCodec } from './fields-codec';
import { addressesAsHosts } from './host-doubts';

/** Data that is one domain name: the shape shared by CNAME, NS and PTR. */
interface HostNameRdata<T extends string> {
  readonly type: T;
  readonly host: DomainName;
}

/** The canonical name of the owner (RFC 1035, section 3.3.1). */
export type CnameRdata = HostNameRdata<'CNAME'>;
/** A name server that is authoritative for the owner (RFC 1035, section 3.3.11). */
export type NsRdata = HostNameRdata<'NS'>;
/** The name that an address or service points back to (RFC 1035, section 3.3.12). */
export type PtrRdata = HostNameRdata<'PTR'>;

function hostNameCodec<T extends 'CNAME' | 'NS' | 'PTR'>(type: T): RdataCodec<HostNameRdata<T>> {
  const codec = fieldsCodec<HostNameRdata<'CNAME' | 'NS' | 'PTR'>>(
    type,
    { host: domainName },
    { doubts: (values) => addressesAsHosts(values.map(({ host }) => host)) },
  ) as RdataCodec<HostNameRdata<T>>;
  return { ...codec, parse: (text) => codec.parseFields([text.trim()]) };
}

export const cnameCodec: RdataCodec<CnameRdata> = hostNameCodec('CNAME');
export const nsCodec: RdataCodec<NsRdata> = hostNameCodec('NS');
export const ptrCodec: RdataCodec<PtrRdata> = hostNameCodec('PTR');
