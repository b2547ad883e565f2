import { isReference } from '../../model/reference';
import type { AliasRecordSet, ResourceRecord, ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { groupBy } from '../group-by';
import { nameInZone } from '../names/record-name';
import { pascalCase } from '../names/words';
import { literal, object, type Entry } from '../syntax/expression';
import { targetKey, typesEntry, writeTarget } from './alias-target';
import { delegationTtl } from './delegation-ttl';
import { memberSets, type MemberRecordSet } from './member-sets';
import type { RecordConstruct, RecordScope } from './scope';
import { typedValues } from './typed-values';

/** TTL of records that name none, in seconds. */
const defaultTtl = 300;

/** The constructs that declare the record sets of one name, as a person would choose them. */
export function recordConstructs(rrsets: readonly ResourceRecordSet[], scope: RecordScope): RecordConstruct[] {
  const [first] = rrsets;
  if (first === undefined) return [];
  const relative = nameInZone(first.name, scope.zoneName);
  const nameEntry: readonly Entry[] = relative === '@' ? [] : [['name', literal(relative)]];
  const aliases = groupBy(rrsets.filter(isSimpleAlias), ({ aliasTarget }) => targetKey(aliasTarget));
  const members = groupBy(rrsets.filter(isMember), ({ routing }) => routing.kind);
  return [
    ...[...aliases.values()].flatMap((group) => aliasRecord(group, nameEntry, scope)),
    ...rrsets.flatMap((rrset) => valueRecord(rrset, nameEntry, scope)),
    ...[...members.values()].flatMap((group) => memberSets(group, nameEntry, scope)),
  ];
}

function isSimpleAlias(rrset: ResourceRecordSet): rrset is AliasRecordSet {
  return rrset.kind === 'alias' && rrset.routing.kind === 'simple';
}

function isMember(rrset: ResourceRecordSet): rrset is MemberRecordSet {
  return rrset.routing.kind !== 'simple';
}

function aliasRecord(aliases: readonly AliasRecordSet[], nameEntry: readonly Entry[], scope: RecordScope): RecordConstruct[] {
  return aliases.slice(0, 1).map(({ name, aliasTarget }) => {
    const { target, usualTypes } = writeTarget(aliasTarget, name, scope);
    return {
      callee: 'new AliasRecord',
      suffix: 'Alias',
      args: [object([...nameEntry, ['target', target], ...typesEntry(aliases, usualTypes)])],
    };
  });
}

function valueRecord(rrset: ResourceRecordSet, nameEntry: readonly Entry[], { zoneName }: RecordScope): RecordConstruct[] {
  if (rrset.kind === 'alias' || rrset.routing.kind !== 'simple' || isReference(rrset.records)) return [];
  const { className, entries } = typedValues(rrset.type, rrset.records);
  if (className === 'NsRecord' && !rrset.name.equals(zoneName)) return [delegation(rrset.ttlSeconds, rrset.records, nameEntry)];
  const ttl = rrset.ttlSeconds === defaultTtl ? undefined : literal(rrset.ttlSeconds);
  return [
    { callee: `new ${className}`, suffix: pascalCase(rrset.type.toLowerCase()), args: [object([...nameEntry, ['ttl', ttl], ...entries])] },
  ];
}

/** An NS record set below the apex. */
function delegation(ttlSeconds: number, records: readonly ResourceRecord[], nameEntry: readonly Entry[]): RecordConstruct {
  const nameServers = literal(records.map(({ text }) => text));
  const props = object([...nameEntry, ['ttl', delegationTtl(ttlSeconds)], ['nameServers', nameServers]]);
  // Another suffix than that of the delegations that stand in the app file, below the same zone.
  return { callee: 'new Delegation', suffix: 'Ns', args: [props] };
}
