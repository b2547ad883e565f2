/** A point on the earth, in degrees. */
export interface Coordinates {
  /** -90 to 90, north is positive. */
  readonly latitude: number;
  /** -180 to 180, east is positive. */
  readonly longitude: number;
}

/** A place with its name and a point in it. */
export interface NamedPlace extends Coordinates {
  readonly name: string;
}

/** Places by code, from lines of code, another code, latitude, longitude and name. */
export function readPlaces<Extra extends object>(
  table: string,
  extraOf: (other: string) => Extra,
): ReadonlyMap<string, NamedPlace & Extra> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [code = '', other = '', latitude = '', longitude = '', ...name] = line.trim().split(' ');
        return [code, { name: name.join(' '), latitude: Number(latitude), longitude: Number(longitude), ...extraOf(other) }] as const;
      }),
  );
}
