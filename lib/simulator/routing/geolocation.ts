import type { GeoLocation } from '../../model/rrset/routing-policy';
import type { Place } from '../client/client';
import type { Member } from '../zone/zone-index';

/** How much of the world a location is, smallest first. */
export type LocationSize = 'subdivision' | 'country' | 'continent' | 'default';

const sizes: readonly LocationSize[] = ['subdivision', 'country', 'continent', 'default'];

/**
 * The members whose location contains the client, smallest location first.
 *
 * @see Route 53 Developer Guide, Geolocation routing
 */
export function membersForPlace(members: readonly Member[], place: Place): Member[] {
  const applicable = members.flatMap((member) => {
    const { routing } = member.rrset;
    const size = routing.kind === 'geolocation' ? sizeOfMatch(routing.location, place) : undefined;
    return size === undefined ? [] : [{ member, rank: sizes.indexOf(size) }];
  });
  return applicable.sort((a, b) => a.rank - b.rank).map(({ member }) => member);
}

/** How large the location is, where the client is in it. An address without a known place is in the default only. */
export function sizeOfMatch(location: GeoLocation, place: Place): LocationSize | undefined {
  if ('continentCode' in location) return location.continentCode === place.continent ? 'continent' : undefined;
  if (location.countryCode === '*') return 'default';
  if (location.countryCode !== place.country) return undefined;
  if (location.subdivisionCode === undefined) return 'country';
  return location.subdivisionCode === place.subdivision ? 'subdivision' : undefined;
}
