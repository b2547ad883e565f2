import { invalidLiteral } from '../error';
import type { DomainName } from '../name/domain-name';
import { canonicalRdata, parseRdata, parseRdataFields, rdataToText, type Rdata } from '../rdata';
import { isOctetsText } from '../rdata/octets-text';
import type { RecordType } from '../rdata/record-type';
import { isReference, referenceToken, type IdOrReference, type Reference } from '../reference';
import { success, type Result } from '../result';
import type { RoutingPolicy } from './routing-policy';

/** One value of a record set: its spelling, kept because Route 53 keeps it, and what it means. */
export interface ResourceRecord {
  /** The presentation text as it was written or is stored. */
  readonly text: string;
  readonly rdata: Rdata;
  /**
   * What its author says that SPF policies of others, which the value includes, cost in look-ups: by canonical name. Nothing of it is
   * stored.
   * @default - nothing
   */
  readonly spfLookups?: ReadonlyMap<string, number>;
}

/** The home of an alias target: the alias's own zone, or the zone id of an AWS service. */
export type AliasHome = 'own-zone' | { readonly hostedZoneId: string };

/** What an alias answers with (Route 53 API Reference, AliasTarget). */
export interface AliasTarget {
  readonly home: AliasHome;
  readonly dnsName: DomainName;
  readonly evaluateTargetHealth: boolean;
}

interface RecordSetBase {
  readonly name: DomainName;
  readonly type: RecordType;
  readonly routing: RoutingPolicy;
}

/** A record set with values of its own and a TTL. */
export interface ValueRecordSet extends RecordSetBase {
  readonly kind: 'values';
  /** Seconds, 0 to 2147483647. */
  readonly ttlSeconds: number;
  /** 1 to 400 values; or the name servers of a zone that may not exist yet. */
  readonly records: readonly ResourceRecord[] | Reference<'nameServers'>;
}

/** A record set that answers with what its target answers; it has no TTL. */
export interface AliasRecordSet extends RecordSetBase {
  readonly kind: 'alias';
  readonly aliasTarget: AliasTarget;
}

/** Values with a TTL, or an alias without one (Route 53 API Reference, ResourceRecordSet). */
export type ResourceRecordSet = ValueRecordSet | AliasRecordSet;

/** Route 53 takes nothing but printable ASCII in values; names with other letters are sent as A-labels. */
const sendable = /^[ -~]*$/;

/** The value a presentation text stands for; its spelling stays unless Route 53 would not take it. */
export function tryResourceRecord(type: RecordType, text: string): Result<ResourceRecord> {
  return spelled(text, parseRdata(type, text));
}

/** The value made of its fields, in the order of the presentation text; findings name the field. */
export function tryResourceRecordOf(type: RecordType, fields: readonly string[]): Result<ResourceRecord> {
  return spelled(fields.join(' '), parseRdataFields(type, fields));
}

function spelled(text: string, rdata: Result<Rdata>): Result<ResourceRecord> {
  if (!rdata.ok) return rdata;
  return success({ text: sendable.test(text) && !isOctetsText(text) ? text : rdataToText(rdata.value), rdata: rdata.value });
}

/** @throws Apex53Error `InvalidLiteral` with all findings when the text is no value of the type. */
export function resourceRecord(type: RecordType, text: string): ResourceRecord {
  const result = tryResourceRecord(type, text);
  if (!result.ok) throw invalidLiteral(`${JSON.stringify(text)} is no ${type} value`, result.findings);
  return result.value;
}

/** The set identifier; undefined for simple routing, which has none. */
export function setIdentifierOf(rrset: ResourceRecordSet): string | undefined {
  return rrset.routing.kind === 'simple' ? undefined : rrset.routing.setIdentifier;
}

/**
 * A text equal for two record sets of one key exactly when Route 53 answers the same for them.
 *
 * Values compare by meaning (order, spelling of addresses, case and final dots of names make no difference).
 */
export function canonicalContent(rrset: ResourceRecordSet): string {
  const routing = canonicalRouting(rrset.routing);
  if (rrset.kind === 'alias') {
    const { home, dnsName, evaluateTargetHealth } = rrset.aliasTarget;
    return `alias ${home === 'own-zone' ? home : home.hostedZoneId} ${dnsName.toText()} ${String(evaluateTargetHealth)}\n${routing}`;
  }
  const { records } = rrset;
  const values = isReference(records)
    ? [referenceToken(records)]
    : records.length === 1
      ? records.map(canonicalRecord)
      : records.map(canonicalRecord).sort();
  return `values ${rrset.ttlSeconds}\n${values.join('\n')}\n${routing}`;
}

function canonicalRecord(record: ResourceRecord): string {
  return canonicalRdata(record.rdata);
}

function canonicalRouting(routing: RoutingPolicy): string {
  if (routing.kind === 'simple') return 'simple';
  const { healthCheck, ...rest } = routing;
  const check = healthCheck === undefined ? '' : idText(healthCheck);
  return JSON.stringify([check, ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** An id, or the token of the reference to it. */
export function idText(id: IdOrReference): string {
  return typeof id === 'string' ? id : referenceToken(id);
}
