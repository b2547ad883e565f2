import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { groupsInReach, type QuestionType, type ZoneIndex } from '../simulator';
import { namesIn } from './names';

/** A type that no record set has: it stands for all types that are not stored (the last one for private use, RFC 6895, section 3.1). */
export const otherType: QuestionType = 'TYPE65534';

/**
 * The types that stand for all types asked at a name: those of the record sets there and of whatever its CNAMEs lead to, in either
 * edition, and one that is nowhere. DS is told apart from the others at a delegation (RFC 4035, section 2.4).
 */
export function everyType(name: DomainName, source: string, zones: readonly ZoneIndex[]): QuestionType[] {
  const types = new Set<RecordType>();
  for (const zone of zones) {
    const here = zone.nodes.get(source);
    for (const type of here?.keys() ?? []) types.add(type);
    if (here?.has('NS') === true) types.add('DS');
    for (const at of [name, ...namesOnChain(zone, name)]) for (const { type } of groupsInReach(zone, at, 'ANY')) types.add(type);
  }
  return [...[...types].sort(), otherType];
}

/** The names in the zone that a chain of CNAMEs can come to. */
function namesOnChain(zone: ZoneIndex, name: DomainName): DomainName[] {
  return groupsInReach(zone, name, otherType)
    .filter(({ type }) => type === 'CNAME')
    .flatMap(({ members }) => members.flatMap(({ rrset }) => namesIn(rrset)))
    .filter((target) => target.isWithin(zone.name));
}
