import type { DomainName } from '../name/domain-name';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { StoredRecordSet } from './change';

/** The name that an alias to a record of its own zone points to, as canonical text. */
export function aliasTargetName(stored: StoredRecordSet | undefined): string | undefined {
  return stored?.rrset.kind === 'alias' && stored.rrset.aliasTarget.home === 'own-zone'
    ? stored.rrset.aliasTarget.dnsName.toText()
    : undefined;
}

/** The names that a CNAME points to; none for other record sets. */
export function cnameTargets(rrset: ResourceRecordSet | undefined): readonly DomainName[] {
  if (rrset?.kind !== 'values' || rrset.type !== 'CNAME' || 'kind' in rrset.records) return [];
  return rrset.records.flatMap(({ rdata }) => (rdata.type === 'CNAME' && 'host' in rdata ? [rdata.host] : []));
}
