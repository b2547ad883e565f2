import { ParseProblem } from '../names/domain-name';
import { valueReaders } from '../values';
import { placeKey } from './locations';
import { type RecordType } from './record-types';
import { type ResourceRecordSet } from './shape';

/** The meaning of a value, or the value itself when it has none. */
export function valueMeaning(type: RecordType, value: string): string {
  try {
    return valueReaders[type](value);
  } catch (error) {
    if (error instanceof ParseProblem) return value;
    throw error;
  }
}

/**
 * All that a record set says, as one text: equal texts mean that DELETE matches and that UPSERT changes nothing.
 *
 * Values compare by their DNS meaning and in any order: a trailing dot, another spelling of an IPv6 address or another
 * order of values makes no difference. Names must be canonical.
 */
export function contentKey(set: ResourceRecordSet): string {
  const { GeoLocation: geo, GeoProximityLocation: proximity, CidrRoutingConfig: cidr, AliasTarget: alias } = set;
  return JSON.stringify([
    set.Name,
    set.Type,
    set.SetIdentifier,
    set.Weight,
    set.Region,
    set.Failover,
    set.MultiValueAnswer,
    set.HealthCheckId,
    set.TrafficPolicyInstanceId,
    geo && [geo.ContinentCode, geo.CountryCode, geo.SubdivisionCode],
    // A bias that was not sent is zero.
    proximity && [placeKey(proximity), proximity.Bias ?? 0],
    cidr && [cidr.CollectionId, cidr.LocationName],
    alias && [alias.HostedZoneId, alias.DNSName, alias.EvaluateTargetHealth],
    set.TTL,
    set.ResourceRecords?.map(({ Value }) => valueMeaning(set.Type, Value)).sort(),
  ]);
}
