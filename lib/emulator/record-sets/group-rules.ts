import { type BatchContext } from './batch-context';
import { isCloudFrontAlias } from './alias-rules';
import { describeGeoLocation, placeKey } from './locations';
import { describeSet, policyOf, type RoutingPolicy } from './routing-policy';
import { type ResourceRecordSet } from './shape';

type Routed = Exclude<RoutingPolicy, 'simple'>;

/** How many sets of one name and type a policy takes. @see Developer Guide, DNSLimitations, quotas on records */
const groupLimits: Readonly<Record<Routed, number>> = {
  weighted: 100,
  latency: 100,
  geolocation: 100,
  multivalue: 100,
  cidr: 100,
  geoproximity: 30,
  failover: Infinity,
};

/** The policy as the service's texts call it. */
const policyWords: Readonly<Record<Routed, string>> = {
  weighted: 'weighted',
  latency: 'latency',
  geolocation: 'GEO',
  multivalue: 'multivalue',
  cidr: 'CIDR',
  geoproximity: 'geo-proximity',
  failover: 'failover',
};

/** What is wrong with a set beside the others of its name and type. */
export function groupProblems(set: ResourceRecordSet, others: readonly ResourceRecordSet[], context: BatchContext): string[] {
  const policy = policyOf(set);
  if (policy === 'simple') {
    if (others.length === 0) return [];
    return [`RRSet with DNS name ${set.Name}, type ${set.Type} cannot be created as other RRSets exist with the same name and type.`];
  }
  if (others.some((other) => policyOf(other) !== policy)) return [mixingProblem(set, policy)];
  const problems = memberProblems(set, policy, others, context);
  if (others.length >= groupLimits[policy]) {
    problems.push(
      `Exceeded limit on number of ${policy === 'geolocation' ? 'geolocation' : policyWords[policy]} RRSets for ${set.Name}, type ${set.Type} in this zone.`,
    );
  }
  return problems;
}

/** Texts for weighted and latency are the service's; the others are by analogy. */
function mixingProblem(set: ResourceRecordSet, policy: Routed): string {
  if (policy === 'weighted') return `${describeSet(set)} cannot be created as a non-weighted set exists with the same name and type.`;
  return `${describeSet(set)}${describeRoute(set)} cannot be created because a non-${policyWords[policy]} RRSet with the same name and type already exists.`;
}

/** The part of a refusal that says where the set routes to. */
function describeRoute(set: ResourceRecordSet): string {
  if (set.Region !== undefined) return `, and Region Name=${set.Region}`;
  if (set.GeoLocation) return `, and routing to ${describeGeoLocation(set.GeoLocation)}`;
  if (set.CidrRoutingConfig) {
    const { CollectionId, LocationName } = set.CidrRoutingConfig;
    return `, and routing to CidrCollectionId=${CollectionId} CidrLocationId=${LocationName}`;
  }
  return set.Failover === undefined ? '' : `, and Failover=${set.Failover}`;
}

function memberProblems(set: ResourceRecordSet, policy: Routed, others: readonly ResourceRecordSet[], context: BatchContext): string[] {
  switch (policy) {
    case 'weighted':
      return weightedProblems(set, others);
    case 'latency':
      return others.some((other) => other.Region === set.Region)
        ? [
            `${describeSet(set)}${describeRoute(set)} cannot be created because a latency RRSet with the same name, type and region already exists.`,
          ]
        : [];
    case 'geolocation':
      return geolocationProblems(set, others);
    case 'failover':
      return failoverProblems(set, others);
    case 'cidr':
      return cidrProblems(set, others, context);
    case 'geoproximity':
      return geoProximityProblems(set, others, context);
    case 'multivalue':
      return [];
  }
}

/** Aliases have no TTL of their own, so they fit any group. */
function weightedProblems(set: ResourceRecordSet, others: readonly ResourceRecordSet[]): string[] {
  const differs = set.TTL !== undefined && others.some((other) => other.TTL !== undefined && other.TTL !== set.TTL);
  return differs ? [`${describeSet(set)} cannot be created as weighted sets must contain the same TTL.`] : [];
}

function geolocationProblems(set: ResourceRecordSet, others: readonly ResourceRecordSet[]): string[] {
  if (!set.GeoLocation) return [];
  const place = describeGeoLocation(set.GeoLocation);
  const taken = others.some((other) => other.GeoLocation && describeGeoLocation(other.GeoLocation) === place);
  if (!taken) return [];
  const reason = `a GEO RRSet with the same name, type and routing to ${place} already exists.`;
  return [`${describeSet(set)}, and routing to ${place} cannot be created because ${reason}`];
}

function failoverProblems(set: ResourceRecordSet, others: readonly ResourceRecordSet[]): string[] {
  const problems: string[] = [];
  // Two texts that are not documented; the rules are (API Reference, ResourceRecordSet, Failover and AliasTarget).
  if (others.some((other) => other.Failover === set.Failover)) {
    const reason = 'a failover RRSet with the same name, type and failover role already exists.';
    problems.push(`${describeSet(set)}${describeRoute(set)} cannot be created because ${reason}`);
  }
  if (isCloudFrontAlias(set) && others.some(isCloudFrontAlias)) {
    problems.push(
      `${describeSet(set)} cannot be created because primary and secondary failover aliases cannot both target CloudFront distributions.`,
    );
  }
  if (set.Failover !== 'PRIMARY' || set.HealthCheckId !== undefined) return problems;
  if (!set.AliasTarget) problems.push('A non-alias primary ResourceRecordSet must have an associated health check. No changes made.');
  else if (!set.AliasTarget.EvaluateTargetHealth) {
    problems.push(
      `${describeSet(set)} cannot be a primary without EvaluateTargetHealth set to true or an associated health check as a secondary would never be returned.`,
    );
  }
  return problems;
}

function cidrProblems(set: ResourceRecordSet, others: readonly ResourceRecordSet[], { account, zone }: BatchContext): string[] {
  const config = set.CidrRoutingConfig;
  if (!config) return [];
  const cannot = `${describeSet(set)}${describeRoute(set)} cannot be created because`;
  if (zone.isPrivate) return [`${describeSet(set)} cannot be created because CIDR RRSet is not supported with private hosted zone.`];
  const collection = account.cidrCollections.get(config.CollectionId);
  if (!collection) return [`${cannot} the CIDR collection ${config.CollectionId} does not exist.`];
  if (config.LocationName !== '*' && !collection.locations.has(config.LocationName)) {
    return [`${cannot} the CIDR collection has no location ${config.LocationName}.`];
  }
  const stranger = others.find((other) => other.CidrRoutingConfig?.CollectionId !== config.CollectionId);
  if (stranger)
    return [`${cannot} a CIDR RRSets with a different collection id (${stranger.CidrRoutingConfig?.CollectionId ?? ''}) already exist`];
  if (others.some((other) => other.CidrRoutingConfig?.LocationName === config.LocationName)) {
    return [`${cannot} a CIDR RRSet with the same name, type and location already exists.`];
  }
  return [];
}

function geoProximityProblems(set: ResourceRecordSet, others: readonly ResourceRecordSet[], { zone }: BatchContext): string[] {
  const location = set.GeoProximityLocation;
  if (!location) return [];
  if (zone.isPrivate)
    return [`${describeSet(set)} cannot be created because geo-proximity RRSet is not supported with private hosted zone.`];
  const place = placeKey(location);
  const taken = others.some((other) => other.GeoProximityLocation && placeKey(other.GeoProximityLocation) === place);
  return taken
    ? [`${describeSet(set)} cannot be created because a geo-proximity RRSet with the same name, type and location already exists.`]
    : [];
}
