import { DomainName } from '../model/name/domain-name';
import { isReference } from '../model/reference';
import type { ResourceRecordSet, ValueRecordSet } from '../model/rrset/resource-record-set';
import { privateNameServers } from '../model/vpc/private-name-servers';
import type { ExistingHostedZone } from './contents';
import { nameServersOf, nameServersText } from './name-servers';

/** TTLs of the record sets that every hosted zone is made with, in seconds. */
const madeWith = { NS: 172800, SOA: 900 };

/**
 * Whether a record set is the SOA or NS at the apex that Route 53 itself made, so that nobody needs to declare it: in a hosted zone one
 * that nobody changed since, in a file each of them, since a new hosted zone has its own.
 *
 * @see Route 53 Developer Guide, NS and SOA records that Amazon Route 53 creates for a public hosted zone
 */
export function isGivenByRoute53(rrset: ResourceRecordSet, zoneName: DomainName, hostedZone: ExistingHostedZone | undefined): boolean {
  const { name, type } = rrset;
  if (!name.equals(zoneName) || (type !== 'NS' && type !== 'SOA')) return false;
  if (hostedZone === undefined) return true;
  if (rrset.kind !== 'values' || rrset.ttlSeconds !== madeWith[type]) return false;
  const nameServers = hostedZone.privateZone ? privateNameServers : hostedZone.nameServers;
  return type === 'NS' ? nameServersOf(rrset) === nameServersText(nameServers) : isOwnSoa(rrset, nameServers);
}

function isOwnSoa({ records }: ValueRecordSet, nameServers: readonly string[]): boolean {
  const rdata = isReference(records) ? undefined : records[0]?.rdata;
  if (rdata?.type !== 'SOA') return false;
  const { mname, rname, serial, refresh, retry, expire, minimum } = rdata;
  const numbers = [serial, refresh, retry, expire, minimum].join(' ');
  return (
    nameServers.some((server) => DomainName.parse(server).equals(mname)) &&
    rname.toText() === 'awsdns-hostmaster.amazon.com.' &&
    numbers === '1 7200 900 1209600 86400'
  );
}
