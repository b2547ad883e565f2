import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import type { Fraction } from './fraction';
import type { Step } from './steps';

/** What a set of records in a reply holds. */
export type ReplyValues =
  /** These presentation texts, in any order. */
  | { readonly kind: 'all'; readonly texts: readonly string[] }
  /** So many of these presentation texts, every choice equally likely, in any order. */
  | { readonly kind: 'some'; readonly count: number; readonly texts: readonly string[] }
  /** The addresses of an AWS resource, which are not known here. */
  | { readonly kind: 'alias-target'; readonly dnsName: DomainName; readonly hostedZoneId: string };

/** Records of one name and type in a section of a reply. */
export interface ReplyRecords {
  readonly name: DomainName;
  readonly type: RecordType;
  /** Seconds. */
  readonly ttlSeconds: number;
  readonly values: ReplyValues;
}

/** DNSSEC records of a reply from a signed zone, which are made when it is sent. */
export interface ReplySignatures {
  /** Types that an NSEC record at the name asked for says are there: none of a missing name, all but the one asked for of a missing type. */
  readonly nsec?: 'no-type' | 'all-types-but-asked';
}

/** What a reply comes down to. */
export type ReplyKind =
  | 'answer'
  /** The name exists, or a wildcard covers it, but has nothing of the type for this client. */
  | 'nodata'
  | 'nxdomain'
  /** Other name servers are responsible. */
  | 'referral'
  /** The server has no zone for the name. */
  | 'refused'
  /** A rule of the VPC sends the question elsewhere; what comes back is not known. */
  | 'forwarded'
  /** A rule of the VPC has the name servers of a delegation asked; what comes back is not known. */
  | 'delegated'
  /** It depends on what is not known here. */
  | 'unknown'
  /** Record sets go in a circle, or are too many to follow; Route 53 does not take the former. */
  | 'unanswerable';

/** A whole reply to a question. */
export interface Reply {
  readonly kind: ReplyKind;
  /** Undefined where somebody else replies. */
  readonly rcode?: 'NOERROR' | 'NXDOMAIN' | 'REFUSED' | 'SERVFAIL';
  /** The AA bit. */
  readonly authoritative: boolean;
  /** The RA bit, set by the resolver of a VPC. */
  readonly recursionAvailable: boolean;
  /** CNAMEs in the order they are followed, then what they lead to. */
  readonly answer: readonly ReplyRecords[];
  readonly authority: readonly ReplyRecords[];
  readonly additional: readonly ReplyRecords[];
  /** Seconds a resolver may remember that there is nothing (RFC 2308). */
  readonly negativeTtlSeconds?: number;
  /** The zone cut of a referral or delegation. */
  readonly cut?: DomainName;
  /** Where a question is forwarded to. */
  readonly forwardedTo?: readonly string[];
  /** The name servers of a delegation that are asked, such as `ns1.eu.example.com. (10.0.0.30) through Hybrid/Outbound`. */
  readonly delegatedTo?: readonly string[];
  /** What an unknown reply depends on, as a phrase. */
  readonly unknown?: string;
  /** The rule of DNS Firewall that gives this reply in the place of what there is. */
  readonly blockedBy?: string;
  readonly signatures?: ReplySignatures;
}

/** A reply with the share of questions that get it. */
export interface ReplyShare {
  readonly share: Fraction;
  readonly reply: Reply;
}

/** Everything that can be answered to one question. */
export interface Outcome {
  /** The hosted zone that answers. */
  readonly zoneId?: string;
  /** Replies that differ, likeliest first; the shares sum up to exactly 1. */
  readonly replies: readonly ReplyShare[];
  /** How it came to this. */
  readonly explanation: readonly Step[];
}

/** A text that is equal for two replies exactly when a client cannot tell them apart but for the order of values. */
export function replyKey(reply: Reply): string {
  const { kind, rcode, authoritative, recursionAvailable, negativeTtlSeconds, cut, signatures } = reply;
  const elsewhere = [reply.forwardedTo, reply.delegatedTo, reply.unknown];
  const sections = [reply.answer, reply.authority, reply.additional].map((section) => section.map(recordsKey));
  return JSON.stringify([kind, rcode, authoritative, recursionAvailable, negativeTtlSeconds, cut, elsewhere, signatures, sections]);
}

function recordsKey({ name, type, ttlSeconds, values }: ReplyRecords): string {
  return JSON.stringify([name, type, ttlSeconds, valuesKey(values)]);
}

/** {@link replyKey} of values alone. */
export function valuesKey(values: ReplyValues): string {
  if (values.kind === 'alias-target') return JSON.stringify([values.hostedZoneId, values.dnsName]);
  return JSON.stringify([values.kind === 'some' ? values.count : 'all', ...[...values.texts].sort()]);
}

/**
 * Whether the client gets what it asked for, or is told by a CNAME where to go on outside of the zone.
 *
 * A chain of CNAMEs that ends at nothing in the zone is no answer, although the reply holds the chain.
 */
export function isAnswered({ kind, rcode, negativeTtlSeconds }: Reply): boolean {
  return kind === 'answer' && rcode === 'NOERROR' && negativeTtlSeconds === undefined;
}
