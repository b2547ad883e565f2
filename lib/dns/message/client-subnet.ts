import ipaddr from 'ipaddr.js';

/** The client subnet of a question: whom a resolver asks for (RFC 7871, section 6). */
export interface ClientSubnet {
  readonly family: 1 | 2;
  readonly sourcePrefixLength: number;
  /** As they came: no more octets than the prefix takes. */
  readonly addressOctets: Uint8Array;
}

const familyOctets = { 1: 4, 2: 16 } as const;

/** The option's data as a client subnet; undefined where RFC 7871, section 7.1.2, asks for FORMERR. */
export function readClientSubnet(data: Buffer): ClientSubnet | undefined {
  if (data.length < 4) return undefined;
  const family = data.readUInt16BE(0);
  const sourcePrefixLength = data.readUInt8(2);
  const scopePrefixLength = data.readUInt8(3);
  const addressOctets = data.subarray(4);
  if ((family !== 1 && family !== 2) || scopePrefixLength !== 0) return undefined;
  if (sourcePrefixLength > familyOctets[family] * 8 || addressOctets.length !== Math.ceil(sourcePrefixLength / 8)) return undefined;
  const spareBits = addressOctets.length * 8 - sourcePrefixLength;
  const last = addressOctets.at(-1) ?? 0;
  if ((last & ((1 << spareBits) - 1)) !== 0) return undefined;
  return { family, sourcePrefixLength, addressOctets };
}

/** The subnet as a block of addresses, such as `203.0.113.0/24`; undefined when the client wants to stay unknown (RFC 7871, section 7.1.2). */
export function subnetBlock({ family, sourcePrefixLength, addressOctets }: ClientSubnet): string | undefined {
  if (sourcePrefixLength === 0) return undefined;
  const octets = new Uint8Array(familyOctets[family]);
  octets.set(addressOctets);
  return `${ipaddr.fromByteArray([...octets]).toString()}/${sourcePrefixLength}`;
}

/** The option's data in a reply, with the part of the subnet that the answer is for. */
export function clientSubnetReply({ family, sourcePrefixLength, addressOctets }: ClientSubnet, scopePrefixLength: number): Buffer {
  return Buffer.concat([Buffer.of(0, family, sourcePrefixLength, scopePrefixLength), addressOctets]);
}
