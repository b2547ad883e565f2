import { isIPv4, isIPv6 } from 'node:net';
import { expandIpv6 } from '../values/addresses';

/** Shortest and longest prefix of a block. @see Developer Guide, routing-policy-ipbased */
const prefixLengths = { IPv4: [1, 24], IPv6: [1, 48] } as const;

/**
 * The meaning of a CIDR block, the same for every spelling of it; undefined when it is no block that a collection takes.
 *
 * The address must be the block's first: bits after the prefix are refused.
 */
export function cidrBlockMeaning(block: string): string | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(block) ?? [];
  const family = isIPv4(address) ? 'IPv4' : isIPv6(address) && !address.includes('%') ? 'IPv6' : undefined;
  if (!family) return undefined;
  const length = Number(digits);
  const [shortest, longest] = prefixLengths[family];
  if (length < shortest || length > longest) return undefined;
  const bits = family === 'IPv4' ? bitsOf(address.split('.'), 10, 8) : bitsOf(expandIpv6(address).split(':'), 16, 16);
  return bits.slice(length).includes('1') ? undefined : `${family} ${bits.slice(0, length)}`;
}

function bitsOf(groups: readonly string[], radix: number, width: number): string {
  return groups.map((group) => Number.parseInt(group, radix).toString(2).padStart(width, '0')).join('');
}
