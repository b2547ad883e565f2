import { error, type FindingEntry } from './entry';

const changes = 'Route 53 API Reference, ChangeResourceRecordSets';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';
const quotas = 'Route 53 Developer Guide, Quotas';

/** Routing policies. */
export const routingCodes = {
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
  RegionUnknown: error(
    'Latency routing does not know this region.',
    'a region of ResourceRecordSetRegion',
    'check the spelling of the region code',
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
    'in private zones, neither geoproximity nor IP-based routing nor aliases to CloudFront',
    'use another routing policy or target, or a public zone',
    'Route 53 Developer Guide, Considerations when working with a private hosted zone',
  ),
  GeoproximityInvalid: error(
    'The location or bias of a geoproximity record set cannot be as given.',
    'one of AWS region, local zone group, coordinates in degrees with at most two decimals; a bias from -99 to 99',
    'give exactly one place and a bias in that range',
    'Route 53 API Reference, GeoProximityLocation',
  ),
} as const satisfies Record<string, FindingEntry>;
