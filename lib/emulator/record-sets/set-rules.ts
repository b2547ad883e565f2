import { isWildcard } from '../names/domain-name';
import { aliasProblems } from './alias-rules';
import { type BatchContext } from './batch-context';
import { groupProblems } from './group-rules';
import { geoLocationProblem, geoProximityProblem } from './locations';
import { describeSet, policyOf, supportsPolicy } from './routing-policy';
import { type ResourceRecordSet } from './shape';
import { valueProblems } from './value-rules';

const healthCheckNeedsPolicy =
  'DNS name must have alternate ResourceRecordSet responses configured via a routing policy (e.g., Weight, Region, etc.) ' +
  'if a health check is attached. No changes made.';

/** All that speaks against storing a set in its zone, given what the zone holds now. The set must be canonical. */
export function setProblems(set: ResourceRecordSet, context: BatchContext): string[] {
  const others = context.zone.records.group(set.Name, set.Type).filter((other) => other.SetIdentifier !== set.SetIdentifier);
  return [
    ...typeProblems(set, context),
    ...cnameProblems(set, context),
    ...aliasProblems(set, context),
    ...valueProblems(set),
    ...placeProblems(set),
    ...groupProblems(set, others, context),
  ];
}

function typeProblems(set: ResourceRecordSet, { zone }: BatchContext): string[] {
  const problems: string[] = [];
  if (set.TrafficPolicyInstanceId !== undefined) {
    problems.push(
      `${describeSet(set)} cannot be created because only traffic policy instances create RRSets with a TrafficPolicyInstanceId`,
    );
  }
  if (!supportsPolicy(set.Type, policyOf(set)))
    problems.push(`${describeSet(set)} cannot be created because this type of RRSet is not supported`);
  if (zone.isPrivate && set.CidrRoutingConfig !== undefined)
    problems.push(`${describeSet(set)} cannot be created because CIDR RRSet is not supported with private hosted zone.`);
  if (set.Type === 'NS' && isWildcard(set.Name)) problems.push('Changing wildcard NS record sets are not supported. No changes made.');
  if (set.Type === 'SOA' && set.Name !== zone.name) problems.push('A HostedZone must contain exactly one SOA record.');
  if (set.HealthCheckId !== undefined && policyOf(set) === 'simple') {
    problems.push(healthCheckNeedsPolicy);
  }
  return problems;
}

/** A CNAME stands alone under its name, and never at the apex (RFC 1034, section 3.6.2). */
function cnameProblems(set: ResourceRecordSet, { zone }: BatchContext): string[] {
  const types = zone.records.typesAt(set.Name);
  if (set.Type !== 'CNAME') {
    if (!types.includes('CNAME')) return [];
    const reason = `a conflicting RRSet of type CNAME with the same DNS name already exists in zone ${zone.name}`;
    return [`RRSet of type ${set.Type} with DNS name ${set.Name} is not permitted because ${reason}`];
  }
  if (set.Name === zone.name) return [`RRSet of type CNAME with DNS name ${set.Name} is not permitted at apex in zone ${zone.name}`];
  return types.some((type) => type !== 'CNAME')
    ? [
        `RRSet of type CNAME with DNS name ${set.Name} is not permitted as it conflicts with other records with the same DNS name in zone ${zone.name}`,
      ]
    : [];
}

function placeProblems({ GeoLocation, GeoProximityLocation }: ResourceRecordSet): string[] {
  return [GeoLocation && geoLocationProblem(GeoLocation), GeoProximityLocation && geoProximityProblem(GeoProximityLocation)].filter(
    (problem) => problem !== undefined,
  );
}
