import { finding, type Finding } from '../finding';
import { DomainName } from '../name/domain-name';
import { readRdata } from '../rdata';
import { isRecordType, type RecordType } from '../rdata/record-type';
import { parseReferenceToken, type IdOrReference, type Reference } from '../reference';
import { collect, failure, success, type Result } from '../result';
import { memberProblems } from './api-members';
import type { ApiResourceRecordSet } from './api-shape';
import { tryResourceRecord, type AliasTarget, type ResourceRecord, type ResourceRecordSet } from './resource-record-set';
import { readRouting } from './routing-from-api';

/** How to read a record set in the API's shape. */
export interface ReadOptions {
  /** Texts in an alias's HostedZoneId that mean the zone the record set lies in. */
  readonly ownZoneIds: ReadonlySet<string>;
  /** A value that its type cannot have is a finding in what people declare, and generic data in what Route 53 already stores. */
  readonly unreadableValue: 'finding' | 'generic';
}

/** The record set that an object in the API's shape stands for, or every finding about it. Its name is taken as absolute. */
export function readRecordSet(api: unknown, options: ReadOptions): Result<ResourceRecordSet> {
  if (!isObject(api)) return malformed('A record set must be an object.', api);
  const input = api as Partial<ApiResourceRecordSet>;
  const label = `${String(input.Name)} ${String(input.Type)}${input.SetIdentifier === undefined ? '' : ` ${input.SetIdentifier}`}`;
  // What Route 53 itself lists may come to have members that this version does not know.
  const problems = options.unreadableValue === 'finding' ? memberProblems(api) : [];
  const result = problems.length > 0 ? malformedMembers(problems, api) : readChecked(input, options);
  return result.ok ? result : failure(...result.findings.map((found) => ({ ...found, recordSet: label })));
}

function malformedMembers(problems: readonly string[], api: Record<string, unknown>): Result<never> {
  return failure(...problems.map((message) => finding('RecordSetMalformed', { message, value: JSON.stringify(api) })));
}

function readChecked(input: Partial<ApiResourceRecordSet>, options: ReadOptions): Result<ResourceRecordSet> {
  const { Name, Type } = input;
  if (typeof Name !== 'string') return malformed('Name must be a text.', Name);
  if (typeof Type !== 'string' || !isRecordType(Type))
    return failure(finding('RecordTypeUnknown', { message: `${JSON.stringify(Type)} is no record type.`, value: String(Type) }));

  const findings: Finding[] = [];
  const keep = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    findings.push(...result.findings);
    return undefined;
  };
  const name = keep(DomainName.tryParseOwner(Name));
  const routing = keep(readRouting(input, readHealthCheck(input.HealthCheckId)));
  const content = keep(readContent(input, Type, options));
  if (name === undefined || routing === undefined || content === undefined) return failure(...findings);
  return success({ name, type: Type, routing, ...content });
}

type Content =
  | { kind: 'values'; ttlSeconds: number; records: readonly ResourceRecord[] | Reference<'nameServers'> }
  | { kind: 'alias'; aliasTarget: AliasTarget };

function readContent(input: Partial<ApiResourceRecordSet>, type: RecordType, options: ReadOptions): Result<Content> {
  const { AliasTarget: alias, TTL: ttlSeconds, ResourceRecords: values } = input;
  if (input.TrafficPolicyInstanceId !== undefined)
    return malformed('A record set of a traffic policy instance cannot be declared as a record set.', input.TrafficPolicyInstanceId);
  if (alias !== undefined) {
    if (ttlSeconds !== undefined || (values !== undefined && (!Array.isArray(values) || values.length > 0)))
      return malformed('An alias has neither TTL nor ResourceRecords.', input);
    const aliasTarget = readAlias(alias, options);
    return aliasTarget.ok ? success({ kind: 'alias', aliasTarget: aliasTarget.value }) : aliasTarget;
  }
  if (typeof ttlSeconds !== 'number') return malformed('TTL must be a number of seconds.', ttlSeconds);
  if (!Array.isArray(values)) return malformed('ResourceRecords must be a list.', values);
  const records = readValues(values, type, options);
  return records.ok ? success({ kind: 'values', ttlSeconds, records: records.value }) : records;
}

function readValues(
  values: readonly unknown[],
  type: RecordType,
  options: ReadOptions,
): Result<readonly ResourceRecord[] | Reference<'nameServers'>> {
  const texts: string[] = [];
  for (const value of values) {
    const text = isObject(value) ? value.Value : undefined;
    if (typeof text !== 'string') return malformed('Each of ResourceRecords must be an object with a text Value.', value);
    texts.push(text);
  }
  const token = texts[0] === undefined ? undefined : parseReferenceToken(texts[0]);
  if (token?.reference.attribute === 'nameServers') return success(token.reference as Reference<'nameServers'>);
  if (options.unreadableValue === 'generic') return success(texts.map((text) => ({ text, rdata: readRdata(type, text) })));
  return collect(texts.map((text) => tryResourceRecord(type, text)));
}

function readAlias(alias: unknown, { ownZoneIds }: ReadOptions): Result<AliasTarget> {
  const { HostedZoneId, DNSName, EvaluateTargetHealth } = isObject(alias) ? alias : {};
  if (typeof HostedZoneId !== 'string' || typeof DNSName !== 'string' || typeof EvaluateTargetHealth !== 'boolean') {
    return malformed('AliasTarget needs HostedZoneId, DNSName and EvaluateTargetHealth.', alias);
  }
  const dnsName = DomainName.tryParse(DNSName);
  if (!dnsName.ok) return dnsName;
  const hostedZoneId = HostedZoneId.replace(/^\/hostedzone\//, '');
  return success({
    home: ownZoneIds.has(hostedZoneId) ? 'own-zone' : { hostedZoneId },
    dnsName: dnsName.value,
    evaluateTargetHealth: EvaluateTargetHealth,
  });
}

function readHealthCheck(id: string | undefined): IdOrReference | undefined {
  if (id === undefined) return undefined;
  const token = parseReferenceToken(id);
  return token?.reference.attribute === 'id' ? (token.reference as Reference<'id'>) : id;
}

function malformed(message: string, value: unknown): Result<never> {
  return failure(finding('RecordSetMalformed', { message, value: value === undefined ? 'nothing' : JSON.stringify(value) }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
