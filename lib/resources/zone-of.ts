import { parseReferenceToken } from '../model/reference';
import type { LiveZone } from './resource-kind';

/** The hosted zone that a declared resource speaks of, by a token where it is one of the app, and what is known of it. */
export function zoneOf(
  { HostedZoneId: id }: { readonly HostedZoneId: string },
  zones: ReadonlyMap<string, LiveZone>,
): { readonly id: string; readonly zone?: LiveZone } {
  const path = parseReferenceToken(id)?.reference.path;
  const zone = path === undefined ? undefined : zones.get(path);
  return zone === undefined ? { id } : { id: zone.hostedZoneId, zone };
}
