import type { GeoproximityPlace } from '../rrset/routing-policy';

/** A JSON object that nobody has looked into yet. */
export type Members = Readonly<Record<string, unknown>>;

/** Hostile JSON may be long, and nested without end. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? value : String(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Documents in use have booleans and numbers as texts too. */
export function booleanOf(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : isText(value) ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Format version 2015-10-01 has the place in the branch, 2023-05-09 in its member Location. */
export function placeOf({ Region, Latitude, Longitude, Location }: Members): GeoproximityPlace | undefined {
  if (isMembers(Location)) {
    const { Type, LocationName } = Location;
    if (Type === 'Coordinate') return coordinatesOf(Location);
    if (!isText(LocationName)) return undefined;
    const name = withoutPrefix(LocationName);
    if (Type === 'Region') return { awsRegion: name };
    // A document may name a Local Zone; record sets name its group, without the last letter.
    return Type === 'LocalZone' ? { localZoneGroup: name.replace(/(\d)[a-z]$/, '$1') } : undefined;
  }
  return isText(Region) ? { awsRegion: withoutPrefix(Region) } : coordinatesOf({ Latitude, Longitude });
}

function coordinatesOf({ Latitude, Longitude }: Members): GeoproximityPlace | undefined {
  const [latitude, longitude] = [Latitude, Longitude].map((degrees) => (typeof degrees === 'number' ? String(degrees) : degrees));
  return isText(latitude) && isText(longitude) ? { latitude, longitude } : undefined;
}

function withoutPrefix(name: string): string {
  return name.replace(/^aws:route53:/, '');
}
