import { DomainName } from '../../model/name/domain-name';
import { isRecordType } from '../../model/rdata/record-type';
import type { QuestionType } from '../question';
import { findCut, findGroup, findName } from '../zone/find-name';
import { valueTexts, type RecordSetGroup, type ZoneIndex } from '../zone/zone-index';

/** Every group of record sets that some client's question can come to, through CNAMEs and aliases of the zone; each once. */
export function groupsInReach(zone: ZoneIndex, start: DomainName, type: QuestionType): readonly RecordSetGroup[] {
  const groups = new Set<RecordSetGroup>();
  const names = new Set<string>();
  const pending: DomainName[] = [start];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (names.has(name.toText()) || !name.isWithin(zone.name) || findCut(zone, name, type) !== undefined) continue;
    names.add(name.toText());
    const match = findName(zone, name);
    if (match.kind === 'missing') continue;
    const cname = match.node.get('CNAME');
    const first =
      type === 'ANY'
        ? [...match.node.values()]
        : [(type === 'CNAME' ? undefined : cname) ?? (isRecordType(type) ? match.node.get(type) : undefined)];
    const below = first.flatMap((group) => (group === undefined ? [] : withAliases(zone, group, groups)));
    if (cname !== undefined && type !== 'ANY' && type !== 'CNAME') pending.push(...below.flatMap(targetsOf));
  }
  return [...groups];
}

/** The group and the groups that its aliases lead to, as far as they are new. */
function withAliases(zone: ZoneIndex, start: RecordSetGroup, seen: Set<RecordSetGroup>): RecordSetGroup[] {
  const found: RecordSetGroup[] = [];
  const pending = [start];
  for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
    if (seen.has(group)) continue;
    seen.add(group);
    found.push(group);
    for (const { rrset } of group.members) {
      const target =
        rrset.kind === 'alias' && rrset.aliasTarget.home === 'own-zone'
          ? findGroup(zone, rrset.aliasTarget.dnsName, rrset.type)
          : undefined;
      if (target !== undefined) pending.push(target);
    }
  }
  return found;
}

/** The names that CNAME record sets of a group point to. */
function targetsOf({ members }: RecordSetGroup): DomainName[] {
  return members.flatMap(({ rrset }) => {
    const text = rrset.kind === 'values' ? valueTexts(rrset)[0] : undefined;
    const name = text === undefined ? undefined : DomainName.tryParse(text);
    return name?.ok === true ? [name.value] : [];
  });
}
