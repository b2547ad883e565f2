import type { DomainName } from '../name/domain-name';
import type { RdataCodec } from './codec';
import { canonicalHostName, combine, parseHostName, parseUint, splitFields } from './fields';

const uint32 = 4294967295;

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

const fieldNames = ['mname', 'rname', 'serial', 'refresh', 'retry', 'expire', 'minimum'];

export const soaCodec: RdataCodec<SoaRdata> = {
  parse(text) {
    const fields = splitFields(text, 'SOA', fieldNames);
    if (!fields.ok) return fields;
    const [mname = '', rname = '', ...numbers] = fields.value;
    const [serial = '', refresh = '', retry = '', expire = '', minimum = ''] = numbers;
    return combine<[DomainName, DomainName, number, number, number, number, number], SoaRdata>(
      [
        parseHostName(mname),
        parseHostName(rname),
        parseUint(serial, 'serial', uint32),
        parseUint(refresh, 'refresh', uint32),
        parseUint(retry, 'retry', uint32),
        parseUint(expire, 'expire', uint32),
        parseUint(minimum, 'minimum', uint32),
      ],
      (m, r, s, f, t, e, n) => ({ type: 'SOA', mname: m, rname: r, serial: s, refresh: f, retry: t, expire: e, minimum: n }),
    );
  },
  toText: (rdata) => `${rdata.mname.toText()} ${rdata.rname.toText()} ${timers(rdata)}`,
  canonical: (rdata) => `${canonicalHostName(rdata.mname)} ${canonicalHostName(rdata.rname)} ${timers(rdata)}`,
};

function timers(rdata: SoaRdata): string {
  return [rdata.serial, rdata.refresh, rdata.retry, rdata.expire, rdata.minimum].join(' ');
}
