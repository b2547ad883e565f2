import ipaddr from 'ipaddr.js';

/**
 * Ranges that no health checker may reach: local, private, documentation, multicast and reserved ones.
 *
 * @see Route 53 API Reference, HealthCheckConfig, IPAddress, which names RFC 5735, RFC 6598 and RFC 5156
 */
const forbiddenRanges: readonly (readonly [range: string, use: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'carrier-grade NAT'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', '6to4 relays'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'benchmarks'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'IPv4-mapped'],
  ['2001::/32', 'Teredo'],
  ['2001:10::/28', 'ORCHID'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['3ffe::/16', '6bone'],
  ['5f00::/8', '6bone'],
  ['fc00::/7', 'unique local'],
  ['fe80::/10', 'link-local'],
  ['ff00::/8', 'multicast'],
];

const parsedRanges = forbiddenRanges.map(([range, use]) => ({ range, use, cidr: ipaddr.parseCIDR(range) }));

/** The range that keeps an address from being checked, with its use; undefined for public addresses. */
export function forbiddenRange(address: string): { readonly range: string; readonly use: string } | undefined {
  const parsed = ipaddr.parse(address);
  return parsedRanges.find(({ cidr }) => cidr[0].kind() === parsed.kind() && parsed.match(cidr));
}
