import type { DomainName } from '../../model/name/domain-name';
import { resourceRecord, type ValueRecordSet } from '../../model/rrset/resource-record-set';
import { privateNameServers } from '../../model/vpc/private-name-servers';

/**
 * Stand-ins for the name servers of a public zone that does not exist yet: Route 53 gives each zone four of its own, in this form.
 *
 * `ns-<n>.awsdns-<two digits>.<tld>`, where the digits are n mod 512 divided by 8.
 */
export const standInNameServers = [
  'ns-10.awsdns-01.com.',
  'ns-522.awsdns-01.net.',
  'ns-1034.awsdns-01.org.',
  'ns-1546.awsdns-01.co.uk.',
] as const;

/** The NS set that Route 53 gives a new zone. */
export function defaultNs(name: DomainName, isPrivate: boolean): ValueRecordSet {
  const servers = isPrivate ? privateNameServers : standInNameServers;
  return valueSet(name, 'NS', 172_800, servers);
}

/** The SOA record that Route 53 gives a new zone (Route 53 Developer Guide, NS and SOA records). */
export function defaultSoa(name: DomainName, isPrivate: boolean): ValueRecordSet {
  const [primary] = isPrivate ? privateNameServers : standInNameServers;
  return valueSet(name, 'SOA', 900, [`${primary} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`]);
}

function valueSet(name: DomainName, type: 'NS' | 'SOA', ttlSeconds: number, texts: readonly string[]): ValueRecordSet {
  return { kind: 'values', name, type, ttlSeconds, routing: { kind: 'simple' }, records: texts.map((text) => resourceRecord(type, text)) };
}
