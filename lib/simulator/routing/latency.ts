import type { Coordinates } from '../../model/places/place-table';
import type { Place } from '../client/client';
import { distanceKm, pointOf, regionPlace } from '../client/geography';
import type { LocatedClient } from '../client/located-client';
import type { World } from '../world';
import { byMeasure, type Measure, type Measured } from './measure';
import type { Member } from '../zone/zone-index';

/** A record set in this Region answers all questions from China (Route 53 Developer Guide, Latency-based routing). */
const regionForChina = 'cn-north-1';

/**
 * The members by how near their Regions are to the client, nearest first.
 *
 * Latencies of the client count, then those of the world's table for the client's Region. Where neither has any for a Region, its
 * distance stands in, behind every measured one: what Route 53 measures is not published.
 */
export function rankByLatency(members: readonly Member[], client: LocatedClient, world: World): Measured[] {
  const from = startingPoint(client.place);
  const table = client.latencies ?? world.latencies[client.place.region ?? nearestRegion(from, Object.keys(world.latencies)) ?? ''] ?? {};
  return members
    .map((member) => {
      const region = member.rrset.routing.kind === 'latency' ? member.rrset.routing.region : '';
      return { member, measure: measureOf(region, client, table, from) };
    })
    .sort(byMeasure);
}

function measureOf(region: string, { by, place }: LocatedClient, table: Readonly<Record<string, number>>, from: Coordinates): Measure {
  if (region === regionForChina && place.country === 'CN' && by !== 'vpc') return { kind: 'china' };
  const milliseconds = Object.hasOwn(table, region) ? table[region] : undefined;
  if (milliseconds !== undefined) return { kind: 'latency', milliseconds };
  const to = regionPlace(region);
  return to === undefined ? { kind: 'unknown' } : { kind: 'distance', kilometres: distanceKm(from, to) };
}

/** Where distances are measured from: the client's Region if that is known, else its place. */
export function startingPoint(place: Place): Coordinates {
  const region = place.region === undefined ? undefined : regionPlace(place.region);
  return region ?? pointOf(place) ?? unknownClientPoint;
}

/** Clients of whom nothing is known are taken to be where Route 53's own test tool asks from, us-east-1 (API Reference, TestDNSAnswer). */
export const unknownClientPoint: Coordinates = regionPlace('us-east-1') ?? { latitude: 0, longitude: 0 };

function nearestRegion(from: Coordinates, regions: readonly string[]): string | undefined {
  let nearest: { region: string; km: number } | undefined;
  for (const region of regions) {
    const place = regionPlace(region);
    const km = place === undefined ? Infinity : distanceKm(from, place);
    if (nearest === undefined || km < nearest.km) nearest = { region, km };
  }
  return nearest?.region;
}
