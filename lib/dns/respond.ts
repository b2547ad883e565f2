import { answer, type Client, type Reply, type ReplyRecords, type Step, type World } from '../simulator';
import { subnetBlock } from './message/client-subnet';
import { typesByNumber } from '../model/rdata/type-numbers';
import { extendedErrors, internetClass, metaTypes, type Rcode } from './message/numbers';
import { readQuery, type Query } from './message/query';
import type { WireRecord } from './message/write-record';
import { writeRefusal, writeReply, type ReplyContent } from './message/write-reply';
import { pickReply, pickTexts, type Random } from './pick';
import { standInAddresses } from './stand-in';

/** What replies are made from. */
export interface Authority {
  readonly world: World;
  /** Who is asking, where that is settled for everybody; what a message says of its client's subnet counts nevertheless. */
  readonly asker?: Asker;
  /** Who asks from which addresses, where that is not settled for everybody. @default - whoever sends a message */
  readonly views?: { of(address: string): Asker | undefined };
}

/** Who asks; without an address the sender of the message is taken. */
export type Asker = Client;

/** How a message came. */
export interface Arrival {
  readonly protocol: 'udp' | 'tcp';
  /** Address of the sender. */
  readonly address: string;
}

/**
 * The reply to a message, as a Route 53 name server gives it; undefined where there must be none.
 *
 * @see RFC 1035, section 4; RFC 6891; RFC 7871
 */
export function respond(message: Buffer, arrival: Arrival, authority: Authority, random: Random): Buffer | undefined {
  const read = readQuery(message);
  if (read.kind === 'ignore') return undefined;
  if (read.kind === 'refuse') return writeRefusal(read.header, read.rcode);
  const { query } = read;
  return writeReply(query, contentOf(query, arrival, authority, random), arrival.protocol);
}

const nothing = { authoritative: false, recursionAvailable: false, answer: [], authority: [], additional: [] } as const;

function contentOf(query: Query, arrival: Arrival, { world, asker: everybody, views }: Authority, random: Random): ReplyContent {
  if (query.edns !== undefined && query.edns.version > 0) return { ...nothing, rcode: 'BADVERS' };
  if (query.class !== internetClass) return { ...nothing, rcode: 'REFUSED' };
  if (query.type === metaTypes.AXFR || query.type === metaTypes.IXFR) return { ...nothing, rcode: 'REFUSED' };
  if (query.type === metaTypes.OPT) return { ...nothing, rcode: 'FORMERR' };

  const asker = everybody ?? views?.of(arrival.address) ?? {};
  const clientSubnet = query.edns?.clientSubnet;
  const block = clientSubnet === undefined ? undefined : subnetBlock(clientSubnet);
  const { subnet, subnetPlace, ...known } = asker;
  const ownSubnet = { ...(subnet === undefined ? {} : { subnet }), ...(subnetPlace === undefined ? {} : { subnetPlace }) };
  const client: Client = {
    address: arrival.address,
    ...known,
    ...(block === undefined ? ownSubnet : { subnet: block }),
  };
  const { replies, explanation } = answer(world, client, {
    name: query.name,
    type: query.type === metaTypes.ANY ? 'ANY' : (typesByNumber.get(query.type) ?? `TYPE${query.type}`),
    dnssecOk: query.edns?.dnssecOk ?? false,
  });
  const reply = pickReply(replies, random);
  if (reply === undefined) return { ...nothing, rcode: 'SERVFAIL' };
  return {
    rcode: rcodeOf(reply),
    authoritative: reply.authoritative,
    recursionAvailable: reply.recursionAvailable,
    answer: recordsOf(reply.answer, random),
    authority: recordsOf(reply.authority, random),
    additional: recordsOf(reply.additional, random),
    scopePrefixLength: goesByPlace(explanation) ? (clientSubnet?.sourcePrefixLength ?? 0) : 0,
    ...extendedErrorOf(reply),
  };
}

/** A question that a rule of the VPC sends elsewhere, or whose answer is not known, is not answered here, and nobody else is asked. */
function rcodeOf(reply: Reply): Rcode {
  return reply.rcode ?? 'SERVFAIL';
}

function recordsOf(section: readonly ReplyRecords[], random: Random): readonly WireRecord[] {
  return section.flatMap(({ name, type, ttlSeconds, values }) => {
    const texts = values.kind === 'alias-target' ? standInAddresses(type, values.dnsName) : pickTexts(values, random);
    return texts.map((text) => ({ name, type, ttlSeconds, text }));
  });
}

function extendedErrorOf(reply: Reply): Pick<ReplyContent, 'extendedError'> {
  if (reply.kind === 'refused') return {};
  if (reply.blockedBy !== undefined) return { extendedError: { code: extendedErrors.blocked, text: `DNS Firewall, ${reply.blockedBy}` } };
  if (reply.kind === 'forwarded')
    return { extendedError: { code: extendedErrors.notAuthoritative, text: `forwarded to ${(reply.forwardedTo ?? []).join(', ')}` } };
  if (reply.kind === 'delegated')
    return { extendedError: { code: extendedErrors.notAuthoritative, text: `delegated to ${(reply.delegatedTo ?? []).join(', ')}` } };
  if (reply.kind === 'unknown') return { extendedError: { code: extendedErrors.other, text: `not known: ${reply.unknown ?? ''}` } };
  if (reply.kind === 'unanswerable')
    return { extendedError: { code: extendedErrors.other, text: 'record sets go in a circle, or are too many to follow' } };
  const targets = reply.answer.flatMap(({ values }) => (values.kind === 'alias-target' ? [values.dnsName.toDisplay()] : []));
  if (targets.length === 0) return {};
  return { extendedError: { code: extendedErrors.synthesized, text: `stands for the addresses of ${targets.join(', ')}` } };
}

/** Whether the place of the client, which the subnet tells, had a say in the answer. */
function goesByPlace(steps: readonly Step[]): boolean {
  return steps.some((step) => {
    if (step.kind === 'cname') return goesByPlace(step.steps);
    if (step.kind !== 'group') return false;
    return placePolicies.has(step.policy) || step.candidates.some((candidate) => goesByPlace(candidate.steps));
  });
}

const placePolicies: ReadonlySet<string> = new Set(['latency', 'geolocation', 'geoproximity', 'ip-based']);
