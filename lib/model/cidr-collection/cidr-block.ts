import ipaddr from 'ipaddr.js';
import { isIpv4Address } from '../rdata/a';
import { canonicalIpv6 } from '../rdata/aaaa';

/** Addresses that have their first bits in common. */
export interface CidrBlock {
  readonly family: 4 | 6;
  readonly prefixLength: number;
  /** The network's address, in the one spelling of it, and the prefix length: equal for equal blocks. */
  readonly text: string;
  /** The bits that all addresses of the block begin with, `0` and `1`. */
  readonly bits: string;
}

/** The block that a text stands for, such as `203.0.113.0/24`; undefined for texts that are none. */
export function parseCidrBlock(text: string): CidrBlock | undefined {
  const [, address = '', length = ''] = /^([0-9A-Fa-f:.]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const prefixLength = Number(length);
  const family = isIpv4Address(address) ? 4 : canonicalIpv6(address) === undefined ? undefined : 6;
  if (length === '' || family === undefined || prefixLength > (family === 4 ? 32 : 128)) return undefined;
  const octets = ipaddr.parse(canonicalIpv6(address) ?? address).toByteArray();
  const bits = octets
    .map((octet) => octet.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, prefixLength);
  const network = bits.padEnd(octets.length * 8, '0').match(/.{8}/g) ?? [];
  const networkAddress = ipaddr.fromByteArray(network.map((octet) => parseInt(octet, 2)));
  const spelled = networkAddress instanceof ipaddr.IPv6 ? networkAddress.toRFC5952String() : networkAddress.toString();
  return { family, prefixLength, bits, text: `${spelled}/${prefixLength}` };
}

/** The one spelling of a block; other texts stay as they are. */
export function canonicalCidrBlock(text: string): string {
  return parseCidrBlock(text)?.text ?? text;
}
