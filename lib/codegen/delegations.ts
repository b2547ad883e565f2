import { DomainName } from '../model/name/domain-name';
import { isReference } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
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
}

/** The NS record sets that name exactly the name servers of another zone of the app, so that they can follow it. */
export function planDelegations(zones: readonly NamedZone[]): Delegations {
  const children = new Map(
    zones.flatMap((zone) => {
      const { hostedZone } = zone;
      if (hostedZone === undefined || hostedZone.privateZone || hostedZone.nameServers.length === 0) return [];
      return [[`${zone.zoneName.toText()} ${hostsText(hostedZone.nameServers)}`, zone] as const];
    }),
  );
  const all = zones.flatMap((from) =>
    from.recordSets.flatMap((rrset): PlannedDelegation[] => {
      if (rrset.type !== 'NS' || rrset.kind !== 'values' || isReference(rrset.records) || rrset.name.equals(from.zoneName)) return [];
      const to = children.get(`${rrset.name.toText()} ${hostsText(rrset.records.map(({ text }) => text))}`);
      return to === undefined ? [] : [{ from, to, rrset }];
    }),
  );
  return { all, recordSets: new Set(all.map(({ rrset }) => rrset)) };
}

function hostsText(hosts: readonly string[]): string {
  return hosts
    .map((host) => DomainName.parse(host).toText())
    .sort()
    .join(' ');
}
