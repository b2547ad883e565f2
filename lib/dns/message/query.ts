import { nameFromWire } from '../../model/name/wire';
import type { DomainName } from '../../model/name/domain-name';
import { readClientSubnet, type ClientSubnet } from './client-subnet';
import { ednsOptions, metaTypes, type Rcode } from './numbers';

/** What a question's OPT record says (RFC 6891). */
export interface Edns {
  /** Octets of UDP that the client takes. */
  readonly udpOctets: number;
  readonly version: number;
  readonly dnssecOk: boolean;
  readonly clientSubnet?: ClientSubnet;
}

/** The header of a question, as far as the reply repeats it. */
export interface QueryHeader {
  readonly id: number;
  readonly opcode: number;
  readonly recursionDesired: boolean;
}

/** A question that can be answered. */
export interface Query extends QueryHeader {
  readonly name: DomainName;
  readonly type: number;
  readonly class: number;
  /** The question section as it came, which the reply repeats, upper case and all. */
  readonly questionOctets: Uint8Array;
  readonly edns?: Edns;
}

/** A message that is no question to answer. */
export type Unreadable =
  /** No reply at all: what came is no question, and an answer could be abused to make two servers talk for ever. */
  { readonly kind: 'ignore' } | { readonly kind: 'refuse'; readonly header: QueryHeader; readonly rcode: Rcode };

const headerOctets = 12;
const questionFlags = { response: 0x80, truncated: 0x02, recursionDesired: 0x01 } as const;

/**
 * The question that a message holds. Hostile octets never stop it.
 *
 * @see RFC 1035, section 4.1; RFC 6891, section 6.1
 */
export function readQuery(message: Buffer): { readonly kind: 'query'; readonly query: Query } | Unreadable {
  if (message.length < headerOctets) return { kind: 'ignore' };
  const flags = message.readUInt8(2);
  if ((flags & questionFlags.response) !== 0) return { kind: 'ignore' };
  const header = {
    id: message.readUInt16BE(0),
    opcode: (flags >> 3) & 0x0f,
    recursionDesired: (flags & questionFlags.recursionDesired) !== 0,
  };
  const refuse = (rcode: Rcode): Unreadable => ({ kind: 'refuse', header, rcode });
  if (header.opcode !== 0) return refuse('NOTIMP');
  const [questions, answers, authority, additional] = [4, 6, 8, 10].map((at) => message.readUInt16BE(at));
  if (questions !== 1 || answers !== 0 || authority !== 0 || (flags & questionFlags.truncated) !== 0) return refuse('FORMERR');

  const name = nameFromWire(message, headerOctets);
  if (!name.ok || name.value.end + 4 > message.length) return refuse('FORMERR');
  const { end } = name.value;
  const edns = readAdditional(message, end + 4, additional ?? 0);
  if (edns === 'malformed') return refuse('FORMERR');
  return {
    kind: 'query',
    query: {
      ...header,
      name: name.value.name,
      type: message.readUInt16BE(end),
      class: message.readUInt16BE(end + 2),
      questionOctets: message.subarray(headerOctets, end + 4),
      ...(edns === undefined ? {} : { edns }),
    },
  };
}

/** The OPT record among the additional records; others are stepped over. */
function readAdditional(message: Buffer, start: number, count: number): Edns | 'malformed' | undefined {
  let edns: Edns | undefined;
  let at = start;
  for (let i = 0; i < count; i++) {
    const isRoot = message[at] === 0;
    const owner = nameFromWire(message, at);
    if (!owner.ok || owner.value.end + 10 > message.length) return 'malformed';
    const { end } = owner.value;
    const dataAt = end + 10;
    at = dataAt + message.readUInt16BE(end + 8);
    if (at > message.length) return 'malformed';
    if (message.readUInt16BE(end) !== metaTypes.OPT) continue;
    // One OPT record, at the root (RFC 6891, section 6.1.1).
    if (edns !== undefined || !isRoot) return 'malformed';
    const options = readOptions(message.subarray(dataAt, at));
    if (options === 'malformed') return 'malformed';
    edns = {
      udpOctets: message.readUInt16BE(end + 2),
      version: message.readUInt8(end + 5),
      dnssecOk: (message.readUInt8(end + 6) & 0x80) !== 0,
      ...options,
    };
  }
  return at === message.length ? edns : 'malformed';
}

function readOptions(data: Buffer): { readonly clientSubnet?: ClientSubnet } | 'malformed' {
  let clientSubnet: ClientSubnet | undefined;
  for (let at = 0; at < data.length;) {
    if (at + 4 > data.length) return 'malformed';
    const end = at + 4 + data.readUInt16BE(at + 2);
    if (end > data.length) return 'malformed';
    if (data.readUInt16BE(at) === ednsOptions.clientSubnet) {
      clientSubnet = readClientSubnet(data.subarray(at + 4, end));
      if (clientSubnet === undefined) return 'malformed';
    }
    at = end;
  }
  return clientSubnet === undefined ? {} : { clientSubnet };
}
