import { createHash } from 'node:crypto';
import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';

/**
 * Addresses in the place of those of an AWS resource, which only the service knows: always the same for one target, from blocks that
 * lead nowhere (IPv4: 198.18.0.0/15, RFC 2544; IPv6: 2001:db8::/32, RFC 3849). None for other record types.
 */
export function standInAddresses(type: RecordType, target: DomainName): readonly string[] {
  const digest = createHash('sha256').update(target.toText()).digest();
  if (type === 'A') return [`198.${18 + (digest.readUInt8(0) & 1)}.${digest.readUInt8(1)}.${digest.readUInt8(2)}`];
  if (type === 'AAAA') return [`2001:db8::${digest.readUInt16BE(0).toString(16)}:${digest.readUInt16BE(2).toString(16)}`];
  return [];
}
