import type { DomainName } from '../name/domain-name';
import type { RdataCodec } from './codec';
import { canonicalHostName, combine, parseHostName, parseUint, splitFields } from './fields';

/** A mail exchange (RFC 1035, section 3.3.9); `0 .` says that the name takes no mail (RFC 7505). */
export interface MxRdata {
  readonly type: 'MX';
  /** 0 to 65535; the lowest is tried first. */
  readonly preference: number;
  readonly exchange: DomainName;
}

export const mxCodec: RdataCodec<MxRdata> = {
  parse(text) {
    const fields = splitFields(text, 'MX', ['preference', 'exchange']);
    if (!fields.ok) return fields;
    const [preference = '', exchange = ''] = fields.value;
    return combine<[number, DomainName], MxRdata>([parseUint(preference, 'preference', 65535), parseHostName(exchange)], (p, e) => ({
      type: 'MX',
      preference: p,
      exchange: e,
    }));
  },
  toText: (rdata) => `${rdata.preference} ${rdata.exchange.toText()}`,
  canonical: (rdata) => `${rdata.preference} ${canonicalHostName(rdata.exchange)}`,
};
