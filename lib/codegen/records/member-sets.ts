import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import type { PolicyRouting } from '../../model/rrset/routing-policy';
import { groupBy } from '../group-by';
import { literal, object, type Entry } from '../syntax/expression';
import { asJson } from './as-json';
import { memberContent } from './member-content';
import { policyClasses, policyEntries, type Member } from './policies';
import type { RecordConstruct, RecordScope } from './scope';

/** A record set under a routing policy. */
export type MemberRecordSet = ResourceRecordSet & { readonly routing: PolicyRouting };

/**
 * The record sets of one name and one policy as constructs: one for all types where every member has each of them, else one for each
 * type; and as JSON where the policy's class cannot say them exactly, as when their TTLs differ.
 */
export function memberSets(rrsets: readonly MemberRecordSet[], nameEntry: readonly Entry[], scope: RecordScope): RecordConstruct[] {
  const types = [...new Set(rrsets.map(({ type }) => type))];
  const whole = memberSet(rrsets, '', nameEntry, scope);
  if (whole !== undefined) return [whole];
  return types.map((type) => {
    const ofType = rrsets.filter((rrset) => rrset.type === type);
    const typeSuffix = types.length === 1 ? '' : type;
    return memberSet(ofType, typeSuffix, nameEntry, scope) ?? asJson(ofType, `${suffixOf(ofType)}${typeSuffix}`, scope);
  });
}

function memberSet(
  rrsets: readonly MemberRecordSet[],
  typeSuffix: string,
  nameEntry: readonly Entry[],
  scope: RecordScope,
): RecordConstruct | undefined {
  const kind = rrsets[0]?.routing.kind;
  const members = membersOf(rrsets, scope);
  const entries = members === undefined ? undefined : policyEntries(members, scope);
  if (kind === undefined || members === undefined || entries === undefined) return undefined;
  const { className, suffix, defaultTtl } = policyClasses[kind];
  const [ttl, ...otherTtls] = new Set(members.flatMap(({ content }) => content.ttlSeconds ?? []));
  if (otherTtls.length > 0) return undefined;
  const ttlEntry = ['ttl', ttl === undefined || ttl === defaultTtl ? undefined : literal(ttl)] as const;
  return { callee: `new ${className}`, suffix: `${suffix}${typeSuffix}`, args: [object([...nameEntry, ttlEntry, ...entries])] };
}

function suffixOf(rrsets: readonly MemberRecordSet[]): string {
  return rrsets
    .slice(0, 1)
    .map(({ routing }) => policyClasses[routing.kind].suffix)
    .join('');
}

/** The members by set identifier, when each of them has the same types and says the same of its routing for all of them. */
function membersOf(rrsets: readonly MemberRecordSet[], scope: RecordScope): Member[] | undefined {
  const byIdentifier = groupBy(rrsets, ({ routing }) => routing.setIdentifier);
  const types = new Set(rrsets.map(({ type }) => type)).size;
  const members: Member[] = [];
  for (const sets of byIdentifier.values()) {
    const [first] = sets;
    const content = memberContent(sets, scope);
    if (first === undefined || content === undefined || sets.length !== types) return undefined;
    if (sets.some(({ routing }) => JSON.stringify(routing) !== JSON.stringify(first.routing))) return undefined;
    members.push({ routing: first.routing, content });
  }
  return members;
}
