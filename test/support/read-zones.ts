import type { ReadZone } from '../../lib';
import { canonicalContent, type ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { indexKey } from '../../lib/model/rrset/rrset-key';

/** What each record set means, by its key; in key order, so that two readings can be compared. */
export function meanings(rrsets: Iterable<ResourceRecordSet>): readonly (readonly [string, string])[] {
  return Array.from(rrsets, (rrset) => [indexKey(rrset), canonicalContent(rrset)] as const).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
}

export function recordSetsOf(zone: ReadZone): readonly ResourceRecordSet[] {
  return zone.recordSets.map(({ rrset }) => rrset);
}

/** One line for each record set with values: name, TTL, type and values in their spelling. */
export function lines(zone: ReadZone): readonly string[] {
  return recordSetsOf(zone).map((rrset) => {
    if (rrset.kind === 'alias') return `${rrset.name.toText()} ${rrset.type} alias ${rrset.aliasTarget.dnsName.toText()}`;
    const values = 'kind' in rrset.records ? [] : rrset.records.map(({ text }) => text);
    return `${rrset.name.toText()} ${rrset.ttlSeconds} ${rrset.type} ${values.join(' | ')}`;
  });
}

/** Everything that is said of a text, as `findings 2:5 ZoneFileTtl` in the order of the lists. */
export function remarks(zone: ReadZone): readonly string[] {
  return (['findings', 'leftOut', 'notes'] as const).flatMap((list) =>
    zone[list].map(({ place, code }) => `${list} ${place.line}:${place.column} ${code}`),
  );
}
