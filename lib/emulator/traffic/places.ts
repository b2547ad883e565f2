import { type ResourceRecordSet } from '../record-sets/shape';
import { isText, membersOf } from './json';

/** Format versions of documents, which differ in how a geoproximity rule names places. */
export const formatVersions = ['2015-10-01', '2023-05-09'] as const;
export type FormatVersion = (typeof formatVersions)[number];

type Location = Omit<NonNullable<ResourceRecordSet['GeoProximityLocation']>, 'Bias'>;

const prefix = /^aws:route53:/;
/** Two decimals at most. */
const latitude = /^[-+]?(90(\.0{0,2})?|[0-8]?\d(\.\d{0,2})?)$/;
const longitude = /^[-+]?(180(\.0{0,2})?|(1[0-7]\d|\d{1,2})(\.\d{0,2})?)$/;

/**
 * The place of a branch of a geoproximity rule; undefined when it has none that the format version knows.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/api-policies-traffic-policy-document-format.html
 */
export function locationOf(branch: Readonly<Record<string, unknown>>, version: FormatVersion): Location | undefined {
  if (version === '2015-10-01') return isText(branch.Region) ? regionOf(branch.Region) : coordinatesOf(branch);
  const { Type: type, LocationName: name, ...coordinates } = membersOf(branch.Location);
  if (type === 'Coordinate') return coordinatesOf(coordinates);
  if (!isText(name)) return undefined;
  if (type === 'Region') return regionOf(name);
  return type === 'LocalZone' ? { LocalZoneGroup: groupOf(name) } : undefined;
}

function regionOf(name: string): Location {
  return { AWSRegion: name.replace(prefix, '') };
}

/** Documents name a Local Zone, `us-east-1-atl-1a`; record sets name its group, without the last letter. */
function groupOf(name: string): string {
  return name.replace(prefix, '').replace(/(\d)[a-z]$/, '$1');
}

function coordinatesOf({ Latitude, Longitude }: Readonly<Record<string, unknown>>): Location | undefined {
  const [north, east] = [textOf(Latitude), textOf(Longitude)];
  return latitude.test(north) && longitude.test(east) ? { Coordinates: { Latitude: north, Longitude: east } } : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : isText(value) ? value : '';
}
