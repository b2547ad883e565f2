import type { DomainName } from '../../model/name/domain-name';
import { qualifyInZone } from '../../model/name/qualify';

/** The labels of a name that lies in a zone, without the zone's, as people write them; empty at the apex. */
export function labelsInZone(name: DomainName, zoneName: DomainName): string {
  const whole = name.toDisplay();
  return name.equals(zoneName) ? '' : whole.slice(0, -(zoneName.toDisplay().length + 1));
}

/** What to give as a record's name: relative to the zone where that is read as this name, else absolute; `@` is the apex. */
export function nameInZone(name: DomainName, zoneName: DomainName): string {
  const relative = labelsInZone(name, zoneName) || '@';
  const read = qualifyInZone(relative, zoneName);
  return read.ok && read.value.equals(name) ? relative : name.toDisplay();
}
