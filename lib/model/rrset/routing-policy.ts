import type { IdOrReference } from '../reference';

/** What every member of a routing policy has. */
interface Member {
  /** 1 to 128 characters, unique among the record sets of one name and type. */
  readonly setIdentifier: string;
  readonly healthCheck?: IdOrReference;
}

/** One record set answers for the name and type. */
export interface SimpleRouting {
  readonly kind: 'simple';
}

/** Answers in proportion to weights. */
export interface WeightedRouting extends Member {
  readonly kind: 'weighted';
  /** 0 to 255. */
  readonly weight: number;
}

/** The answer of the AWS Region with the lowest latency for the client. */
export interface LatencyRouting extends Member {
  readonly kind: 'latency';
  readonly region: string;
}

export type FailoverRole = 'PRIMARY' | 'SECONDARY';

/** The secondary answers while the primary is unhealthy. */
export interface FailoverRouting extends Member {
  readonly kind: 'failover';
  readonly role: FailoverRole;
}

/** A continent, or a country (`*` is the default), or a country with a subdivision. */
export type GeoLocation = { readonly continentCode: string } | { readonly countryCode: string; readonly subdivisionCode?: string };

/** The answer for the place a client is in. */
export interface GeolocationRouting extends Member {
  readonly kind: 'geolocation';
  readonly location: GeoLocation;
}

/** Where a geoproximity member is: an AWS Region, a Local Zone group, or coordinates in degrees with at most two decimals. */
export type GeoproximityPlace =
  { readonly awsRegion: string } | { readonly localZoneGroup: string } | { readonly latitude: string; readonly longitude: string };

/** The answer of the nearest member, distances shifted by a bias. */
export interface GeoproximityRouting extends Member {
  readonly kind: 'geoproximity';
  readonly place: GeoproximityPlace;
  /** -99 to 99; 0 is the same as none. */
  readonly bias: number;
}

/** Up to eight healthy members, at random. */
export interface MultivalueRouting extends Member {
  readonly kind: 'multivalue';
}

/** The answer for the CIDR location a client's address is in. */
export interface IpBasedRouting extends Member {
  readonly kind: 'ip-based';
  readonly collectionId: string;
  /** A location of the collection; `*` is the default. */
  readonly locationName: string;
}

export type PolicyRouting =
  WeightedRouting | LatencyRouting | FailoverRouting | GeolocationRouting | GeoproximityRouting | MultivalueRouting | IpBasedRouting;

/** How Route 53 chooses among record sets of one name and type (Developer Guide, Choosing a routing policy). */
export type RoutingPolicy = SimpleRouting | PolicyRouting;

/** What tells a member from the others of its policy besides the set identifier, or undefined where only that does. */
export function routingDistinction(routing: RoutingPolicy): string | undefined {
  switch (routing.kind) {
    case 'latency':
      return routing.region;
    case 'failover':
      return routing.role;
    case 'geolocation':
      return locationText(routing.location);
    case 'ip-based':
      return routing.locationName;
    case 'simple':
    case 'weighted':
    case 'geoproximity':
    case 'multivalue':
      return undefined;
  }
}

/** A location as text; `AF` is a continent and a country. */
function locationText(location: GeoLocation): string {
  if ('continentCode' in location) return `continent ${location.continentCode}`;
  return `country ${location.countryCode}${location.subdivisionCode === undefined ? '' : ` subdivision ${location.subdivisionCode}`}`;
}
