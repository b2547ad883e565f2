import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { resourceKey, type ZoneIndex } from '../simulator';
import { classBelow, closestNode, namesIn, parentOf } from './names';

/** What is answered otherwise where something else is: a name, and which of its types. */
export type Dependent =
  /** An alias: its own type, when its target's records of that type change. */
  | { readonly kind: 'alias'; readonly name: string; readonly type: RecordType }
  /** A CNAME: the type that changes at its target. */
  | { readonly kind: 'cname'; readonly name: string }
  /** A delegation: every type, when the addresses of its name servers change. */
  | { readonly kind: 'delegation'; readonly name: string };

/** Who depends on what in a zone, before and after. */
export interface Dependents {
  /** By what is depended on: a name, the class of missing names below one (`*.<name>`), or a delegation. */
  readonly byName: ReadonlyMap<string, readonly Dependent[]>;
  /** Record sets that have a health check, or route by a CIDR collection, by its key. */
  readonly byResource: ReadonlyMap<string, readonly ResourceRecordSet[]>;
}

/** The dependents of everything in both editions of a zone, in time linear in their record sets and the labels of the names. */
export function dependentsIn(before: ZoneIndex, after: ZoneIndex): Dependents {
  const byName = new Map<string, Dependent[]>();
  const byResource = new Map<string, ResourceRecordSet[]>();
  const editions = [before, after];
  const add = (target: DomainName, dependent: Dependent) => {
    for (const key of new Set(editions.flatMap((zone) => keysOf(target, zone)))) push(byName, key, dependent);
  };
  for (const zone of editions)
    for (const [name, node] of zone.nodes)
      for (const { members } of node.values())
        for (const { rrset } of members) {
          if (rrset.routing.kind !== 'simple' && rrset.routing.healthCheck !== undefined)
            push(byResource, resourceKey(rrset.routing.healthCheck), rrset);
          if (rrset.routing.kind === 'ip-based') push(byResource, resourceKey(rrset.routing.collectionId), rrset);
          if (rrset.kind === 'alias') {
            if (rrset.aliasTarget.home === 'own-zone') add(rrset.aliasTarget.dnsName, { kind: 'alias', name, type: rrset.type });
          } else if (rrset.type === 'CNAME') {
            for (const target of namesIn(rrset)) add(target, { kind: 'cname', name });
          } else if (rrset.type === 'NS' && name !== zone.name.toText()) {
            for (const server of namesIn(rrset))
              if (server.isWithin(zone.name)) push(byName, server.toText(), { kind: 'delegation', name });
          }
        }
  return { byName, byResource };
}

/** What decides what is found at a name of the zone: the name, or what covers it while it is missing, and delegations above it. */
function keysOf(target: DomainName, zone: ZoneIndex): string[] {
  if (!target.isWithin(zone.name)) return [];
  const text = target.toText();
  const keys = zone.nodes.has(text) ? [text] : [text, classBelow(closestNode(zone, text))];
  for (let at = text; zone.hasCuts && at !== zone.name.toText(); at = parentOf(at))
    if (at !== text && zone.nodes.get(at)?.has('NS') === true) keys.push(at);
  return keys;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
