import { type RecordType } from './record-types';
import { type ResourceRecordSet } from './shape';

/** How a record set takes part in routing; `simple` when it has no routing member. */
export type RoutingPolicy = 'simple' | 'weighted' | 'latency' | 'failover' | 'geolocation' | 'multivalue' | 'geoproximity' | 'cidr';

/**
 * Policies whose member is present. A set that passed the request's shape check has one at most.
 *
 * `MultiValueAnswer` false asks for nothing, so it is taken as absent.
 */
export function policiesOf(set: ResourceRecordSet): Exclude<RoutingPolicy, 'simple'>[] {
  const present: Exclude<RoutingPolicy, 'simple'>[] = [];
  if (set.Weight !== undefined) present.push('weighted');
  if (set.Region !== undefined) present.push('latency');
  if (set.Failover !== undefined) present.push('failover');
  if (set.GeoLocation !== undefined) present.push('geolocation');
  if (set.MultiValueAnswer === true) present.push('multivalue');
  if (set.GeoProximityLocation !== undefined) present.push('geoproximity');
  if (set.CidrRoutingConfig !== undefined) present.push('cidr');
  return present;
}

/** The one policy of a set. */
export function policyOf(set: ResourceRecordSet): RoutingPolicy {
  return policiesOf(set)[0] ?? 'simple';
}

const neverRouted: ReadonlySet<RecordType> = new Set<RecordType>(['NS', 'SOA', 'DS']);

/** Whether sets of the type may have the policy. @see API Reference, ResourceRecordSet, member Type */
export function supportsPolicy(type: RecordType, policy: RoutingPolicy): boolean {
  if (policy === 'simple') return true;
  return !neverRouted.has(type) && !(policy === 'multivalue' && type === 'CNAME');
}

/** The words with which most refusals begin. */
export function describeSet(set: ResourceRecordSet): string {
  const identifier = set.SetIdentifier === undefined ? '' : `, SetIdentifier ${set.SetIdentifier}`;
  return `RRSet with DNS name ${set.Name}, type ${set.Type}${identifier}`;
}
