import { parseDomainName } from '../names/domain-name';
import { policiesOf } from './routing-policy';
import { type Change, type ResourceRecordSet } from './shape';

/**
 * Third layer of refusal: members of one change that exclude or need each other.
 *
 * Texts as deployments report them; each says of which change it speaks.
 */
export function changeShapeProblems(change: Change): string[] {
  const set = change.ResourceRecordSet;
  const where = describeChange(change);
  return [...contentProblems(set), ...policyProblems(set), ...locationProblems(set)].map((problem) => `${problem} in Change with ${where}`);
}

function describeChange({ Action, ResourceRecordSet: set }: Change): string {
  return `[Action=${Action}, Name=${canonicalOrSent(set.Name)}, Type=${set.Type}, SetIdentifier=${set.SetIdentifier ?? 'null'}]`;
}

function canonicalOrSent(name: string): string {
  try {
    return parseDomainName(name);
  } catch {
    return name;
  }
}

function oneOf(choices: string, count: number): string[] {
  if (count === 1) return [];
  return [`Expected exactly one of [${choices}], but found ${count === 0 ? 'none' : 'more than one'}`];
}

/** A TTL without values, or values without a TTL, is no content by itself, but is one too many beside an alias. */
function contentProblems(set: ResourceRecordSet): string[] {
  const complete = [set.AliasTarget, set.TTL !== undefined && set.ResourceRecords, set.TrafficPolicyInstanceId].filter(Boolean).length;
  const values = set.TTL !== undefined || set.ResourceRecords !== undefined;
  const begun = [set.AliasTarget, values, set.TrafficPolicyInstanceId].filter(Boolean).length;
  return oneOf('AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId', begun > 1 ? begun : complete);
}

function policyProblems(set: ResourceRecordSet): string[] {
  const count = policiesOf(set).length;
  if (set.SetIdentifier === undefined && count === 0) return [];
  const problems = oneOf('Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig', count);
  return set.SetIdentifier === undefined && problems.length === 0 ? ["Missing field 'SetIdentifier'"] : problems;
}

function locationProblems({ GeoLocation: geo, GeoProximityLocation: proximity }: ResourceRecordSet): string[] {
  const problems: string[] = [];
  if (geo) {
    // A continent with a subdivision alone is looked up, and refused as a location that cannot be found.
    const places = geo.ContinentCode !== undefined && geo.CountryCode !== undefined ? 2 : Math.min(Object.keys(geo).length, 1);
    problems.push(...oneOf('ContinentCode, or at least one of [CountryCode, or all of [CountryCode, and SubdivisionCode]]', places));
  }
  if (proximity) {
    const places = [proximity.AWSRegion, proximity.LocalZoneGroup, proximity.Coordinates].filter((place) => place !== undefined).length;
    problems.push(...oneOf('AWSRegion, LocalZoneGroup, or at least one of [Coordinates, or all of [Latitude, and Longitude]]', places));
  }
  return problems;
}
