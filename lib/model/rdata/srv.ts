import type { DomainName } from '../name/domain-name';
import type { RdataCodec } from './codec';
import { canonicalHostName, combine, parseHostName, parseUint, splitFields } from './fields';

/** The location of a service (RFC 2782); target `.` says that the service is not offered. */
export interface SrvRdata {
  readonly type: 'SRV';
  /** 0 to 65535; the lowest is tried first. */
  readonly priority: number;
  /** 0 to 65535; share among targets of one priority. */
  readonly weight: number;
  /** 0 to 65535. */
  readonly port: number;
  readonly target: DomainName;
}

export const srvCodec: RdataCodec<SrvRdata> = {
  parse(text) {
    const fields = splitFields(text, 'SRV', ['priority', 'weight', 'port', 'target']);
    if (!fields.ok) return fields;
    const [priority = '', weight = '', port = '', target = ''] = fields.value;
    return combine<[number, number, number, DomainName], SrvRdata>(
      [parseUint(priority, 'priority', 65535), parseUint(weight, 'weight', 65535), parseUint(port, 'port', 65535), parseHostName(target)],
      (p, w, o, t) => ({ type: 'SRV', priority: p, weight: w, port: o, target: t }),
    );
  },
  toText: (rdata) => `${rdata.priority} ${rdata.weight} ${rdata.port} ${rdata.target.toText()}`,
  canonical: (rdata) => `${rdata.priority} ${rdata.weight} ${rdata.port} ${canonicalHostName(rdata.target)}`,
};
