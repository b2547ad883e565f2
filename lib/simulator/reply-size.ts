import type { DomainName } from '../model/name/domain-name';
import { readRdata } from '../model/rdata';
import type { RecordType } from '../model/rdata/record-type';
import type { Reply, ReplyRecords } from './reply';

/** How a question travels. */
export interface Transport {
  readonly protocol: 'udp' | 'tcp';
  /**
   * The size in octets that the client takes by EDNS (RFC 6891).
   * @default - no EDNS
   */
  readonly ednsSize?: number;
}

const headerOctets = 12;
const optOctets = 11;
/** Without EDNS (RFC 1035, section 4.2.1), and what Route 53 sends at most with it (Developer Guide, DNS constraints and behaviors). */
const udpOctets = { plain: 512, edns: 4096 } as const;

/**
 * Whether the reply is cut off with the TC bit set, so that the client asks again over TCP.
 *
 * Only question and answer count: what else there is can be left out.
 */
export function isTruncated(reply: Reply, name: DomainName, { protocol, ednsSize }: Transport): boolean {
  if (protocol === 'tcp') return false;
  const limit = ednsSize === undefined ? udpOctets.plain : Math.max(udpOctets.plain, Math.min(ednsSize, udpOctets.edns));
  return answerOctets(reply, name) + (ednsSize === undefined ? 0 : optOctets) > limit;
}

/** Octets of header, question and answer section; values of AWS resources that are not known do not count. */
export function answerOctets({ answer }: Pick<Reply, 'answer'>, name: DomainName): number {
  const names = new NameSizes();
  const question = headerOctets + names.add(name) + 4;
  return answer.reduce((sum, records) => sum + recordsOctets(records, names), question);
}

function recordsOctets({ name, type, values }: ReplyRecords, names: NameSizes): number {
  if (values.kind === 'alias-target') return 0;
  const texts = values.kind === 'some' ? values.texts.slice(0, values.count) : values.texts;
  return texts.reduce((sum, text) => sum + names.add(name) + 10 + rdataOctets(type, text, names), 0);
}

function rdataOctets(type: RecordType, text: string, names: NameSizes): number {
  const rdata = readRdata(type, text);
  switch (rdata.type) {
    case 'A':
      return 4;
    case 'AAAA':
      return 16;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return names.add(rdata.host);
    case 'MX':
      return 2 + names.add(rdata.exchange);
    case 'SOA':
      return names.add(rdata.mname) + names.add(rdata.rname) + 20;
    case 'SRV':
      return 6 + nameOctets(rdata.target);
    case 'TXT':
    case 'SPF':
      return rdata.strings.reduce((sum, string) => sum + 1 + string.length, 0);
    case 'CAA':
      return 2 + rdata.tag.length + rdata.value.length;
    default:
      // Other types hold digits, names, base64 or hex, whose text is longer than what goes over the wire.
      return text.length;
  }
}

function nameOctets(name: DomainName): number {
  return name.labels.reduce((sum, label) => sum + 1 + label.length, 1);
}

/** Sizes of names in one message, in which the end of a name is a pointer to where it stood before (RFC 1035, section 4.1.4). */
class NameSizes {
  private readonly seen = new Set<string>();

  add(name: DomainName): number {
    const labels = name.labels;
    let octets = 0;
    for (let i = 0; i < labels.length; i++) {
      const rest = labels.slice(i).join('\0');
      if (this.seen.has(rest)) return octets + 2;
      this.seen.add(rest);
      octets += 1 + (labels[i]?.length ?? 0);
    }
    return octets + 1;
  }
}
