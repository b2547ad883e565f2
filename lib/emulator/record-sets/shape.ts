import { latencyRegions } from '../data/regions';
import { resourceId } from '../resources/resource-id';
import { boolean, enumeration, integer, text } from '../xml/scalars';
import { listOf, optional, required, structure, type Shape, type ShapeValue } from '../xml/shapes';
import { recordTypes, type RecordType } from './record-types';

/**
 * The schema of a change batch.
 *
 * @see botocore `data/route53/2013-04-01/service-2.json`, shapes ChangeBatch, ResourceRecordSet
 */

/** DNSName: up to 1,024 characters as sent; the name's own limits are checked later. */
export const dnsName = text({ type: 'DNSName', max: 1024 });
const recordType = enumeration(recordTypes) as Shape<RecordType>;
const action = enumeration(['CREATE', 'DELETE', 'UPSERT']) as Shape<'CREATE' | 'DELETE' | 'UPSERT'>;

const geoLocation = structure({
  ContinentCode: optional(text({ type: 'GeoLocationContinentCode', min: 2, max: 2 })),
  CountryCode: optional(text({ type: 'GeoLocationCountryCode', min: 1, max: 2 })),
  SubdivisionCode: optional(text({ type: 'GeoLocationSubdivisionCode', min: 1, max: 3 })),
});

const aliasTarget = structure({
  HostedZoneId: required(resourceId('hostedzone')),
  DNSName: required(dnsName),
  EvaluateTargetHealth: required(boolean),
});

// The schema's latitude is tighter than the model's: two decimals at most.
const coordinates = structure({
  Latitude: required(text({ type: 'Latitude', pattern: /^(?:[-+]?(90(\.0{0,2})?|[0-8]{0,1}[0-9](\.[0-9]{0,2})?))$/ })),
  Longitude: required(text({ type: 'Longitude', pattern: /^(?:[-+]?(180(\.0{0,2})?|(1[0-7][0-9]|[0-9]{1,2})(\.[0-9]{0,2})?))$/ })),
});

const geoProximityLocation = structure({
  AWSRegion: optional(text({ type: 'AWSRegion', min: 1, max: 64 })),
  LocalZoneGroup: optional(text({ type: 'LocalZoneGroup', min: 1, max: 64 })),
  Coordinates: optional(coordinates),
  Bias: optional(integer({ min: -99, max: 99 })),
});

const cidrRoutingConfig = structure({
  CollectionId: required(text({ type: 'UUID', pattern: /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/ })),
  LocationName: required(text({ type: 'CidrLocationNameDefaultAllowed', min: 1, max: 16, pattern: /^(?:[0-9A-Za-z_\-*]+)$/ })),
});

/** A resource record set as it is sent; members in the model's order, which is also the order of output. */
export const resourceRecordSet = structure({
  Name: required(dnsName),
  Type: required(recordType),
  SetIdentifier: optional(text({ type: 'ResourceRecordSetIdentifier', min: 1, max: 128 })),
  Weight: optional(integer({ min: 0, max: 255 })),
  Region: optional(enumeration(latencyRegions)),
  GeoLocation: optional(geoLocation),
  Failover: optional(enumeration(['PRIMARY', 'SECONDARY']) as Shape<'PRIMARY' | 'SECONDARY'>),
  MultiValueAnswer: optional(boolean),
  TTL: optional(integer({ min: 0, max: 2147483647 })),
  ResourceRecords: optional(listOf('ResourceRecord', structure({ Value: required(text({ type: 'RData', max: 4000 })) }))),
  AliasTarget: optional(aliasTarget),
  HealthCheckId: optional(text({ type: 'HealthCheckId', max: 64 })),
  TrafficPolicyInstanceId: optional(text({ type: 'TrafficPolicyInstanceId', min: 1, max: 36 })),
  CidrRoutingConfig: optional(cidrRoutingConfig),
  GeoProximityLocation: optional(geoProximityLocation),
});

/** One change of a batch. */
export const change = structure({ Action: required(action), ResourceRecordSet: required(resourceRecordSet) });

/** The body of ChangeResourceRecordSets. */
export const changeResourceRecordSetsRequest = structure({
  ChangeBatch: required(
    structure({
      Comment: optional(text({ type: 'ResourceDescription', max: 256 })),
      Changes: required(listOf('Change', change)),
    }),
  ),
});

/** A resource record set as sent or stored; stored ones have canonical names. */
export type ResourceRecordSet = ShapeValue<typeof resourceRecordSet>;

/** A change as sent. */
export type Change = ShapeValue<typeof change>;

/** A change batch as sent. */
export type ChangeBatch = ShapeValue<typeof changeResourceRecordSetsRequest>['ChangeBatch'];
