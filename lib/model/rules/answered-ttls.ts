import type { ValueRecordSet } from '../rrset/resource-record-set';
import type { DeclaredRecordSet } from './declared';
import { groupKey, type ZoneIndex } from './zone-index';

/** The record sets with the longest TTL that aliases of the own zone answer with; each group is looked through once. */
export class AnsweredTtls {
  private readonly known = new Map<string, ValueRecordSet | undefined>();

  constructor(private readonly groups: ZoneIndex['groups']) {}

  /**
   * The record set with the longest TTL among those a record set answers with: itself, or what its alias leads to. Undefined where none is
   * declared in the zone, and where the alias leads to other failover members, which speak for themselves.
   */
  longest({ rrset }: DeclaredRecordSet): ValueRecordSet | undefined {
    if (rrset.kind === 'values') return rrset;
    const { home, dnsName } = rrset.aliasTarget;
    return home === 'own-zone' ? this.longestOf(groupKey(dnsName.toText(), rrset.type)) : undefined;
  }

  private longestOf(key: string): ValueRecordSet | undefined {
    // An alias that comes back to itself finds nothing there.
    if (this.known.has(key)) return this.known.get(key);
    this.known.set(key, undefined);
    let found: ValueRecordSet | undefined;
    for (const entry of this.groups.get(key) ?? []) {
      if (entry.rrset.routing.kind === 'failover') continue;
      const longest = this.longest(entry);
      if (longest !== undefined && longest.ttlSeconds > (found?.ttlSeconds ?? -1)) found = longest;
    }
    this.known.set(key, found);
    return found;
  }
}
