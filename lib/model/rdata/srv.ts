import type { DomainName } from '../name/domain-name';
import { domainName, uint16 } from './field';
import { fieldsCodec } from './fields-codec';
import { addressesAsHosts } from './host-doubts';

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

export const srvCodec = fieldsCodec<SrvRdata>(
  'SRV',
  { priority: uint16(), weight: uint16(), port: uint16(), target: domainName },
  { doubts: (values) => addressesAsHosts(values.map(({ target }) => target)) },
);
