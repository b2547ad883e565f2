import { element, member } from '../xml/writer';
import { type ResourceRecordSet } from './shape';

/** Markup of a stored resource record set, members in the model's order, absent ones left out. */
export function writeResourceRecordSet(set: ResourceRecordSet): string {
  let markup = member('Name', set.Name) + member('Type', set.Type);
  markup += member('SetIdentifier', set.SetIdentifier) + member('Weight', set.Weight) + member('Region', set.Region);
  if (set.GeoLocation) {
    const { ContinentCode, CountryCode, SubdivisionCode } = set.GeoLocation;
    markup += element(
      'GeoLocation',
      member('ContinentCode', ContinentCode) + member('CountryCode', CountryCode) + member('SubdivisionCode', SubdivisionCode),
    );
  }
  markup += member('Failover', set.Failover) + member('MultiValueAnswer', set.MultiValueAnswer) + member('TTL', set.TTL);
  if (set.ResourceRecords) {
    markup += `<ResourceRecords>${set.ResourceRecords.map(({ Value }) => `<ResourceRecord>${member('Value', Value)}</ResourceRecord>`).join('')}</ResourceRecords>`;
  }
  if (set.AliasTarget) {
    const { HostedZoneId, DNSName, EvaluateTargetHealth } = set.AliasTarget;
    markup += element(
      'AliasTarget',
      member('HostedZoneId', HostedZoneId) + member('DNSName', DNSName) + member('EvaluateTargetHealth', EvaluateTargetHealth),
    );
  }
  markup += member('HealthCheckId', set.HealthCheckId) + member('TrafficPolicyInstanceId', set.TrafficPolicyInstanceId);
  if (set.CidrRoutingConfig) {
    markup += element(
      'CidrRoutingConfig',
      member('CollectionId', set.CidrRoutingConfig.CollectionId) + member('LocationName', set.CidrRoutingConfig.LocationName),
    );
  }
  if (set.GeoProximityLocation) markup += writeGeoProximityLocation(set.GeoProximityLocation);
  return element('ResourceRecordSet', markup);
}

function writeGeoProximityLocation({
  AWSRegion,
  LocalZoneGroup,
  Coordinates,
  Bias,
}: NonNullable<ResourceRecordSet['GeoProximityLocation']>): string {
  const place = Coordinates
    ? element('Coordinates', member('Latitude', Coordinates.Latitude) + member('Longitude', Coordinates.Longitude))
    : '';
  return element(
    'GeoProximityLocation',
    member('AWSRegion', AWSRegion) + member('LocalZoneGroup', LocalZoneGroup) + place + member('Bias', Bias),
  );
}
