import type { RecordType } from '../model/rdata/record-type';
import { aliasTtl, type QuestionType, type ZoneIndex } from '../simulator';

/** Kinds of what the aliases at a name lead to; empty where there are none. */
export function aliasKinds(zone: ZoneIndex, source: string, type: QuestionType): ReadonlySet<string> {
  const group = zone.nodes.get(source)?.get(type as RecordType);
  return new Set(
    (group?.members ?? []).flatMap(({ rrset }) => {
      if (rrset.kind !== 'alias') return [];
      return rrset.aliasTarget.home === 'own-zone' ? ['record set of the zone'] : [kindOf(rrset.aliasTarget.dnsName.toText())];
    }),
  );
}

/** What it is by its name; where that is not known, the service's part of the name without its Region. */
function kindOf(dnsName: string): string {
  const { target, assumed } = aliasTtl(dnsName);
  if (!assumed) return target;
  const service = dnsName
    .split('.')
    .slice(1)
    .filter((label) => !/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(label))
    .join('.');
  return `AWS resource of ${service}`;
}
