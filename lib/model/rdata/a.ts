import { finding } from '../finding';
import { failure, success } from '../result';
import type { RdataCodec } from './codec';

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

export const aCodec: RdataCodec<ARdata> = {
  parse(text) {
    if (isIpv4Address(text)) return success({ type: 'A', address: text });
    return failure(finding('Ipv4AddressInvalid', { message: `${JSON.stringify(text)} is no IPv4 address.`, value: text }));
  },
  toText: (rdata) => rdata.address,
  canonical: (rdata) => rdata.address,
};
