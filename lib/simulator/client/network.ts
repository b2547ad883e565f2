import ipaddr from 'ipaddr.js';
import { canonicalIpv6 } from '../../model/rdata/aaaa';
import { isIpv4Address } from '../../model/rdata/a';

/** Addresses that share their first bits; a single address has all bits. */
export interface Network {
  readonly family: 4 | 6;
  /** The address with all bits behind the prefix zero. */
  readonly bits: bigint;
  /** How many leading bits count: 0 to 32, or 0 to 128. */
  readonly prefixLength: number;
}

const widths = { 4: 32, 6: 128 } as const;

/** The network that an address (`192.0.2.1`) or a block (`192.0.2.0/24`) stands for; undefined when the text is neither. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const family = isIpv4Address(address) ? 4 : canonicalIpv6(address) === undefined ? undefined : 6;
  if (family === undefined || rest.length > 0) return undefined;
  const prefixLength = length === undefined ? widths[family] : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  if (!(prefixLength <= widths[family])) return undefined;
  let bits = 0n;
  for (const octet of ipaddr.parse(address).toByteArray()) bits = (bits << 8n) | BigInt(octet);
  return { family, bits: clearBehind(bits, family, prefixLength), prefixLength };
}

function clearBehind(bits: bigint, family: 4 | 6, prefixLength: number): bigint {
  const behind = BigInt(widths[family] - prefixLength);
  return (bits >> behind) << behind;
}

/** Values by network, found by the longest prefix. */
export class PrefixTable<T> {
  private readonly byLength: Record<4 | 6, Map<number, Map<bigint, T>>> = { 4: new Map(), 6: new Map() };
  private readonly lengths: Record<4 | 6, number[]> = { 4: [], 6: [] };

  /** Of two values for one network the first stays. */
  constructor(entries: Iterable<readonly [Network, T]>) {
    for (const [{ family, bits, prefixLength }, value] of entries) {
      let values = this.byLength[family].get(prefixLength);
      if (values === undefined) {
        values = new Map();
        this.byLength[family].set(prefixLength, values);
        this.lengths[family].push(prefixLength);
      }
      if (!values.has(bits)) values.set(bits, value);
    }
    for (const family of [4, 6] as const) this.lengths[family].sort((a, b) => b - a);
  }

  /** The values of every network that contains this one, longest prefix first. */
  containing({ family, bits, prefixLength }: Network): { readonly value: T; readonly prefixLength: number }[] {
    const found: { value: T; prefixLength: number }[] = [];
    for (const length of this.lengths[family]) {
      // A network contains only what is as long as itself or longer.
      if (length > prefixLength) continue;
      const values = this.byLength[family].get(length);
      const prefix = clearBehind(bits, family, length);
      const value = values?.get(prefix);
      if (value !== undefined) found.push({ value, prefixLength: length });
    }
    return found;
  }
}
