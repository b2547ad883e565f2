import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { expandIpv6 } from '../values/addresses';

/**
 * Addresses that no health checker may reach: private, loopback, link-local, documentation, multicast, reserved.
 *
 * @see API Reference, HealthCheckConfig, IPAddress, which names RFC 5735, 6598 and 5156
 */
const forbiddenIpv4 = blockListOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);
// A list of its own: in one list, the mapped range would hold every IPv4 address.
const forbiddenIpv6 = blockListOf('ipv6', [
  ['::', 128],
  ['::1', 128],
  ['::ffff:0:0', 96],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]);

function blockListOf(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [network: string, prefix: number])[]): BlockList {
  const blocks = new BlockList();
  for (const [network, prefix] of subnets) blocks.addSubnet(network, prefix, family);
  return blocks;
}

/** Why an address cannot be checked, if so. */
export function addressProblem(address: string): string | undefined {
  if (isIPv4(address)) return forbiddenIpv4.check(address, 'ipv4') ? `IPv4 address ${address} is forbidden.` : undefined;
  if (!isIPv6(address) || address.includes('%')) return `Invalid IP address: ${address}`;
  return forbiddenIpv6.check(address, 'ipv6') ? `IPv6 address ${address} is forbidden.` : undefined;
}

/** The spelling in which the service lists an address: eight groups for IPv6, as sent for IPv4. */
export function listedAddress(address: string): string {
  return isIPv6(address) ? expandIpv6(address) : address;
}
