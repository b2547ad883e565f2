import type { DomainName } from '../model/name/domain-name';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import type { Notebook } from './notebook';
import type { SourcePlace } from './place';
import type { PlacedRecordSet, ReadZone } from './read-zone';

/** What was read, with what cannot be in this zone left out, and SOA and NS at its apex marked. */
export function finishReading(
  notebook: Notebook,
  zoneName: DomainName | undefined,
  sets: readonly { readonly rrset: ResourceRecordSet; readonly place: SourcePlace }[],
): ReadZone {
  const recordSets: PlacedRecordSet[] = [];
  for (const { rrset, place } of sets) {
    const apex = zoneName?.equals(rrset.name) === true;
    const reason = reasonToLeaveOut(rrset, zoneName, apex);
    if (reason === undefined) recordSets.push({ rrset, place, apexAuthority: apex && (rrset.type === 'SOA' || rrset.type === 'NS') });
    else {
      const recordSet = keyText(keyOf(rrset));
      notebook.leaveOut(place, { message: `${recordSet}: ${reason}`, value: recordSet, recordSet });
    }
  }
  const { findings, leftOut, notes } = notebook;
  return { zoneName, recordSets, findings, leftOut, notes };
}

function reasonToLeaveOut({ name, type }: ResourceRecordSet, zoneName: DomainName | undefined, apex: boolean): string | undefined {
  if (zoneName !== undefined && !name.isWithin(zoneName)) return `the name does not lie in the zone ${zoneName.toDisplay()}.`;
  if (type === 'SOA' && zoneName !== undefined && !apex) return 'a hosted zone has its SOA record at the apex only.';
  if (type === 'NS' && name.isWildcard) return 'Route 53 takes no wildcard NS records.';
  return undefined;
}
