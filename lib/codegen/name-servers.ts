import { DomainName } from '../model/name/domain-name';
import { isReference } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';

/** The name servers of an NS record set as one text, equal for the same servers in any order; undefined for other record sets. */
export function nameServersOf(rrset: ResourceRecordSet): string | undefined {
  if (rrset.kind !== 'values' || isReference(rrset.records)) return undefined;
  const hosts = rrset.records.flatMap(({ rdata }) => (rdata.type === 'NS' ? [rdata.host.toText()] : []));
  return hosts.length === rrset.records.length ? hosts.sort().join(' ') : undefined;
}

/** The same for host names, with or without final dots. */
export function nameServersText(hosts: readonly string[]): string {
  return hosts
    .map((host) => DomainName.parse(host).toText())
    .sort()
    .join(' ');
}
