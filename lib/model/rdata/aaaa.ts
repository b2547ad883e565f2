import ipaddr from 'ipaddr.js';
import { finding } from '../finding';
import { failure, success } from '../result';
import { isIpv4Address } from './a';
import type { RdataCodec } from './codec';
import { addressOctets, type Field } from './field';
import { fieldsCodec } from './fields-codec';

/** An IPv6 address (RFC 3596). */
export interface AaaaRdata {
  readonly type: 'AAAA';
  /** The canonical spelling of RFC 5952. */
  readonly address: string;
}

/** The RFC 5952 spelling of an IPv6 address in any spelling of RFC 4291, section 2.2; undefined for everything else. */
export function canonicalIpv6(text: string): string | undefined {
  // The library takes looser spellings too, so the alphabet and an embedded IPv4 address are checked first.
  if (!/^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/.test(text)) return undefined;
  const embedded = /[^:]*\.[^:]*$/.exec(text)?.[0];
  if (embedded === undefined) return canonicalHex(text);
  // The library reads `::192.0.2.1` as `::ffff:192.0.2.1`, which is another address.
  return isIpv4Address(embedded) ? canonicalHex(text.slice(0, -embedded.length) + hexGroups(embedded)) : undefined;
}

/** The RFC 5952 spelling of the IPv6 address in sixteen octets, one character each. */
export function ipv6FromOctets(octets: string): string {
  return new ipaddr.IPv6(Array.from(octets.padEnd(16, '\0'), (char) => char.charCodeAt(0))).toRFC5952String();
}

function canonicalHex(text: string): string | undefined {
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text).toRFC5952String() : undefined;
}

/** An IPv4 address as the last two groups of an IPv6 address. */
function hexGroups(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

const address: Field<string> = {
  fromText: (text) => {
    const canonical = canonicalIpv6(text);
    if (canonical !== undefined) return success(canonical);
    return failure(finding('Ipv6AddressInvalid', { message: `${JSON.stringify(text)} is no IPv6 address.`, value: text }));
  },
  toText: (value) => value,
  toWire: (value, out) => out.octets(addressOctets(value)),
  fromWire: (octets, name) => success(ipv6FromOctets(octets.text(16, name))),
};

const codec = fieldsCodec<AaaaRdata>('AAAA', { address });

export const aaaaCodec: RdataCodec<AaaaRdata> = { ...codec, parse: (text) => codec.parseFields([text]) };
