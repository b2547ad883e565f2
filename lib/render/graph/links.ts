import { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import {
  aliasTtl,
  compareTexts,
  findCut,
  findGroup,
  findName,
  valueTexts,
  type Member,
  type QuestionType,
  type RecordSetGroup,
  type ZoneIndex,
} from '../../simulator';
import type { AwsNode, Content, EdgeKind, ElsewhereNode } from './graph';

/** Where something leads to: another group, or a box at which the zone's part ends. */
export type Link = { readonly kind: EdgeKind; readonly as?: DomainName } & (
  { readonly group: RecordSetGroup } | { readonly end: ElsewhereNode | Omit<AwsNode, 'healthy'> }
);

/** What a record set answers with itself; values in the order of their texts, so that shuffled ones look the same. */
export function contentOf({ rrset }: Member): Content {
  if (rrset.kind === 'values') return { kind: 'values', ttlSeconds: rrset.ttlSeconds, texts: [...valueTexts(rrset)].sort(compareTexts) };
  const { dnsName, evaluateTargetHealth } = rrset.aliasTarget;
  return { kind: 'alias', dnsName, evaluateTargetHealth };
}

/** Where a record set leads to when this type is asked for; nowhere when it has the answer itself. */
export function linksOf({ rrset }: Member, zone: ZoneIndex, type: QuestionType | undefined): readonly Link[] {
  if (rrset.kind === 'alias')
    return [aliasLink(rrset.aliasTarget.dnsName, rrset.type, rrset.aliasTarget.home === 'own-zone' ? zone : undefined)];
  if (rrset.type !== 'CNAME' || type === 'CNAME') return [];
  return valueTexts(rrset).flatMap((text) => {
    const name = DomainName.tryParse(text);
    return name.ok ? nameLinks(name.value, zone, type ?? 'addresses', 'cname') : [];
  });
}

function aliasLink(dnsName: DomainName, type: RecordType, zone: ZoneIndex | undefined): Link {
  const kind = 'alias';
  if (zone === undefined) {
    const { target, ttlSeconds } = aliasTtl(dnsName.toText());
    return { kind, end: { kind: 'aws', dnsName, target, ttlSeconds } };
  }
  const group = findGroup(zone, dnsName, type);
  if (group === undefined) return { kind, end: { kind: 'elsewhere', name: dnsName, why: 'missing', type } };
  return { kind, group, ...asName(dnsName, group) };
}

/** Which types are looked for at a name: one, every one there is, or those of addresses where there are some. */
type Types = QuestionType | 'addresses';

/** Where a question for a name goes on in the zone, or ends. */
export function nameLinks(name: DomainName, zone: ZoneIndex, types: Types, kind: EdgeKind): readonly Link[] {
  const end = (why: ElsewhereNode['why'], more: Partial<ElsewhereNode> = {}): readonly Link[] => [
    { kind, end: { kind: 'elsewhere', name, why, ...more } },
  ];
  if (!name.isWithin(zone.name)) return end('outside');
  const cut = findCut(zone, name, types === 'addresses' ? 'A' : types);
  if (cut !== undefined && !(types === 'ANY' && cut.name.equals(name))) return end('delegated', { servers: serversOf(cut) });
  const match = findName(zone, name);
  if (match.kind === 'missing') return end('missing');
  const groups = groupsAt([...match.node.values()], types);
  if (groups.length === 0) return end('no-type', types === 'addresses' ? {} : { type: types });
  return groups.map((group) => ({ kind, group, ...asName(name, group) }));
}

function groupsAt(all: readonly RecordSetGroup[], types: Types): readonly RecordSetGroup[] {
  const sorted = [...all].sort((a, b) => compareTexts(a.type, b.type));
  if (types === 'ANY') return sorted;
  const cname = sorted.filter(({ type }) => type === 'CNAME');
  if (cname.length > 0) return cname;
  if (types !== 'addresses') return sorted.filter(({ type }) => type === types);
  const addresses = sorted.filter(({ type }) => type === 'A' || type === 'AAAA');
  return addresses.length > 0 ? addresses : sorted;
}

function serversOf({ members }: RecordSetGroup): readonly string[] {
  return members.flatMap(({ rrset }) => (rrset.kind === 'values' ? [...valueTexts(rrset)] : [])).sort(compareTexts);
}

function asName(name: DomainName, group: RecordSetGroup): { readonly as?: DomainName } {
  return group.name.equals(name) ? {} : { as: name };
}
