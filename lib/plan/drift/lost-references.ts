import { parseReferenceToken } from '../../model/reference';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';
import { canonicalContent } from '../../model/rrset/resource-record-set';
import { readPlanned } from '../read-planned';

/**
 * Whether a record set is as it was deployed but for the ids of what is gone: nobody touched it, and what id a health check had that
 * somebody deleted is not known any more.
 */
export function sameButForLostReferences(
  deployed: ApiResourceRecordSet,
  found: ApiResourceRecordSet,
  ownZoneIds: ReadonlySet<string>,
): boolean {
  const filled = filledFrom(deployed, found) as ApiResourceRecordSet;
  return canonicalContent(readPlanned(filled, ownZoneIds)) === canonicalContent(readPlanned(found, ownZoneIds));
}

/** The value with the text of the other one at the same place for each reference in it. */
function filledFrom(value: unknown, other: unknown): unknown {
  if (typeof value === 'string') return typeof other === 'string' && parseReferenceToken(value) !== undefined ? other : value;
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null) return value;
  if (Array.isArray(value)) return Array.isArray(other) ? value.map((item, i) => filledFrom(item, other[i])) : value;
  const members = new Map<string, unknown>(Object.entries(other));
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, filledFrom(item, members.get(member))]));
}
