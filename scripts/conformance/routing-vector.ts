import type { Finding } from '../../lib/model/finding';
import { DomainName } from '../../lib/model/name/domain-name';
import { readRdata, canonicalRdata } from '../../lib/model/rdata';
import { isRecordType, type RecordType } from '../../lib/model/rdata/record-type';
import { readRecordSet } from '../../lib/model/rrset/from-api';
import type { ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { answer } from '../../lib/simulator/answer';
import type { Client, Place } from '../../lib/simulator/client/client';
import type { AliasTargetState, CheckMembers, CheckObservation, HealthStatus } from '../../lib/simulator/health/check';
import type { FirewallInput } from '../../lib/simulator/firewall/firewall-input';
import { fraction, plus, type Fraction } from '../../lib/simulator/fraction';
import { isTruncated } from '../../lib/simulator/reply-size';
import type { Outcome, Reply, ReplyRecords } from '../../lib/simulator/reply';
import type { Step } from '../../lib/simulator/steps';
import type { ResolverRule } from '../../lib/simulator/resolver/resolver-rule';
import { buildWorld, type World } from '../../lib/simulator/world';
import { indexZone, type ZoneIndex } from '../../lib/simulator/zone/zone-index';
import { isObject, type Json } from './case-file';
import type { ExpectedRecords, Expectation, RoutingVector, VectorZone } from './routing-file';

/** What the simulator gets wrong of a vector, one sentence for each; none when it agrees. */
export function missesOf(vector: RoutingVector): readonly string[] {
  const world = worldOf(vector);
  if (Array.isArray(world)) return world as readonly string[];
  const { name, type } = vector.query;
  if (type !== 'ANY' && !isRecordType(type)) return [`the query type ${JSON.stringify(type)} is none that Route 53 stores`];
  const outcome = answer(world as World, clientOf(vector), {
    name,
    type: type,
    ...(typeof vector.query.server === 'string' ? { server: vector.query.server } : {}),
    dnssecOk: vector.query.do === true,
  });
  return compare(vector, outcome);
}

/** The world of a vector, or why its record sets cannot be read. */
export function worldOf(vector: RoutingVector): World | readonly string[] {
  const problems: string[] = [];
  const zone = (given: VectorZone, records: readonly Json[]): ZoneIndex => {
    const recordSets = records.map((record) => readLenient(record, given.id));
    problems.push(...recordSets.flatMap((read) => ('rrset' in read ? [] : read.findings.map(({ message }) => message))));
    return indexZone({
      id: given.id,
      name: DomainName.parse(given.name),
      recordSets: recordSets.flatMap((read) => ('rrset' in read ? [read.rrset] : [])),
      ...(given.private === true ? { vpcs: (given.vpcs ?? []).map((id) => ({ id })) } : {}),
      signed: given.dnssec ?? false,
    });
  };
  const zones = [zone(vector.zone, vector.records), ...(vector.otherZones ?? []).map((other) => zone(other, other.records))];
  if (problems.length > 0) return problems.map((problem) => `cannot be read: ${problem}`);
  const { healthChecks = {}, lastKnown = {}, aliasTargets = {} } = vector.healthState ?? {};
  return buildWorld({
    zones,
    healthChecks: (vector.healthChecks ?? {}) as unknown as Readonly<Record<string, CheckMembers>>,
    cidrCollections: vector.cidrCollections ?? {},
    resolverRules: (vector.resolverRules ?? []).map(ruleOf),
    firewall: firewallOf(vector.firewall ?? {}),
    health: {
      ...(vector.healthState?.dnsFirewall === 'unhealthy' ? { dnsFirewall: 'unhealthy' } : {}),
      checks: healthChecks as Readonly<Record<string, CheckObservation>>,
      lastKnown: lastKnown as Readonly<Record<string, HealthStatus>>,
      aliasTargets: Object.fromEntries(Object.entries(aliasTargets).map(([target, state]) => [target, targetStateOf(state)])),
    },
  });
}

/**
 * The model value of a record set.
 *
 * Route 53 refuses a health check on a record set without a routing policy, so the model has no such thing; a policy with one member
 * answers the same.
 */
function readLenient(record: Json, zoneId: string): { readonly rrset: ResourceRecordSet } | { readonly findings: readonly Finding[] } {
  const simple = record.HealthCheckId !== undefined && record.SetIdentifier === undefined;
  const result = readRecordSet(simple ? { ...record, SetIdentifier: 'only', Weight: 1 } : record, {
    ownZoneIds: new Set([zoneId]),
    unreadableValue: 'generic',
  });
  return result.ok ? { rrset: result.value } : { findings: result.findings };
}

function targetStateOf({ healthy, ttl, addresses, targetGroups }: Json): AliasTargetState {
  return {
    ...(typeof healthy === 'boolean' ? { healthy } : {}),
    ...(typeof ttl === 'number' ? { ttlSeconds: ttl } : {}),
    ...(isObject(addresses) ? { addresses: addresses as Readonly<Record<string, readonly string[]>> } : {}),
    ...(Array.isArray(targetGroups) ? { targetGroups: targetGroups as NonNullable<AliasTargetState['targetGroups']> } : {}),
  };
}

function ruleOf({ domain, vpcs, ruleType, targets, endpoint }: Json): ResolverRule {
  return {
    domain: domain === '.' ? DomainName.root : DomainName.parse(String(domain)),
    vpcIds: Array.isArray(vpcs) ? vpcs.map(String) : [],
    ruleType: (['SYSTEM', 'DELEGATE', 'UNKNOWN'] as const).find((one) => one === ruleType) ?? 'FORWARD',
    targets: Array.isArray(targets) ? targets.map(String) : [],
    ...(typeof endpoint === 'string' ? { endpoint } : {}),
  };
}

function firewallOf({ associations, groups, domainLists, failOpenVpcs }: Json): FirewallInput {
  const listed: readonly unknown[] = Array.isArray(associations) ? associations : [];
  return {
    associations: listed
      .filter(isObject)
      .map(({ vpc, group, priority }) => ({ vpcId: String(vpc), group: String(group), priority: Number(priority) })),
    ...(isObject(groups) ? { groups: groups as NonNullable<FirewallInput['groups']> } : {}),
    ...(isObject(domainLists) ? { domainLists: domainLists as NonNullable<FirewallInput['domainLists']> } : {}),
    ...(Array.isArray(failOpenVpcs) ? { failOpenVpcs: failOpenVpcs.map(String) } : {}),
  };
}

function clientOf({ query }: RoutingVector): Client {
  const { ip, ecs, ecsLocation, latencies, vpc, vpcRegion, inbound, ...place } = query.client ?? {};
  return {
    ...(typeof ip === 'string' ? { address: ip } : {}),
    ...(typeof ecs === 'string' ? { subnet: ecs } : {}),
    ...(isObject(ecsLocation) ? { subnetPlace: placeOf(ecsLocation) } : {}),
    ...(Object.keys(placeOf(place)).length > 0 ? { place: placeOf(place) } : {}),
    ...(isObject(latencies) ? { latencies: latencies as Readonly<Record<string, number>> } : {}),
    ...(inbound === true ? { inbound } : {}),
    ...(typeof vpc === 'string' ? { vpc: { id: vpc, ...(typeof vpcRegion === 'string' ? { region: vpcRegion } : {}) } } : {}),
  };
}

function placeOf({ continent, country, subdivision, region, lat, long }: Json): Place {
  return {
    ...(typeof continent === 'string' ? { continent } : {}),
    ...(typeof country === 'string' ? { country } : {}),
    ...(typeof subdivision === 'string' ? { subdivision } : {}),
    ...(typeof region === 'string' ? { region } : {}),
    ...(typeof lat === 'number' && typeof long === 'number' ? { coordinates: { latitude: lat, longitude: long } } : {}),
  };
}

/** The one kind that stands for all replies: an answer where some of them is one. */
function kindOf({ replies }: Outcome): string {
  const kinds = replies.map(({ reply }) => reply.kind);
  return kinds.includes('answer') ? 'answer' : (kinds[0] ?? 'none');
}

function compare({ expect, query }: RoutingVector, outcome: Outcome): string[] {
  const misses: string[] = [];
  const same = (what: string, expected: unknown, found: unknown) => {
    if (expected !== undefined && JSON.stringify(expected) !== JSON.stringify(found ?? null))
      misses.push(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(found)}`);
  };
  const first = (outcome.replies[0] as { readonly reply: Reply }).reply;
  const name = DomainName.parse(query.name);
  same('kind', expect.kind, kindOf(outcome));
  same('rcode', expect.rcode, first.rcode);
  same('answers', expectedLines(expect), foundLines(outcome));
  same('aa', expect.aa, first.authoritative);
  same('cut', expect.cut === undefined ? undefined : DomainName.parse(expect.cut).toText(), first.cut?.toText());
  same('negativeTtl', expect.negativeTtl, first.negativeTtlSeconds);
  same('zoneUsed', expect.zoneUsed, outcome.zoneId);
  same('forwardTo', expect.forwardTo === undefined ? undefined : [expect.forwardTo].flat(), first.forwardedTo);
  same('delegatedTo', expect.delegatedTo, first.delegatedTo);
  same('tc', expect.tc, isTruncated(first, name, transportOf(query)));
  if (expect.ttl !== undefined)
    same('ttl', [expect.ttl], [...new Set(outcome.replies.flatMap(({ reply }) => reply.answer.map(({ ttlSeconds }) => ttlSeconds)))]);
  if (expect.authority !== undefined) same('authority', authorityWords(expect.authority), foundAuthority(first, expect.authority));
  if (expect.primaryHealthy !== undefined) same('primaryHealthy', expect.primaryHealthy, primaryHealth(outcome));
  return misses;
}

/** Without a word on EDNS there is none; EDNS without a size has the largest that Route 53 takes. */
function transportOf({ transport, edns }: Json): Parameters<typeof isTruncated>[2] {
  const given = isObject(edns) ? (edns.udpSize ?? edns.size) : edns;
  const ednsSize = typeof given === 'number' ? given : edns === undefined || edns === null || edns === false ? undefined : 4096;
  return { protocol: transport === 'tcp' ? 'tcp' : 'udp', ...(ednsSize === undefined ? {} : { ednsSize }) };
}

/** Answers as texts that are equal for equal answers: share, then record sets in order, values in any order. */
function expectedLines({ answers }: Expectation): string[] {
  const lines = answers.map(({ fraction: text, rrsets }) => {
    const [numerator = '', denominator = '1'] = text.split('/');
    return { share: fraction(BigInt(numerator), BigInt(denominator)), text: rrsets.map(expectedRecords).join(' | ') };
  });
  return addUp(lines);
}

function foundLines({ replies }: Outcome): string[] {
  const lines = replies.map(({ share, reply }) => ({ share, text: reply.answer.map(foundRecords).join(' | ') }));
  // No answer section at all is written as no answers.
  return lines.every(({ text }) => text === '') ? [] : addUp(lines);
}

function addUp(lines: readonly { readonly share: Fraction; readonly text: string }[]): string[] {
  const shares = new Map<string, Fraction>();
  for (const { share, text } of lines) {
    const known = shares.get(text);
    shares.set(text, known === undefined ? share : plus(known, share));
  }
  return [...shares].map(([text, { numerator, denominator }]) => `${numerator.toString()}/${denominator.toString()} ${text}`).sort();
}

function expectedRecords({ name, type, ttl, values, pick }: ExpectedRecords): string {
  return line(DomainName.parse(name), type as RecordType, ttl, pick, values);
}

function foundRecords({ name, type, ttlSeconds, values }: ReplyRecords): string {
  if (values.kind === 'alias-target') return `${name.toText()} ${type} ${ttlSeconds} addresses of ${values.dnsName.toText()}`;
  return line(name, type, ttlSeconds, values.kind === 'some' ? values.count : undefined, values.texts);
}

function line(name: DomainName, type: RecordType, ttl: number, pick: number | undefined, values: readonly string[]): string {
  const texts = values.map((text) => canonicalRdata(readRdata(type, text))).sort();
  return `${name.toText()} ${type} ${ttl}${pick === undefined ? '' : ` ${pick} of`} ${texts.join(', ')}`;
}

/** The types that an authority section is said to hold: `NS of the zone`, `SOA`, `SOA+NSEC+RRSIG`, `empty`. */
function authorityWords(text: string): string[] {
  return [...new Set(text.match(/\b(?:NSEC|NS|SOA|RRSIG|DS)\b/g) ?? [])].sort();
}

/** The types in the authority section; signatures count where they are asked for. */
function foundAuthority({ authority, signatures }: Reply, expected: string): string[] {
  const types = authority.map(({ type }): string => type);
  if (signatures?.nsec !== undefined) types.push('NSEC');
  if (signatures !== undefined && expected.includes('RRSIG')) types.push('RRSIG');
  return [...new Set(types)].sort();
}

/** The health of the failover primary in the first group that has one. */
function primaryHealth({ explanation }: Outcome): boolean | undefined {
  const pending: Step[] = [...explanation];
  for (let step = pending.shift(); step !== undefined; step = pending.shift()) {
    if (step.kind !== 'group') continue;
    const primary = step.candidates.find(({ routing }) => routing.kind === 'failover' && routing.role === 'PRIMARY');
    if (primary !== undefined) return primary.health.healthy;
    pending.push(...step.candidates.flatMap(({ steps }) => steps));
  }
  return undefined;
}
