import { failoverTtlSeconds, placeFailover, type FailoverMembers } from './failover-pair';
import { placeGeolocation, type GeolocationMembers } from './geolocation-set';
import { placeGeoproximity, type GeoproximityMembers } from './geoproximity-set';
import { placeIpBased, type IpBasedMembers } from './ip-based-set';
import { placeLatency, type LatencyMembers } from './latency-set';
import type { PlacedMember, Route as RouteValue } from './member';
import { placeMultivalue, type MultivalueMembers } from './multivalue-set';
import { placeWeighted, type WeightedMembers } from './weighted-set';

/** A routing policy with its members, to nest in a member of another. */
export type Route = RouteValue;

/** What a nested policy may have of its own. */
export interface RouteOptions {
  /** Seconds, for the members that are no aliases. @default - that of the policy around it; 60 for failover */
  readonly ttl?: number;
}

/**
 * Routing policies to nest in a member of another one: latency between regions, weighted inside a region, failover around it all.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const canary = Route.weighted({ members: { old: { weight: 95, values: ['192.0.2.1'] }, new: { weight: 5, values: ['192.0.2.2'] } } });
 * new LatencySet(zone, 'Www', {
 *   name: 'www',
 *   regions: { 'eu-west-1': { route: canary }, 'us-east-1': { values: ['192.0.2.3'] } },
 * });
 * const names = app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.Name);
 * names?.[2]; // => 'eu-west-1._route.www.example.com.'
 * ```
 */
export const Route = {
  weighted: (props: WeightedMembers & RouteOptions): RouteValue => route(placeWeighted(props), props),
  latency: (props: LatencyMembers & RouteOptions): RouteValue => route(placeLatency(props), props),
  failover: (props: FailoverMembers & RouteOptions): RouteValue => route(placeFailover(props), { ttl: failoverTtlSeconds, ...props }),
  geolocation: (props: GeolocationMembers & RouteOptions): RouteValue => route(placeGeolocation(props), props),
  geoproximity: (props: GeoproximityMembers & RouteOptions): RouteValue => route(placeGeoproximity(props), props),
  ipBased: (props: IpBasedMembers & RouteOptions): RouteValue => route(placeIpBased(props), props),
  multivalue: (props: MultivalueMembers & RouteOptions): RouteValue => route(placeMultivalue(props), props),
} as const;

function route(members: readonly PlacedMember[], { ttl }: RouteOptions): RouteValue {
  return { members, ...(ttl === undefined ? {} : { ttlSeconds: ttl }) };
}
