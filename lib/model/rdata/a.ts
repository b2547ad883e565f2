import { finding } from '../finding';
import { failure, success } from '../result';
import type { RdataCodec } from './codec';
import { addressOctets, type Field } from './field';
import { fieldsCodec } from './fields-codec';

/** An IPv4 address (RFC 1035, section 3.4.1). */
export interface ARdata {
  readonly type: 'A';
  /** Four decimal numbers without leading zeros. */
  readonly address: string;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const dottedQuad = new RegExp(`^(?:${octet}\\.){3}${octet}$`);

/** Whether the text is an IPv4 address in its one strict spelling. */
export function isIpv4Address(text: string): boolean {
  return dottedQuad.test(text);
}

/** The IPv4 address in four octets, one character each. */
export function ipv4FromOctets(octets: string): string {
  return Array.from(octets, (char) => char.charCodeAt(0)).join('.');
}

const address: Field<string> = {
  fromText: (text) => {
    if (isIpv4Address(text)) return success(text);
    return failure(finding('Ipv4AddressInvalid', { message: `${JSON.stringify(text)} is no IPv4 address.`, value: text }));
  },
  toText: (value) => value,
  toWire: (value, out) => out.octets(addressOctets(value)),
  fromWire: (octets, name) => success(ipv4FromOctets(octets.text(4, name))),
};

const codec = fieldsCodec<ARdata>('A', { address });

export const aCodec: RdataCodec<ARdata> = { ...codec, parse: (text) => codec.parseFields([text]) };
