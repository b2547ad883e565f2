import { sortByKey } from '../name/order';
import type { GeoLocation, GeoproximityPlace } from '../rrset/routing-policy';
import {
  ruleTypes,
  type BranchRouting,
  type PolicyBranch,
  type PolicyDocument,
  type PolicyReference,
  type PolicyRule,
} from './policy-document';

/** A traffic policy document as the service takes it: plain JSON, in which tokens of references may stand. */
export type ApiPolicyDocument = Readonly<Record<string, unknown>>;

/** The version of the format that every rule but geoproximity by Local Zone is written in. */
const formatVersion = '2015-10-01';
/** Adds Local Zones to geoproximity rules. */
const localZoneFormatVersion = '2023-05-09';

/** Rule types whose branches are a list, by the member that holds it. */
export const listMembers = {
  geo: 'Locations',
  geoproximity: 'GeoproximityLocations',
  latency: 'Regions',
  multivalue: 'Items',
  weighted: 'Items',
} as const;

/** The document in JSON: the same for equal documents, keys sorted. */
export function policyToApi({ recordType, start, endpoints, rules }: PolicyDocument): ApiPolicyDocument {
  const version = [...rules.values()].some(hasLocalZone) ? localZoneFormatVersion : formatVersion;
  return {
    AWSPolicyFormatVersion: version,
    RecordType: recordType,
    ...('rule' in start ? { StartRule: start.rule } : { StartEndpoint: start.endpoint }),
    ...(endpoints.size === 0
      ? {}
      : {
          Endpoints: sortedEntries(endpoints, ({ type, region, value }) => ({
            Type: type,
            ...(region === undefined ? {} : { Region: region }),
            Value: value,
          })),
        }),
    ...(rules.size === 0 ? {} : { Rules: sortedEntries(rules, (rule) => ruleToApi(rule, version)) }),
  };
}

/** The document as the service is sent it. */
export function policyText(document: ApiPolicyDocument): string {
  return JSON.stringify(document);
}

function hasLocalZone({ branches }: PolicyRule): boolean {
  return branches.some(({ routing }) => routing.kind === 'geoproximity' && 'localZoneGroup' in routing.place);
}

function ruleToApi({ kind, branches }: PolicyRule, version: string): ApiPolicyDocument {
  const type = ruleTypes[kind];
  const written = branches.map((branch) => ({ ...routingToApi(branch.routing, version), ...wayToApi(branch) }));
  if (type !== 'failover') return { RuleType: type, [listMembers[type]]: written };
  const role = (wanted: string) => written[branches.findIndex(({ routing }) => routing.kind === 'failover' && routing.role === wanted)];
  const [Primary, Secondary] = [role('PRIMARY'), role('SECONDARY')];
  return { RuleType: type, ...(Primary === undefined ? {} : { Primary }), ...(Secondary === undefined ? {} : { Secondary }) };
}

function wayToApi({ to, healthCheck, evaluateTargetHealth }: PolicyBranch): ApiPolicyDocument {
  return {
    ...referenceToApi(to),
    ...(evaluateTargetHealth === undefined ? {} : { EvaluateTargetHealth: evaluateTargetHealth }),
    ...(healthCheck === undefined ? {} : { HealthCheck: healthCheck }),
  };
}

function referenceToApi(to: PolicyReference): ApiPolicyDocument {
  return 'rule' in to ? { RuleReference: to.rule } : { EndpointReference: to.endpoint };
}

function routingToApi(routing: BranchRouting, version: string): ApiPolicyDocument {
  switch (routing.kind) {
    case 'failover':
    case 'multivalue':
      return {};
    case 'weighted':
      return { Weight: routing.weight };
    case 'latency':
      return { Region: routing.region };
    case 'geolocation':
      return locationToApi(routing.location);
    case 'geoproximity':
      return { ...placeToApi(routing.place, version), ...(routing.bias === 0 ? {} : { Bias: routing.bias }) };
  }
}

function locationToApi(location: GeoLocation): ApiPolicyDocument {
  if ('continentCode' in location) return { Continent: location.continentCode };
  if (location.countryCode === '*') return { IsDefault: true };
  return {
    Country: location.countryCode,
    ...(location.subdivisionCode === undefined ? {} : { Subdivision: location.subdivisionCode }),
  };
}

function placeToApi(place: GeoproximityPlace, version: string): ApiPolicyDocument {
  if (version === formatVersion) {
    if ('awsRegion' in place) return { Region: `aws:route53:${place.awsRegion}` };
    return 'latitude' in place ? { Latitude: place.latitude, Longitude: place.longitude } : {};
  }
  if ('awsRegion' in place) return { Location: { Type: 'Region', LocationName: place.awsRegion } };
  if ('localZoneGroup' in place) return { Location: { Type: 'LocalZone', LocationName: place.localZoneGroup } };
  return { Location: { Type: 'Coordinate', Latitude: place.latitude, Longitude: place.longitude } };
}

function sortedEntries<V>(map: ReadonlyMap<string, V>, write: (value: V) => unknown): ApiPolicyDocument {
  return Object.fromEntries(sortByKey([...map], ([key]) => key).map(([key, value]) => [key, write(value)]));
}
