import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { isReference } from '../model/reference';
import type { ValueRecordSet } from '../model/rrset/resource-record-set';
import type { Ending, Way } from './follow';
import { delegatedServerText, unknownRuleText } from './resolver/rule-texts';
import type { Reply, ReplyKind, ReplyRecords, ReplySignatures } from './reply';
import { cutTtl, valueTexts, type RecordSetGroup, type ZoneIndex } from './zone/zone-index';

/** Who replies, and how it was asked. */
export interface ReplyContext {
  readonly zone: ZoneIndex;
  /** Whether the resolver of a VPC stands between the client and the zone. */
  readonly throughResolver: boolean;
  readonly dnssecOk: boolean;
}

/**
 * The whole reply that one way through a zone makes.
 *
 * @see Route 53 Developer Guide, How Route 53 DNS servers behave; RFC 2308, section 2
 */
export function buildReply({ answer, ending }: Way, context: ReplyContext): Reply {
  if (ending.kind === 'unanswerable') return { ...plain(context), kind: 'unanswerable', rcode: 'SERVFAIL', authoritative: false };
  if (ending.kind === 'referral') return referral(ending.ns, answer, context);
  if (ending.kind === 'delegated') return { ...plain(context), ...delegated(ending), answer };
  const signed = context.zone.signed && context.dnssecOk;
  // A signed zone denies a missing name by an NSEC record at that name, which then exists (draft-valsorda-dnsop-black-lies).
  const missing = ending.kind === 'nxdomain' && !signed;
  const signatures: ReplySignatures | undefined = signed ? nsecOf(ending) : undefined;
  return {
    ...plain(context),
    kind: missing ? 'nxdomain' : kindOf(answer),
    rcode: missing ? 'NXDOMAIN' : 'NOERROR',
    answer,
    ...(ending.kind === 'found' ? { authority: positiveAuthority(answer, context) } : negative(context.zone)),
    ...(signatures === undefined ? {} : { signatures }),
  };
}

function plain({ throughResolver }: ReplyContext): Omit<Reply, 'kind' | 'rcode'> {
  return { authoritative: !throughResolver, recursionAvailable: throughResolver, answer: [], authority: [], additional: [] };
}

function kindOf(answer: readonly ReplyRecords[]): ReplyKind {
  return answer.length === 0 ? 'nodata' : 'answer';
}

function nsecOf(ending: Ending): ReplySignatures {
  if (ending.kind === 'nxdomain') return { nsec: 'no-type' };
  return ending.kind === 'nodata' ? { nsec: 'all-types-but-asked' } : {};
}

/** The zone's name servers, unless they are the answer already or a resolver has left them out. */
function positiveAuthority(answer: readonly ReplyRecords[], { zone, throughResolver }: ReplyContext): ReplyRecords[] {
  const given = answer.some(({ name, type }) => type === 'NS' && name.equals(zone.name));
  return given || throughResolver ? [] : [recordsOf(zone.ns, zone)];
}

/** The zone's SOA with the time that resolvers may remember: its TTL or its minimum, whichever is smaller (RFC 2308, section 3). */
function negative(zone: ZoneIndex): Pick<Reply, 'authority' | 'negativeTtlSeconds'> {
  const soa = recordsOf(zone.soa, zone);
  const rdata = isReference(zone.soa.records) ? undefined : zone.soa.records[0]?.rdata;
  const negativeTtlSeconds = rdata?.type === 'SOA' ? Math.min(soa.ttlSeconds, rdata.minimum) : soa.ttlSeconds;
  return { authority: [{ ...soa, ttlSeconds: negativeTtlSeconds }], negativeTtlSeconds };
}

/** The name servers of the cut, with the addresses that this zone has of them. */
function referral(ns: RecordSetGroup, answer: readonly ReplyRecords[], context: ReplyContext): Reply {
  const { zone, dnssecOk } = context;
  const servers = setsOf(zone, ns.name, ['NS']);
  const ds = zone.signed && dnssecOk ? setsOf(zone, ns.name, ['DS']) : [];
  const glue = servers.flatMap(valueTexts).flatMap((text) => {
    const name = DomainName.tryParse(text);
    return name.ok ? setsOf(zone, name.value, ['A', 'AAAA']) : [];
  });
  return {
    ...plain(context),
    kind: answer.length === 0 ? 'referral' : 'answer',
    rcode: 'NOERROR',
    // AA speaks of the first name in the answer (RFC 1035, section 4.1.1).
    authoritative: answer.length > 0,
    answer,
    authority: [...servers, ...ds].map((rrset) => recordsOf(rrset, zone)),
    additional: glue.map((rrset) => recordsOf(rrset, zone)),
    cut: ns.name,
  };
}

/** What comes back is not known: which of the name servers is asked neither, where only some are reached by a rule. */
function delegated({ cut, servers }: Ending & { kind: 'delegated' }): Pick<Reply, 'kind' | 'cut' | 'delegatedTo' | 'unknown'> {
  const reached = servers.filter(({ rule }) => rule?.ruleType === 'DELEGATE');
  if (reached.length > 0) return { kind: 'delegated', cut, delegatedTo: reached.map(delegatedServerText) };
  const rules = new Set(servers.flatMap(({ rule }) => (rule === undefined ? [] : [unknownRuleText(rule)])));
  return { kind: 'unknown', cut, unknown: [...rules].join(' and ') };
}

/** Record sets without a policy that stand at a name with values of their own. */
function setsOf(zone: ZoneIndex, name: DomainName, types: readonly RecordType[]): ValueRecordSet[] {
  const node = zone.nodes.get(name.toText());
  return types.flatMap((type) => {
    const group = node?.get(type);
    const rrset = group?.policy === 'simple' ? group.members[0]?.rrset : undefined;
    return rrset?.kind === 'values' ? [rrset] : [];
  });
}

function recordsOf(rrset: ValueRecordSet, zone: ZoneIndex): ReplyRecords {
  return {
    name: rrset.name,
    type: rrset.type,
    ttlSeconds: cutTtl(rrset.ttlSeconds, zone),
    values: { kind: 'all', texts: valueTexts(rrset) },
  };
}
