import { finding, type Finding } from '../finding';
import { canonicalRdata } from '../rdata';
import { isReference, parseReferenceToken, type IdOrReference } from '../reference';
import type { AliasRecordSet, ResourceRecord, ResourceRecordSet, ValueRecordSet } from '../rrset/resource-record-set';
import type { IpBasedRouting, PolicyRouting } from '../rrset/routing-policy';
import { isCloudFrontAlias } from './cloudfront';
import { checkName } from './name-rules';
import { checkGeoproximity, checkLocation, checkRegion } from './place-rules';
import { doubtValues } from './value-doubts';
import { when } from './when';

const maxTtlSeconds = 2147483647;
const maxValues = 400;
const maxValueCharacters = 4000;
const collectionId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const cidrLocation = /^(?:[0-9A-Za-z_-]{1,16}|\*)$/;
const hostedZoneId = /^[A-Z0-9]{1,32}$/;

/** What Route 53 would refuse in one record set, and what is doubtful in it, whatever stands beside it. */
export function checkRecordSet(rrset: ResourceRecordSet): Finding[] {
  const findings = rrset.kind === 'alias' ? checkAlias(rrset) : [...checkValues(rrset), ...doubtValues(rrset)];
  findings.push(...checkName(rrset.name));
  if (rrset.type === 'NS' && rrset.name.isWildcard)
    findings.push(finding('WildcardNs', { message: 'The NS record set is a wildcard.', value: rrset.name.toDisplay() }));
  if (rrset.routing.kind !== 'simple') findings.push(...checkRouting(rrset, rrset.routing));
  return findings;
}

function checkValues({ type, ttlSeconds, records }: ValueRecordSet): Finding[] {
  const findings: Finding[] = [];
  if (!Number.isInteger(ttlSeconds) || ttlSeconds < 0 || ttlSeconds > maxTtlSeconds) {
    findings.push(finding('TtlOutOfRange', { message: `The TTL ${ttlSeconds} is out of range.`, value: String(ttlSeconds) }));
  }
  if (isReference(records)) return findings;
  if (records.length === 0) findings.push(finding('ValuesMissing', { message: 'The record set has no value.' }));
  if (records.length > maxValues)
    findings.push(finding('ValuesTooMany', { message: `The record set has ${records.length} values.`, value: String(records.length) }));
  if (records.length > 1 && (type === 'CNAME' || type === 'SOA'))
    findings.push(
      finding('ValueNotSingle', {
        message: `A ${type} record set with ${records.length} values.`,
        value: records.map(({ text }) => text).join(', '),
      }),
    );
  for (const { text } of records) {
    if (text.length > maxValueCharacters)
      findings.push(finding('ValueTooLong', { message: `A value has ${text.length} characters.`, value: `${text.slice(0, 40)}…` }));
  }
  if (records.length > 1) findings.push(...checkDuplicates(records));
  return findings;
}

function checkDuplicates(records: readonly ResourceRecord[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { text, rdata } of records) {
    const canonical = canonicalRdata(rdata);
    if (seen.has(canonical)) findings.push(finding('ValueDuplicate', { message: 'The same value stands twice.', value: text }));
    seen.add(canonical);
  }
  return findings;
}

function checkAlias(rrset: AliasRecordSet): Finding[] {
  const { type, routing, aliasTarget } = rrset;
  return [
    ...when(type === 'NS' || type === 'SOA', 'AliasTypeForbidden', { message: `The record set is an alias of type ${type}.` }),
    ...when(aliasTarget.home !== 'own-zone' && !hostedZoneId.test(aliasTarget.home.hostedZoneId), 'ZoneIdInvalid', {
      message: 'The alias names no hosted zone as home of its target.',
      value: aliasTarget.home === 'own-zone' ? '' : aliasTarget.home.hostedZoneId,
    }),
    ...when(routing.kind === 'multivalue', 'MultivalueAlias', { message: 'A multivalue answer member is an alias.' }),
    ...when(isCloudFrontAlias(rrset) && aliasTarget.evaluateTargetHealth, 'AliasEvaluatesCloudFront', {
      message: 'The alias evaluates the health of a CloudFront distribution, which has no effect.',
      value: aliasTarget.dnsName.toDisplay(),
    }),
  ];
}

function checkRouting(rrset: ResourceRecordSet, routing: PolicyRouting): Finding[] {
  const { setIdentifier, healthCheck } = routing;
  return [
    ...when(setIdentifier.length < 1 || setIdentifier.length > 128, 'SetIdentifierInvalid', {
      message: `The set identifier has ${setIdentifier.length} characters.`,
      value: setIdentifier,
    }),
    ...when(
      rrset.type === 'NS' || rrset.type === 'SOA' || rrset.type === 'DS' || (rrset.type === 'CNAME' && routing.kind === 'multivalue'),
      'RoutingTypeForbidden',
      {
        message: `A ${rrset.type} record set cannot have ${routing.kind} routing.`,
      },
    ),
    ...checkHealthCheckId(healthCheck),
    ...checkPolicy(rrset, routing),
  ];
}

function checkHealthCheckId(id: IdOrReference | undefined): Finding[] {
  if (typeof id !== 'string' || (id.length >= 1 && id.length <= 64)) return [];
  return [finding('HealthCheckIdInvalid', { message: `The id of the health check has ${id.length} characters.`, value: id })];
}

function checkPolicy(rrset: ResourceRecordSet, routing: PolicyRouting): Finding[] {
  switch (routing.kind) {
    case 'weighted':
      return when(!isWhole(routing.weight, 0, 255), 'WeightOutOfRange', {
        message: `The weight ${routing.weight} is out of range.`,
        value: String(routing.weight),
      });
    case 'latency':
      return checkRegion(routing.region);
    case 'failover':
      return when(routing.role === 'PRIMARY' && !canFail(rrset, routing), 'PrimaryWithoutHealthCheck', {
        message: 'The primary has no health check.',
      });
    case 'geoproximity':
      return checkGeoproximity(routing);
    case 'geolocation':
      return checkLocation(routing.location);
    case 'ip-based':
      return checkCidr(routing);
    case 'multivalue':
      return [];
  }
}

function checkCidr(routing: IpBasedRouting): Finding[] {
  return [
    ...when(!collectionId.test(routing.collectionId) && parseReferenceToken(routing.collectionId) === undefined, 'CidrRoutingInvalid', {
      message: `${JSON.stringify(routing.collectionId)} is no id of a CIDR collection.`,
      value: routing.collectionId,
    }),
    ...when(!cidrLocation.test(routing.locationName), 'CidrRoutingInvalid', {
      message: `${JSON.stringify(routing.locationName)} is no name of a CIDR location.`,
      value: routing.locationName,
    }),
  ];
}

function canFail(rrset: ResourceRecordSet, routing: PolicyRouting): boolean {
  return routing.healthCheck !== undefined || (rrset.kind === 'alias' && rrset.aliasTarget.evaluateTargetHealth);
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
