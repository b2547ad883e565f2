import type { DomainName } from '../name/domain-name';
import { success } from '../result';
import type { RdataCodec } from './codec';
import { canonicalHostName, parseHostName } from './fields';

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

function hostNameCodec<T extends string>(type: T): RdataCodec<HostNameRdata<T>> {
  return {
    parse(text) {
      const host = parseHostName(text);
      return host.ok ? success({ type, host: host.value }) : host;
    },
    toText: (rdata) => rdata.host.toText(),
    canonical: (rdata) => canonicalHostName(rdata.host),
  };
}

export const cnameCodec: RdataCodec<CnameRdata> = hostNameCodec('CNAME');
export const nsCodec: RdataCodec<NsRdata> = hostNameCodec('NS');
export const ptrCodec: RdataCodec<PtrRdata> = hostNameCodec('PTR');
