import type { Finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { sortByKey } from '../../model/name/order';
import { isReference } from '../../model/reference';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { listingOrderKey } from '../../model/rrset/rrset-key';
import { annotationLine } from './annotation';
import { leftOutOf, type Formatted } from '../formatted';
import { rdataField } from './write-rdata';
import { nameField, relativeNameField } from './write-name';

/** How a zone file is written. */
export interface ZoneFileFormatOptions {
  /** The name of the zone. */
  readonly origin: string | DomainName;
  /** Owners with a final dot, or relative to the zone. Names in values always have a final dot. @default 'absolute' */
  readonly names?: 'absolute' | 'relative';
  /**
   * Record sets that a zone file cannot hold (aliases, routing policies, references): in comments that {@link parseZoneFile} reads back, or
   * left out.
   * @default 'annotate'
   */
  readonly routing?: 'annotate' | 'leave-out';
}

/**
 * Writes record sets as a zone file: one record a line, in Route 53's listing order with the SOA record first.
 *
 * Equal record sets in any order give the same text. {@link parseZoneFile} reads the same record sets back.
 *
 * @throws Apex53Error `InvalidLiteral` when `origin` is no domain name.
 * @see RFC 1035, section 5
 * @example
 * ```ts
 * const { recordSets } = parseZoneFile('www 1h IN TXT "a b" c', { origin: 'example.com' });
 * formatZoneFile(recordSets.map(({ rrset }) => rrset), { origin: 'example.com' }).text; // => '$ORIGIN example.com.\nwww.example.com. 3600 IN TXT "a b" "c"\n'
 * ```
 */
export function formatZoneFile(recordSets: readonly ResourceRecordSet[], options: ZoneFileFormatOptions): Formatted {
  const origin = options.origin instanceof DomainName ? options.origin : DomainName.parse(options.origin);
  const lines: string[] = [`$ORIGIN ${nameField(origin)}`];
  const leftOut: Finding[] = [];
  for (const rrset of sortByKey(recordSets, (set) => `${set.type === 'SOA' ? 0 : 1}${listingOrderKey(set)}`)) {
    const owner =
      options.names === 'relative' && rrset.name.isWithin(origin) ? relativeNameField(rrset.name, origin) : nameField(rrset.name);
    const records = recordLines(rrset, owner);
    if (records !== undefined) lines.push(...records);
    else if (options.routing === 'leave-out') leftOut.push(leftOutOf(rrset, 'a zone file has no way to say this.'));
    else lines.push(annotationLine(rrset));
  }
  return { text: `${lines.join('\n')}\n`, leftOut };
}

function recordLines(rrset: ResourceRecordSet, owner: string): string[] | undefined {
  if (rrset.kind === 'alias' || rrset.routing.kind !== 'simple' || isReference(rrset.records)) return undefined;
  const lines: string[] = [];
  for (const record of rrset.records) {
    const rdata = rdataField(rrset.type, record);
    if (rdata === undefined) return undefined;
    lines.push(`${owner} ${rrset.ttlSeconds} IN ${rrset.type} ${rdata}`);
  }
  return lines.length === 0 ? undefined : lines;
}
