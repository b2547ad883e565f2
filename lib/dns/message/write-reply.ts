import { clientSubnetReply } from './client-subnet';
import { MessageWriter } from './message-writer';
import { ednsOptions, metaTypes, rcodes, type Rcode } from './numbers';
import type { Edns, Query, QueryHeader } from './query';
import { writeRecord, type WireRecord } from './write-record';

/** What is said in a reply beside header and question. */
export interface ReplyContent {
  readonly rcode: Rcode;
  readonly authoritative: boolean;
  readonly recursionAvailable: boolean;
  readonly answer: readonly WireRecord[];
  readonly authority: readonly WireRecord[];
  readonly additional: readonly WireRecord[];
  /** How much of the client's subnet the answer depends on, in bits. */
  readonly scopePrefixLength?: number;
  /** What a person should know of the answer (RFC 8914). */
  readonly extendedError?: { readonly code: number; readonly text: string };
}

/** What Route 53 takes over UDP, and says so in OPT (Developer Guide, DNS constraints and behaviors). */
export const maxUdpOctets = 4096;
const plainUdpOctets = 512;
const maxTcpOctets = 65_535;

const flag = { response: 0x8000, authoritative: 0x0400, truncated: 0x0200, recursionDesired: 0x0100, recursionAvailable: 0x0080 } as const;

/**
 * The reply as octets, no longer than the client takes: additional records are left out first, then the authority section; where the
 * answer itself is too long the TC bit is set and the client asks again over TCP (RFC 2181, section 9).
 */
export function writeReply(query: Query, content: ReplyContent, protocol: 'udp' | 'tcp'): Buffer {
  // Route 53 leaves OPT out of REFUSED.
  const edns = content.rcode === 'REFUSED' ? undefined : query.edns;
  const limit = protocol === 'tcp' ? maxTcpOctets : udpLimit(edns);
  const optOctets = edns === undefined ? 0 : writeOpt(new MessageWriter(), edns, content);
  const out = new MessageWriter();
  writeHeader(out, query);
  out.question(query.name, query.questionOctets);

  const counts = { answer: 0, authority: 0, additional: 0 };
  let truncated = false;
  for (const section of ['answer', 'authority', 'additional'] as const) {
    const before = out.length;
    counts[section] = content[section].reduce((count, record) => count + (writeRecord(out, record) ? 1 : 0), 0);
    if (out.length + optOctets <= limit) continue;
    out.truncate(before);
    counts[section] = 0;
    // A referral without its name servers is none; an answer and a denial can do without what stands behind them.
    truncated = section === 'answer' || (section === 'authority' && content.answer.length === 0);
    break;
  }
  if (edns !== undefined) writeOpt(out, edns, content);
  out.patchUint16(
    2,
    flag.response |
      (query.opcode << 11) |
      (content.authoritative ? flag.authoritative : 0) |
      (truncated ? flag.truncated : 0) |
      (query.recursionDesired ? flag.recursionDesired : 0) |
      (content.recursionAvailable ? flag.recursionAvailable : 0) |
      (rcodes[content.rcode] & 0x0f),
  );
  out.patchUint16(4, 1);
  out.patchUint16(6, counts.answer);
  out.patchUint16(8, counts.authority);
  out.patchUint16(10, counts.additional + (edns === undefined ? 0 : 1));
  return out.finish();
}

/** The reply to a message that cannot be answered: a header, no longer than what came. */
export function writeRefusal(header: QueryHeader, rcode: Rcode): Buffer {
  const out = new MessageWriter();
  writeHeader(out, header);
  out.patchUint16(2, flag.response | (header.opcode << 11) | (header.recursionDesired ? flag.recursionDesired : 0) | rcodes[rcode]);
  return out.finish();
}

function writeHeader(out: MessageWriter, { id }: QueryHeader): void {
  out.uint16(id);
  for (let i = 0; i < 5; i++) out.uint16(0);
}

function udpLimit(edns: Edns | undefined): number {
  return edns === undefined ? plainUdpOctets : Math.max(plainUdpOctets, Math.min(edns.udpOctets, maxUdpOctets));
}

/** Writes the OPT record (RFC 6891, section 6.1.2), and tells how many octets it took. */
function writeOpt(out: MessageWriter, edns: Edns, { rcode, scopePrefixLength = 0, extendedError }: ReplyContent): number {
  const before = out.length;
  out.uint8(0);
  out.uint16(metaTypes.OPT);
  out.uint16(maxUdpOctets);
  out.uint8(rcodes[rcode] >> 4);
  out.uint8(0);
  out.uint16(edns.dnssecOk ? 0x8000 : 0);
  out.withLength(() => {
    const { clientSubnet } = edns;
    if (clientSubnet !== undefined) writeOption(out, ednsOptions.clientSubnet, clientSubnetReply(clientSubnet, scopePrefixLength));
    if (extendedError !== undefined) {
      const text = Buffer.from(extendedError.text, 'utf8').subarray(0, 200);
      writeOption(out, ednsOptions.extendedError, Buffer.concat([Buffer.of(extendedError.code >> 8, extendedError.code & 0xff), text]));
    }
  });
  return out.length - before;
}

function writeOption(out: MessageWriter, code: number, data: Uint8Array): void {
  out.uint16(code);
  out.withLength(() => out.octets(data));
}
