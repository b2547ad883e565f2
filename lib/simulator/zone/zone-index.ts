import type { DomainName } from '../../model/name/domain-name';
import { rdataToText } from '../../model/rdata';
import type { RecordType } from '../../model/rdata/record-type';
import { isReference } from '../../model/reference';
import { canonicalContent, setIdentifierOf, type ResourceRecordSet, type ValueRecordSet } from '../../model/rrset/resource-record-set';
import type { RoutingPolicy } from '../../model/rrset/routing-policy';
import type { ClientVpc } from '../client/client';
import { defaultNs, defaultSoa, standInNameServers } from './apex-defaults';

/** A hosted zone and what is in it. */
export interface ZoneContents {
  /** The hosted zone's id, or the construct path of one that does not exist yet. */
  readonly id: string;
  readonly name: DomainName;
  readonly recordSets: Iterable<ResourceRecordSet>;
  /**
   * The VPCs that a private zone is associated with.
   * @default - the zone is public
   */
  readonly vpcs?: readonly ClientVpc[];
  /**
   * Whether the zone is signed with DNSSEC.
   * @default false
   */
  readonly signed?: boolean;
}

/** One record set of a group. */
export interface Member {
  readonly rrset: ResourceRecordSet;
  /** The set identifier; the empty text for simple routing. */
  readonly setIdentifier: string;
}

/** All record sets of one name and type: the routing policy is theirs together. */
export interface RecordSetGroup {
  readonly name: DomainName;
  readonly type: RecordType;
  readonly policy: RoutingPolicy['kind'];
  /** In the order of set identifiers. */
  readonly members: readonly Member[];
}

/** A name that exists: by a record set, or as an empty non-terminal above one. */
export type ZoneNode = ReadonlyMap<RecordType, RecordSetGroup>;

/** A hosted zone made ready for questions: finding a name takes time linear in its labels. */
export interface ZoneIndex {
  readonly id: string;
  readonly name: DomainName;
  readonly vpcs?: readonly ClientVpc[];
  readonly signed: boolean;
  /** By the canonical text of the name. */
  readonly nodes: ReadonlyMap<string, ZoneNode>;
  /** Whether some name below the apex is delegated. */
  readonly hasCuts: boolean;
  readonly soa: ValueRecordSet;
  readonly ns: ValueRecordSet;
}

/**
 * A zone ready for questions, in time linear in its record sets. NS and SOA at the apex are filled in where they are missing.
 *
 * Record sets outside of the zone are left out, as are members of a second routing policy under one name and type: Route 53
 * stores neither.
 */
export function indexZone({ id, name, recordSets, vpcs, signed = false }: ZoneContents): ZoneIndex {
  const groups = new Map<string, Map<RecordType, Member[]>>();
  for (const rrset of recordSets) {
    if (!rrset.name.isWithin(name)) continue;
    const node = nodeAt(groups, rrset.name.toText(), name.toText());
    const member = { rrset: own(rrset, id), setIdentifier: setIdentifierOf(rrset) ?? '' };
    const members = node.get(rrset.type);
    if (members === undefined) node.set(rrset.type, [member]);
    else members.push(member);
  }
  const nodes = new Map<string, Map<RecordType, RecordSetGroup>>();
  let hasCuts = false;
  for (const [text, types] of groups) {
    nodes.set(text, new Map(Array.from(types, ([type, members]) => [type, groupOf(members)])));
    if (types.has('NS') && text !== name.toText()) hasCuts = true;
  }
  const apex = nodes.get(name.toText()) ?? new Map<RecordType, RecordSetGroup>();
  nodes.set(name.toText(), apex);
  const ns = apexSet(apex, defaultNs(name, vpcs !== undefined));
  const soa = apexSet(apex, defaultSoa(name, vpcs !== undefined));
  return { id, name, ...(vpcs === undefined ? {} : { vpcs }), signed, nodes, hasCuts, ns, soa };
}

/** The node of a name, made together with the empty non-terminals between it and the apex. */
function nodeAt<T>(nodes: Map<string, Map<RecordType, T>>, text: string, apex: string): Map<RecordType, T> {
  const node: Map<RecordType, T> = nodes.get(text) ?? new Map<RecordType, T>();
  for (let name = text; !nodes.has(name); name = parentOf(name)) {
    nodes.set(name, name === text ? node : new Map<RecordType, T>());
    if (name === apex) break;
  }
  return node;
}

/** The name without its leftmost label, as canonical text. */
export function parentOf(text: string): string {
  return text.slice(text.indexOf('.') + 1) || '.';
}

/** The canonical texts of a name and its ancestors, longest first, the root last. */
export function suffixesOf(text: string): string[] {
  const found: string[] = [];
  for (let at = text; at !== '.'; at = parentOf(at)) found.push(at);
  found.push('.');
  return found;
}

/** An alias that names its own zone by id is one to the own zone. */
function own(rrset: ResourceRecordSet, zoneId: string): ResourceRecordSet {
  if (rrset.kind !== 'alias' || rrset.aliasTarget.home === 'own-zone' || rrset.aliasTarget.home.hostedZoneId !== zoneId) return rrset;
  return { ...rrset, aliasTarget: { ...rrset.aliasTarget, home: 'own-zone' } };
}

/** The members as one group; there is at least one. */
function groupOf(members: readonly Member[]): RecordSetGroup {
  const sorted = members.length === 1 ? members : [...members].sort(compareMembers);
  const [{ rrset }] = sorted as readonly [Member];
  const policy = rrset.routing.kind;
  const together = sorted.filter((member) => member.rrset.routing.kind === policy);
  return { name: rrset.name, type: rrset.type, policy, members: policy === 'simple' ? together.slice(0, 1) : together };
}

function compareMembers(a: Member, b: Member): number {
  return compareTexts(a.setIdentifier, b.setIdentifier) || compareTexts(canonicalContent(a.rrset), canonicalContent(b.rrset));
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function apexSet(apex: Map<RecordType, RecordSetGroup>, missing: ValueRecordSet): ValueRecordSet {
  const stored = apex.get(missing.type)?.members[0]?.rrset;
  if (stored?.kind === 'values') return stored;
  apex.set(missing.type, groupOf([{ rrset: missing, setIdentifier: '' }]));
  return missing;
}

const knownTexts = new WeakMap<ValueRecordSet, readonly string[]>();

/**
 * The values of a record set as presentation texts in one spelling; stand-ins for name servers that are known after apply only.
 *
 * How a value was spelled does not reach a client, so it makes no difference between answers.
 */
export function valueTexts(rrset: ValueRecordSet): readonly string[] {
  let texts = knownTexts.get(rrset);
  if (texts === undefined) {
    texts = isReference(rrset.records) ? standInNameServers : rrset.records.map(({ rdata }) => rdataToText(rdata));
    knownTexts.set(rrset, texts);
  }
  return texts;
}

/** The values of a group without a policy, as {@link valueTexts} has them; none of an alias or of one with a policy. */
export function valuesOfSimple({ policy, members }: RecordSetGroup): readonly string[] {
  const rrset = policy === 'simple' ? members[0]?.rrset : undefined;
  return rrset?.kind === 'values' ? valueTexts(rrset) : [];
}

/** Record sets in signed zones live a week at most (Route 53 Developer Guide, Configuring DNSSEC signing). */
const maxSignedTtlSeconds = 604_800;

/** The TTL that a record set of the zone goes out with, in seconds. */
export function cutTtl(ttlSeconds: number, zone: Pick<ZoneIndex, 'signed'>): number {
  return zone.signed ? Math.min(ttlSeconds, maxSignedTtlSeconds) : ttlSeconds;
}
