import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { nameServersOf } from './name-servers';
import type { NamedZone } from './names/zone-names';

/** A delegation from one zone of the app to another. */
export interface PlannedDelegation {
  readonly from: NamedZone;
  readonly to: NamedZone;
  readonly rrset: ResourceRecordSet & { readonly kind: 'values' };
}

/** The delegations between zones of the app. */
export interface Delegations {
  readonly all: readonly PlannedDelegation[];
  /** The record sets that they stand for. */
  readonly recordSets: ReadonlySet<ResourceRecordSet>;
  /** What to know of them, as sentences. */
  readonly notes: readonly string[];
}

/**
 * The NS record sets that name exactly the name servers of another zone of the app, so that they can follow it.
 *
 * A zone from a file gets name servers of its own once it is made. A zone from a file follows it there; a live one does not, since
 * that would change what it answers; nor does one with a DS, since the new zone is not signed with that key.
 */
export function planDelegations(zones: readonly NamedZone[]): Delegations {
  const children = new Map(
    zones.flatMap((zone) => (zone.nameServers === undefined ? [] : [[`${zone.zoneName.toText()} ${zone.nameServers}`, zone] as const])),
  );
  const all: PlannedDelegation[] = [];
  const notes: string[] = [];
  for (const from of zones) {
    const signed = new Set(from.recordSets.flatMap(({ name, type }) => (type === 'DS' ? [name.toText()] : [])));
    for (const rrset of from.recordSets) {
      if (rrset.type !== 'NS' || rrset.kind !== 'values' || rrset.name.equals(from.zoneName)) continue;
      const to = children.get(`${rrset.name.toText()} ${nameServersOf(rrset) ?? ''}`);
      if (to === undefined) continue;
      const child = to.zoneName.toDisplay();
      const obstacle = to.hostedZone !== undefined ? undefined : obstacleToNewZone(from, signed.has(to.zoneName.toText()));
      if (obstacle === undefined) all.push({ from, to, rrset });
      else notes.push(`${child} stays delegated to the name servers of the source, not to its new hosted zone, because ${obstacle}.`);
      if (obstacle === undefined && to.hostedZone === undefined)
        notes.push(`${child} is delegated to its new hosted zone, whose name servers take the place of those in the source.`);
    }
  }
  return { all, recordSets: new Set(all.map(({ rrset }) => rrset)), notes };
}

function obstacleToNewZone(from: NamedZone, signed: boolean): string | undefined {
  if (from.hostedZone !== undefined) return `${from.zoneName.toDisplay()} is live`;
  return signed ? 'its DS record is for a key that the new zone does not have' : undefined;
}
