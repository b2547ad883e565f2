import type { DomainName } from '../name/domain-name';
import { isReference } from '../reference';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { DeclaredRecordSet } from './declared';

/** The record sets of a zone by what rules look for. */
export interface ZoneIndex {
  /** By name and type, see {@link groupKey}. */
  readonly groups: ReadonlyMap<string, readonly DeclaredRecordSet[]>;
  /** Canonical texts of all names that have a record set. */
  readonly names: ReadonlySet<string>;
  /** Canonical texts of the names below the apex that have NS record sets. */
  readonly delegations: ReadonlySet<string>;
  /** Canonical text of the zone name. */
  readonly apex: string;
}

/** A text equal for record sets of one name and type: the members of one routing policy. */
export function groupKey(name: string, type: string): string {
  return `${name} ${type}`;
}

export function indexZone(declared: readonly DeclaredRecordSet[], zoneName: DomainName): ZoneIndex {
  const apex = zoneName.toText();
  const groups = new Map<string, DeclaredRecordSet[]>();
  const names = new Set<string>();
  const delegations = new Set<string>();
  for (const entry of declared) {
    const { type } = entry.rrset;
    const name = entry.rrset.name.toText();
    names.add(name);
    if (type === 'NS' && name !== apex) delegations.add(name);
    const key = groupKey(name, type);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return { groups, names, delegations, apex };
}

/** The delegation at or above a name, the one nearest to the apex, since that is where resolvers leave the zone. */
export function delegationOf(name: string, { delegations, apex }: ZoneIndex): string | undefined {
  if (delegations.size === 0) return undefined;
  let found: string | undefined;
  for (let at: string | undefined = name; at !== undefined && at !== apex; at = parentOf(at)) if (delegations.has(at)) found = at;
  return found;
}

/** Whether a wildcard of the zone stands beside or above a name. One that a nearer name blocks counts too: that is no clear mistake. */
export function hasWildcardAbove(name: string, { names, apex }: ZoneIndex): boolean {
  for (let at = name === apex ? undefined : parentOf(name); at !== undefined; at = at === apex ? undefined : parentOf(at))
    if (names.has(`\\052.${at}`)) return true;
  return false;
}

/** The canonical text without its leftmost label; dots inside of labels are escapes, so every dot parts two labels. */
export function parentOf(name: string): string | undefined {
  const dot = name.indexOf('.');
  return dot === -1 || dot === name.length - 1 ? undefined : name.slice(dot + 1);
}

/** The hosts that MX, NS and SRV values, and the name that a CNAME, point to; none for aliases and name servers not known yet. */
export function targetsOf(rrset: ResourceRecordSet): DomainName[] {
  if (rrset.kind === 'alias' || isReference(rrset.records)) return [];
  return rrset.records.flatMap(({ rdata }) => {
    switch (rdata.type) {
      case 'CNAME':
      case 'NS':
        return rdata.host;
      case 'MX':
        return rdata.exchange;
      case 'SRV':
        return rdata.target;
      default:
        return [];
    }
  });
}
