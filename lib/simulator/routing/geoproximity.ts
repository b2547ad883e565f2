import type { Coordinates } from '../../model/places/place-table';
import type { GeoproximityPlace } from '../../model/rrset/routing-policy';
import { distanceKm, localZoneGroupPlace, pointOf, regionPlace } from '../client/geography';
import type { LocatedClient } from '../client/located-client';
import { unknownClientPoint } from './latency';
import { byMeasure, type Measure, type Measured } from './measure';
import type { Member } from '../zone/zone-index';

/** The members by their distance from the client, shifted by their bias, nearest first. */
export function rankByProximity(members: readonly Member[], client: LocatedClient): Measured[] {
  const from = pointOf(client.place) ?? unknownClientPoint;
  return members.map((member) => ({ member, measure: measureOf(member, from) })).sort(byMeasure);
}

function measureOf({ rrset: { routing } }: Member, from: Coordinates): Measure {
  const to = routing.kind === 'geoproximity' ? placePoint(routing.place) : undefined;
  if (to === undefined || routing.kind !== 'geoproximity') return { kind: 'unknown' };
  const kilometres = distanceKm(from, to);
  return { kind: 'distance', kilometres, biasedKilometres: biased(kilometres, routing.bias) };
}

/**
 * A distance shifted by a bias of -99 to 99: a positive one shrinks it by so many percent, a negative one divides it.
 *
 * @see Route 53 Developer Guide, Geoproximity routing
 */
export function biased(kilometres: number, bias: number): number {
  return bias >= 0 ? kilometres * (1 - bias / 100) : kilometres / (1 + bias / 100);
}

/** Where a member is; undefined for Regions and groups whose place is not known. */
export function placePoint(place: GeoproximityPlace): Coordinates | undefined {
  if ('awsRegion' in place) return regionPlace(place.awsRegion.replace(/^aws:route53:/, ''));
  if ('localZoneGroup' in place) return localZoneGroupPlace(place.localZoneGroup);
  const [latitude, longitude] = [twoDecimals(place.latitude), twoDecimals(place.longitude)];
  return Number.isNaN(latitude) || Number.isNaN(longitude) ? undefined : { latitude, longitude };
}

/** Route 53 cuts off what stands behind two decimals (Route 53 API Reference, Coordinates). */
function twoDecimals(degrees: string): number {
  return /^\s*$/.test(degrees) ? NaN : Number(degrees.replace(/(\.\d{2})\d+$/, '$1'));
}
