import { finding } from '../finding';
import type { IdOrReference } from '../reference';
import { failure, success, type Result } from '../result';
import type { ApiResourceRecordSet } from './api-shape';
import type { GeoLocation, GeoproximityPlace, RoutingPolicy } from './routing-policy';

const policyMembers = [
  'Weight',
  'Region',
  'Failover',
  'GeoLocation',
  'MultiValueAnswer',
  'GeoProximityLocation',
  'CidrRoutingConfig',
] as const;

/** The routing policy of a record set in the API's shape: exactly one policy member with a set identifier, or neither. */
export function readRouting(input: Partial<ApiResourceRecordSet>, healthCheck: IdOrReference | undefined): Result<RoutingPolicy> {
  // MultiValueAnswer false is no policy; tools write it beside other members.
  const given = policyMembers.filter((member) => input[member] !== undefined && input[member] !== false);
  if (input.SetIdentifier === undefined) {
    if (given.length > 0) return malformed(`${given.join(', ')} needs a SetIdentifier.`, input);
    if (healthCheck !== undefined)
      return failure(
        finding('HealthCheckOnSimple', {
          message: 'The record set has a health check but no routing policy.',
          value: String(input.HealthCheckId),
        }),
      );
    return success({ kind: 'simple' });
  }
  if (given.length !== 1)
    return malformed(
      `A SetIdentifier goes with exactly one of ${policyMembers.join(', ')}; found ${given.length === 0 ? 'none' : given.join(', ')}.`,
      input,
    );
  return readPolicy(input, { setIdentifier: input.SetIdentifier, ...(healthCheck === undefined ? {} : { healthCheck }) });
}

function readPolicy(
  input: Partial<ApiResourceRecordSet>,
  member: { setIdentifier: string; healthCheck?: IdOrReference },
): Result<RoutingPolicy> {
  if (input.Weight !== undefined) return success({ kind: 'weighted', ...member, weight: input.Weight });
  if (input.Region !== undefined) return success({ kind: 'latency', ...member, region: input.Region });
  if (input.Failover !== undefined) {
    if (input.Failover !== 'PRIMARY' && input.Failover !== 'SECONDARY') return malformed('Failover must be PRIMARY or SECONDARY.', input);
    return success({ kind: 'failover', ...member, role: input.Failover });
  }
  if (input.GeoLocation !== undefined) {
    const location = readLocation(input.GeoLocation);
    return location.ok ? success({ kind: 'geolocation', ...member, location: location.value }) : location;
  }
  if (input.GeoProximityLocation !== undefined) {
    const place = readPlace(input.GeoProximityLocation);
    return place.ok ? success({ kind: 'geoproximity', ...member, place: place.value, bias: input.GeoProximityLocation.Bias ?? 0 }) : place;
  }
  if (input.CidrRoutingConfig !== undefined) {
    const { CollectionId, LocationName } = input.CidrRoutingConfig;
    return success({ kind: 'ip-based', ...member, collectionId: CollectionId, locationName: LocationName });
  }
  return success({ kind: 'multivalue', ...member });
}

function readLocation({
  ContinentCode,
  CountryCode,
  SubdivisionCode,
}: NonNullable<ApiResourceRecordSet['GeoLocation']>): Result<GeoLocation> {
  if (ContinentCode !== undefined && CountryCode === undefined && SubdivisionCode === undefined)
    return success({ continentCode: ContinentCode });
  if (ContinentCode === undefined && CountryCode !== undefined)
    return success({ countryCode: CountryCode, ...(SubdivisionCode === undefined ? {} : { subdivisionCode: SubdivisionCode }) });
  const value = JSON.stringify({ ContinentCode, CountryCode, SubdivisionCode });
  return failure(finding('LocationInvalid', { message: 'The location names not exactly one place.', value }));
}

function readPlace({
  AWSRegion,
  LocalZoneGroup,
  Coordinates,
}: NonNullable<ApiResourceRecordSet['GeoProximityLocation']>): Result<GeoproximityPlace> {
  const places: GeoproximityPlace[] = [];
  if (AWSRegion !== undefined) places.push({ awsRegion: AWSRegion });
  if (LocalZoneGroup !== undefined) places.push({ localZoneGroup: LocalZoneGroup });
  if (Coordinates !== undefined) places.push({ latitude: Coordinates.Latitude, longitude: Coordinates.Longitude });
  const [place] = places;
  if (place !== undefined && places.length === 1) return success(place);
  return failure(
    finding('GeoproximityInvalid', {
      message: 'The member names not exactly one place.',
      value: JSON.stringify({ AWSRegion, LocalZoneGroup, Coordinates }),
    }),
  );
}

function malformed(message: string, input: Partial<ApiResourceRecordSet>): Result<never> {
  return failure(finding('RecordSetMalformed', { message, value: JSON.stringify(input) }));
}
