import type { ResourceRecordSet } from './resource-record-set';

/**
 * Tells the record sets of a zone that Route 53 makes itself and never lets go, SOA and NS at the apex: they can only be replaced.
 *
 * @see Route 53 Developer Guide, NS and SOA records that Amazon Route 53 creates for a public hosted zone
 */
export function isPermanentIn(zone: { readonly name: string }): (rrset: ResourceRecordSet) => boolean {
  return (rrset) => (rrset.type === 'NS' || rrset.type === 'SOA') && rrset.name.toText() === zone.name;
}
