import { isReference, nameServerCount, referenceToken, type IdOrReference } from '../reference';
import type { ApiResourceRecordSet } from './api-shape';
import { idText, type AliasRecordSet, type ResourceRecordSet, type ValueRecordSet } from './resource-record-set';
import type { GeoLocation, GeoproximityRouting, RoutingPolicy } from './routing-policy';

/** The API's shape of a record set, members in the API's order; references stand in it as their tokens. */
export function recordSetToApi(rrset: ResourceRecordSet, ownZoneId: IdOrReference): ApiResourceRecordSet {
  return {
    Name: rrset.name.toText(),
    Type: rrset.type,
    ...routingToApi(rrset.routing),
    ...(rrset.kind === 'alias' ? aliasToApi(rrset, ownZoneId) : valuesToApi(rrset)),
    ...(rrset.routing.kind === 'simple' || rrset.routing.healthCheck === undefined
      ? {}
      : { HealthCheckId: idText(rrset.routing.healthCheck) }),
  };
}

function valuesToApi({ ttlSeconds, records }: ValueRecordSet): Pick<ApiResourceRecordSet, 'TTL' | 'ResourceRecords'> {
  const texts = isReference(records)
    ? Array.from({ length: nameServerCount }, (_, i) => referenceToken(records, i))
    : records.map((record) => record.text);
  return { TTL: ttlSeconds, ResourceRecords: texts.map((Value) => ({ Value })) };
}

function aliasToApi({ aliasTarget }: AliasRecordSet, ownZoneId: IdOrReference): Pick<ApiResourceRecordSet, 'AliasTarget'> {
  return {
    AliasTarget: {
      HostedZoneId: aliasTarget.home === 'own-zone' ? idText(ownZoneId) : aliasTarget.home.hostedZoneId,
      DNSName: aliasTarget.dnsName.toText(),
      EvaluateTargetHealth: aliasTarget.evaluateTargetHealth,
    },
  };
}

function routingToApi(routing: RoutingPolicy): Partial<ApiResourceRecordSet> {
  switch (routing.kind) {
    case 'simple':
      return {};
    case 'weighted':
      return { SetIdentifier: routing.setIdentifier, Weight: routing.weight };
    case 'latency':
      return { SetIdentifier: routing.setIdentifier, Region: routing.region };
    case 'failover':
      return { SetIdentifier: routing.setIdentifier, Failover: routing.role };
    case 'geolocation':
      return { SetIdentifier: routing.setIdentifier, GeoLocation: locationToApi(routing.location) };
    case 'geoproximity':
      return { SetIdentifier: routing.setIdentifier, GeoProximityLocation: placeToApi(routing) };
    case 'multivalue':
      return { SetIdentifier: routing.setIdentifier, MultiValueAnswer: true };
    case 'ip-based':
      return {
        SetIdentifier: routing.setIdentifier,
        CidrRoutingConfig: { CollectionId: routing.collectionId, LocationName: routing.locationName },
      };
  }
}

function locationToApi(location: GeoLocation): NonNullable<ApiResourceRecordSet['GeoLocation']> {
  if ('continentCode' in location) return { ContinentCode: location.continentCode };
  return {
    CountryCode: location.countryCode,
    ...(location.subdivisionCode === undefined ? {} : { SubdivisionCode: location.subdivisionCode }),
  };
}

function placeToApi({ place, bias }: GeoproximityRouting): NonNullable<ApiResourceRecordSet['GeoProximityLocation']> {
  const shift = bias === 0 ? {} : { Bias: bias };
  if ('awsRegion' in place) return { AWSRegion: place.awsRegion, ...shift };
  if ('localZoneGroup' in place) return { LocalZoneGroup: place.localZoneGroup, ...shift };
  return { Coordinates: { Latitude: place.latitude, Longitude: place.longitude }, ...shift };
}
