import { continentCodes } from '../../model/rrset/geo-locations';
import { latencyRegions } from '../../model/rrset/latency-regions';
import type { GeoLocation, GeoproximityPlace, PolicyRouting } from '../../model/rrset/routing-policy';
import { literal, object, type Entry, type Expression } from '../syntax/expression';
import type { MemberContent } from './member-content';
import type { RecordScope } from './scope';

/** A member of a routing policy, with all its record types. */
export interface Member {
  readonly routing: PolicyRouting;
  readonly content: MemberContent;
}

/** Where in the properties of a policy's class a member stands. */
interface Slot {
  readonly property: string;
  /** Key in the object that the property is. @default - the property is the member */
  readonly key?: string;
  /** The set identifier that the class gives the member there. */
  readonly identifier: string;
  /** What is said of the member besides content, identifier and health check. */
  readonly entries?: readonly Entry[];
}

interface PolicyClass {
  readonly className: string;
  /** What tells ids of its constructs from others. */
  readonly suffix: string;
  /** Seconds; need not be said. */
  readonly defaultTtl: number;
}

/** The class that says members of each policy: leaving one out does not compile. */
export const policyClasses: Readonly<Record<PolicyRouting['kind'], PolicyClass>> = {
  weighted: { className: 'WeightedSet', suffix: 'Weighted', defaultTtl: 300 },
  latency: { className: 'LatencySet', suffix: 'Latency', defaultTtl: 300 },
  failover: { className: 'FailoverPair', suffix: 'Failover', defaultTtl: 60 },
  geolocation: { className: 'GeolocationSet', suffix: 'Geolocation', defaultTtl: 300 },
  geoproximity: { className: 'GeoproximitySet', suffix: 'Geoproximity', defaultTtl: 300 },
  multivalue: { className: 'MultivalueSet', suffix: 'Multivalue', defaultTtl: 300 },
  'ip-based': { className: 'IpBasedSet', suffix: 'IpBased', defaultTtl: 300 },
};

/** The members as properties of their policy's class; undefined where it cannot say them exactly. */
export function policyEntries(members: readonly Member[], scope: RecordScope): readonly Entry[] | undefined {
  const properties = new Map<string, Expression | Map<string, Expression>>();
  for (const member of members) {
    const slot = slotOf(member.routing);
    if (slot === undefined || !takesContent(member)) return undefined;
    const { property, key } = slot;
    const said = memberObject(member, slot, scope);
    const keyed = properties.get(property);
    if (key === undefined ? keyed !== undefined : keyed instanceof Map && keyed.has(key)) return undefined;
    if (key === undefined) properties.set(property, said);
    else if (keyed instanceof Map) keyed.set(key, said);
    else properties.set(property, new Map([[key, said]]));
  }
  return requiredEntries(members, properties, scope);
}

const knownRegions: ReadonlySet<string> = new Set(latencyRegions);

function slotOf(routing: PolicyRouting): Slot | undefined {
  const { setIdentifier } = routing;
  const named = (...entries: readonly Entry[]): Slot => ({ property: 'members', key: setIdentifier, identifier: setIdentifier, entries });
  switch (routing.kind) {
    case 'weighted':
      return named(['weight', literal(routing.weight)]);
    case 'multivalue':
      return named();
    case 'geoproximity': {
      const place = placeEntry(routing.place);
      return place === undefined ? undefined : named(place, ...(routing.bias === 0 ? [] : [['bias', literal(routing.bias)] as const]));
    }
    case 'latency':
      // A region that this version does not know would not compile.
      return knownRegions.has(routing.region) ? { property: 'regions', key: routing.region, identifier: routing.region } : undefined;
    case 'failover':
      return routing.role === 'PRIMARY'
        ? { property: 'primary', identifier: 'primary' }
        : { property: 'secondary', identifier: 'secondary' };
    case 'geolocation':
      return locationSlot(routing.location);
    case 'ip-based': {
      const { locationName } = routing;
      return locationName === '*'
        ? { property: 'default', identifier: 'default' }
        : { property: 'locations', key: locationName, identifier: locationName };
    }
  }
}

function locationSlot(location: GeoLocation): Slot | undefined {
  if ('continentCode' in location) {
    const { continentCode } = location;
    if (!continentCodes.has(continentCode)) return undefined;
    return { property: 'continents', key: continentCode, identifier: `continent-${continentCode}` };
  }
  const { countryCode, subdivisionCode } = location;
  if (subdivisionCode !== undefined) {
    const code = `${countryCode}-${subdivisionCode}`;
    return { property: 'subdivisions', key: code, identifier: code };
  }
  if (countryCode === '*') return { property: 'default', identifier: 'default' };
  return { property: 'countries', key: countryCode, identifier: countryCode };
}

/** Degrees are given as numbers, which cannot say every spelling: `49.20` is listed back as it was sent. */
export function placeEntry(place: GeoproximityPlace): Entry | undefined {
  if ('awsRegion' in place) return ['region', literal(place.awsRegion)];
  if ('localZoneGroup' in place) return ['localZoneGroup', literal(place.localZoneGroup)];
  const { latitude, longitude } = place;
  if (String(Number(latitude)) !== latitude || String(Number(longitude)) !== longitude) return undefined;
  return ['coordinates', literal({ latitude: Number(latitude), longitude: Number(longitude) })];
}

/** Members of a multivalue answer are values. */
function takesContent({ routing, content }: Member): boolean {
  return routing.kind !== 'multivalue' || content.entries.some(([property]) => property === 'values');
}

function memberObject({ routing, content }: Member, { identifier, entries = [] }: Slot, scope: RecordScope): Expression {
  const { setIdentifier, healthCheck } = routing;
  return object([
    ['setIdentifier', setIdentifier === identifier ? undefined : literal(setIdentifier)],
    ...entries,
    ...content.entries,
    ['healthCheck', typeof healthCheck === 'string' ? scope.healthCheck(healthCheck) : undefined],
  ]);
}

/** The order in which a person says the members of a policy. */
const propertyOrder = ['members', 'regions', 'primary', 'secondary', 'subdivisions', 'countries', 'continents', 'locations', 'default'];

function requiredEntries(
  members: readonly Member[],
  properties: ReadonlyMap<string, Expression | ReadonlyMap<string, Expression>>,
  scope: RecordScope,
): readonly Entry[] | undefined {
  const routing = members[0]?.routing;
  if (routing?.kind === 'failover' && properties.size !== 2) return undefined;
  const entries = propertyOrder.flatMap((property): Entry[] => {
    const said = properties.get(property);
    if (said === undefined) return property === 'locations' && routing?.kind === 'ip-based' ? [[property, object([])]] : [];
    return [[property, said instanceof Map ? object([...said]) : (said as Expression)]];
  });
  return routing?.kind === 'ip-based' ? [collectionEntry(routing.collectionId, scope), ...entries] : entries;
}

function collectionEntry(id: string, scope: RecordScope): Entry {
  const collection = scope.collection(id);
  return collection === undefined ? ['collectionId', literal(id)] : ['collection', collection];
}
