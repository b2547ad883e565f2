import { targetFromDnsName } from '../../aliases/targets/from-dns-name';
import { RememberedLookups } from '../../model/lookup/lookups';
import { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import type { AliasTarget, ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { valuesOf, type RecordEntry } from './record-entry';

const addressTypes: readonly RecordType[] = ['A', 'AAAA'];

/** The types of the record sets at a name: known when the whole file is read. */
export type TypesAt = (name: DomainName) => ReadonlySet<RecordType>;

/**
 * What Route 53 has in the place of an `ALIAS` record: alias record sets where the target is an AWS resource by its name, or has
 * addresses in the same zone. Else why there is nothing.
 */
export function readRootAlias(
  { name, zoneName, members }: Omit<RecordEntry, 'type' | 'ttlSeconds'>,
  typesAt: TypesAt,
): readonly ResourceRecordSet[] | string {
  const [value] = valuesOf(members);
  const target = DomainName.tryParse(value?.kind === 'text' ? value.text : '');
  if (!target.ok) return target.findings.map(({ message }) => message).join(' ');
  const aliases = (aliasTarget: AliasTarget, types: readonly RecordType[]) =>
    types.map((type): ResourceRecordSet => ({ kind: 'alias', name, type, routing: { kind: 'simple' }, aliasTarget }));
  if (target.value.isWithin(zoneName)) {
    if (target.value.equals(name)) return 'It points to itself.';
    const types = addressTypes.filter((type) => typesAt(target.value).has(type));
    if (types.length === 0) return `${target.value.toDisplay()} has neither A nor AAAA records in the file.`;
    return aliases({ home: 'own-zone', dnsName: target.value, evaluateTargetHealth: false }, types);
  }
  const bound = targetFromDnsName(target.value.toText()).bind({
    zoneName,
    recordName: name,
    privateZone: false,
    lookups: new RememberedLookups({}),
  });
  if (!bound.ok) return bound.findings.map(({ message }) => message).join(' ');
  return aliases(bound.value.aliasTarget, bound.value.recordTypes);
}
