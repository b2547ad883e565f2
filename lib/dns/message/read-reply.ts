/** A record of a reply; data of NS records is a name, of others its octets. */
export interface ReceivedRecord {
  /** In lower case, with final dot. */
  readonly name: string;
  readonly type: number;
  /** In seconds. */
  readonly ttl: number;
  readonly data: Buffer;
  /** The name in the data of an NS record, in lower case and without final dot. */
  readonly host?: string;
}

/** A reply of a name server. */
export interface Reply {
  readonly id: number;
  readonly rcode: number;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly answers: readonly ReceivedRecord[];
  readonly authority: readonly ReceivedRecord[];
}

const headerOctets = 12;
const typeNs = 2;

/** The reply that octets hold; undefined for what is none. Hostile octets never stop it (RFC 1035, section 4.1). */
export function readReply(message: Buffer): Reply | undefined {
  if (message.length < headerOctets) return undefined;
  const flags = message.readUInt16BE(2);
  if ((flags & 0x8000) === 0) return undefined;
  const [questions = 0, answerCount = 0, authorityCount = 0] = [4, 6, 8].map((at) => message.readUInt16BE(at));
  let at = headerOctets;
  for (let i = 0; i < questions; i++) {
    const name = readName(message, at);
    if (name === undefined) return undefined;
    at = name.end + 4;
  }
  const section = (count: number): ReceivedRecord[] | undefined => {
    const records: ReceivedRecord[] = [];
    for (let i = 0; i < count; i++) {
      const owner = readName(message, at);
      if (owner === undefined || owner.end + 10 > message.length) return undefined;
      const type = message.readUInt16BE(owner.end);
      const dataAt = owner.end + 10;
      at = dataAt + message.readUInt16BE(owner.end + 8);
      if (at > message.length) return undefined;
      const host = type === typeNs ? readName(message, dataAt)?.name.replace(/\.$/, '') : undefined;
      // The highest bit set is no TTL (RFC 2181, section 8).
      const ttl = Math.max(0, message.readInt32BE(owner.end + 4));
      records.push({ name: owner.name, type, ttl, data: message.subarray(dataAt, at), ...(host === undefined ? {} : { host }) });
    }
    return records;
  };
  const answers = section(answerCount);
  const authority = answers === undefined ? undefined : section(authorityCount);
  if (answers === undefined || authority === undefined) return undefined;
  return {
    id: message.readUInt16BE(0),
    rcode: flags & 0x0f,
    authoritative: (flags & 0x0400) !== 0,
    truncated: (flags & 0x0200) !== 0,
    answers,
    authority,
  };
}

/** A name, compressed or not; pointers lead backwards, so that it ends (RFC 1035, section 4.1.4). */
function readName(message: Buffer, start: number): { readonly name: string; readonly end: number } | undefined {
  const labels: string[] = [];
  let end: number | undefined;
  let lowest = start;
  for (let at = start; ;) {
    const length = message[at];
    if (length === undefined) return undefined;
    if (length === 0) return { name: `${labels.join('.')}.`, end: end ?? at + 1 };
    if (length >= 0xc0) {
      const low = message[at + 1];
      const target = (length & 0x3f) * 256 + (low ?? 0);
      if (low === undefined || target >= lowest) return undefined;
      end ??= at + 2;
      lowest = target;
      at = target;
      continue;
    }
    if (length > 63 || at + 1 + length > message.length) return undefined;
    labels.push(message.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += 1 + length;
  }
}
