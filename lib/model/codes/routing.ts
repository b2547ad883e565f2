import { acknowledgeableError, error, warning, type FindingEntry } from './entry';

const changes = 'Route 53 API Reference, ChangeResourceRecordSets';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';
const quotas = 'Route 53 Developer Guide, Quotas';
const failover = 'Route 53 Developer Guide, Failover routing';

/** Routing policies. */
export const routingCodes = {
  MembersMissing: error(
    'A routing policy has no member, so there is nothing to answer with.',
    'one member or more',
    'give a member, or remove the set',
    'Route 53 Developer Guide, Choosing a routing policy',
  ),
  SetIdentifierInvalid: error(
    'The set identifier is empty or too long.',
    '1 to 128 characters',
    'give a set identifier in that range',
    recordSet,
  ),
  WeightOutOfRange: error(
    'The weight is no whole number that Route 53 takes.',
    'whole numbers from 0 to 255',
    'scale the weights into that range; only their ratio matters',
    recordSet,
  ),
  RegionUnknown: acknowledgeableError(
    'Latency and geoproximity routing knew no such region when this version was made.',
    'a region of ResourceRecordSetRegion',
    'check the spelling of the region code; acknowledge it when AWS has opened the region since',
    recordSet,
  ),
  RoutingPolicyMixed: error(
    'Record sets of one name and type have different routing policies.',
    'one routing policy for each name and type',
    'use one policy; nest others behind aliases to other names',
    recordSet,
  ),
  RoutingTypeForbidden: error(
    'This record type cannot have this routing policy.',
    'NS, SOA and DS are simple; CNAME is not multivalue',
    'declare the record set without a policy',
    recordSet,
  ),
  RoutingKeyDuplicate: error(
    'Two members of a routing policy stand for the same region, place or role.',
    'one member for each region, location, CIDR location or failover role',
    'remove one of the two',
    recordSet,
  ),
  RoutingGroupTooLarge: error(
    'More members share one name, type and policy than Route 53 allows.',
    '100 members, 30 for geoproximity',
    'nest the members behind aliases',
    quotas,
  ),
  WeightedTtlDiffers: error(
    'Weighted record sets of one name and type have different TTLs.',
    'one TTL for the group',
    'give all members the same TTL',
    changes,
  ),
  MultivalueAlias: error(
    'A multivalue answer record set cannot be an alias.',
    'values',
    'list the addresses, or use another policy',
    recordSet,
  ),
  HealthCheckOnSimple: error(
    'A health check does nothing on a record set without a routing policy, and Route 53 refuses it.',
    'health checks on members of a routing policy',
    'remove the health check, or declare a FailoverPair or another policy',
    changes,
  ),
  PrimaryWithoutHealthCheck: error(
    'A failover primary can never be found unhealthy, so the secondary would never answer.',
    'a health check, or for an alias evaluateTargetHealth',
    'give the primary a health check',
    changes,
  ),
  LocationInvalid: error(
    'The location of a geolocation record set cannot be as given.',
    'a continent, or a country (* for the default), or a country with a subdivision, of those that Route 53 lists',
    'give exactly one of these; `aws route53 list-geo-locations` lists them',
    'Route 53 API Reference, GeoLocation',
  ),
  LocationUnknown: acknowledgeableError(
    'Geolocation routing knew no such place when this version was made.',
    'the codes that `aws route53 list-geo-locations` lists',
    'check the code; acknowledge it when Route 53 lists the place by now',
    'Route 53 Developer Guide, Values specific for geolocation records',
  ),
  CidrRoutingInvalid: error(
    'A CIDR collection or location cannot be named so.',
    'a collection id as Route 53 gives it (8-4-4-4-12 hexadecimal digits); a location of 1 to 16 letters, digits, _ or -, or *',
    'copy the id from `aws route53 list-cidr-collections`, and the location from `list-cidr-locations`',
    'Route 53 API Reference, CidrRoutingConfig',
  ),
  HealthCheckIdInvalid: error(
    'The id of a health check cannot be as given.',
    '1 to 64 characters',
    'give the HealthCheck construct, or copy the id from `aws route53 list-health-checks`',
    recordSet,
  ),
  CidrCollectionMixed: error(
    'IP-based record sets of one name and type use different CIDR collections.',
    'one CIDR collection for each name and type',
    'put the locations into one collection',
    recordSet,
  ),
  FailoverBothCloudFront: error(
    'Primary and secondary of a failover pair are both aliases to CloudFront.',
    'a CloudFront alias as one of the two',
    'use an origin group of one distribution, or another target for one of the two',
    'Route 53 Developer Guide, Alias target (failover alias records)',
  ),
  PrivateZoneForbidden: error(
    'Route 53 does not offer this in private hosted zones.',
    'in private zones, neither IP-based routing nor aliases to CloudFront',
    'use another routing policy or target, or a public zone',
    'Route 53 Developer Guide, Considerations when working with a private hosted zone',
  ),
  GeoproximityInvalid: error(
    'The location or bias of a geoproximity record set cannot be as given.',
    'one of AWS region, local zone group, coordinates in degrees with at most two decimals; a bias from -99 to 99',
    'give exactly one place and a bias in that range',
    'Route 53 API Reference, GeoProximityLocation',
  ),
  PrimaryAlone: warning(
    'A failover primary has no secondary, so it is answered whether it is healthy or not.',
    'a primary and a secondary under one name and type',
    'declare the secondary, or a record without routing policy',
    failover,
  ),
  SecondaryAlone: warning(
    'A failover secondary has no primary, so it is answered whether it is healthy or not.',
    'a primary and a secondary under one name and type',
    'declare the primary, or a record without routing policy',
    failover,
  ),
  FailoverTtlLong: warning(
    'Resolvers keep the answer of a failover record for more than a minute, and send clients to what has failed for as long.',
    'at most 60 seconds',
    'give the members a TTL of 60 seconds or less',
    'Route 53 Developer Guide, Values specific for failover records, TTL',
  ),
  DefaultLocationMissing: warning(
    'No member answers clients whose place is unknown or not declared, so they get no answer at all.',
    'a member for the default location *',
    'add a member for the default location',
    'Route 53 Developer Guide, Geolocation routing; IP-based routing',
  ),
  WeightsAllZero: warning(
    'All members of a weighted group have the weight 0, so all are answered equally instead of none.',
    'a weight above 0 for at least one member',
    'give weights above 0, or remove the record',
    'Route 53 Developer Guide, Values specific for weighted records, Weight',
  ),
  RoutingWithoutChoice: warning(
    'A latency or geoproximity group has one member, so every client gets it, from wherever it asks.',
    'two members or more',
    'add members, or declare the record without routing policy',
    'Route 53 Developer Guide, Latency-based routing; Geoproximity routing',
  ),
  MemberUnchecked: warning(
    'One member has no health check while others have one; it counts as healthy always and is answered while it is down.',
    'a health check, or evaluateTargetHealth, for every member that is answered regularly',
    'give the member a health check too',
    'Route 53 Developer Guide, How Amazon Route 53 chooses records when health checking is configured',
  ),
  PrivateZoneDelegation: warning(
    'A private zone delegates a subdomain; the VPC resolver does not follow NS records of private zones by itself.',
    'a private zone of its own for the subdomain, associated with the same VPCs, or a Resolver rule that delegates to its name servers',
    'declare one of them (ResolverRule.delegate), or acknowledge that a rule of another app follows the NS records',
    'Route 53 Developer Guide, Considerations when working with a private hosted zone',
  ),
} as const satisfies Record<string, FindingEntry>;
