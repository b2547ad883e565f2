import { legacyClassicZoneIds } from './data/load-balancers';
import type { Cell, ZoneIdTable } from './service';
import { aliasServices } from './services';

/** What a hosted zone id of AWS belongs to. */
export interface ZoneIdOwner {
  /** In words, such as `Network Load Balancer in eu-west-1`. */
  readonly title: string;
  /** Whether more than one unrelated source says so. */
  readonly sure: boolean;
}

const owners: ReadonlyMap<string, ZoneIdOwner> = new Map([
  ...aliasServices.flatMap(({ title, observedZoneIds = {} }) => ownersOf(title, observedZoneIds)),
  ...ownersOf('Classic Load Balancer, old zone', legacyClassicZoneIds),
  // Kinds with names and ids of another kind come first, so that an id is said to be of that kind.
  ...[...aliasServices].reverse().flatMap(({ title, zoneIds }) => ownersOf(title, zoneIds)),
]);

function ownersOf(title: string, table: ZoneIdTable): readonly (readonly [string, ZoneIdOwner])[] {
  return Object.entries(table).flatMap(([key, { zoneId, confidence, alternatives }]: [string, Cell]) => {
    const where = key === 'global' || key === 'aws' ? title : `${title} in ${key}`;
    const sure = confidence === 'high' || confidence === 'medium';
    return [
      [zoneId, { title: where, sure }] as const,
      ...alternatives.map((other) => [other.zoneId, { title: where, sure: false }] as const),
    ];
  });
}

/** The kind and region that a hosted zone id belongs to; undefined for an id that no table has. */
export function ownerOfZoneId(zoneId: string): ZoneIdOwner | undefined {
  return owners.get(zoneId);
}
