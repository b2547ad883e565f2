import { qualifyInZone, type NameInput } from '../model/name/qualify';
import { freeId } from './free-id';
import type { ZoneScope } from './zone-scope';

/**
 * The id of what points from a name: `Point www`, `Point @`, and `Point www 2` for the next one from the same name.
 *
 * Ids follow from names and not from the order of calls. The word before the name keeps labels that are numbers, or words that mean
 * something to JavaScript, from being ids of their own; the canonical spelling holds no `/`.
 */
export function freePointId(zone: ZoneScope, name: NameInput | undefined): string {
  return freeId(zone, `Point ${labelOf(zone, name)}`);
}

function labelOf({ zoneName }: ZoneScope, name: NameInput | undefined): string {
  const absolute = qualifyInZone(name, zoneName);
  if (!absolute.ok) return typeof name === 'string' ? encodeURIComponent(name) : 'unreadable';
  if (absolute.value.equals(zoneName)) return '@';
  return absolute.value.toText().slice(0, -zoneName.toText().length - 1);
}
