import { finding, type Finding } from '../finding';
import type { DomainName } from '../name/domain-name';
import { isIpv4Address } from './a';

/** A finding for each host that is an IPv4 address: `192.0.2.1` is a domain name too, but none that exists. */
export function addressesAsHosts(hosts: readonly DomainName[]): readonly Finding[] {
  return hosts
    .map((host) => host.toText().slice(0, -1))
    .filter(isIpv4Address)
    .map((address) => finding('HostIsAddress', { message: `The host ${address} is an address, not a name.`, value: address }));
}
