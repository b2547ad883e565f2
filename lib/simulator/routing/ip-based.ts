import type { LocatedClient } from '../client/located-client';
import { resourceKey } from '../resource-key';
import type { World } from '../world';
import type { Member } from '../zone/zone-index';

/**
 * The members whose CIDR location contains the client's subnet, longest block first, then the default.
 *
 * A subnet shorter than a block does not match it. A location that has no member here is passed over.
 *
 * @see Route 53 Developer Guide, IP-based routing
 */
export function membersForNetwork(members: readonly Member[], { network }: LocatedClient, world: World): Member[] {
  const ranked = members.flatMap((member) => {
    const { routing } = member.rrset;
    if (routing.kind !== 'ip-based') return [];
    if (routing.locationName === '*') return [{ member, prefixLength: -1 }];
    const table = network === undefined ? undefined : world.cidrCollections.get(resourceKey(routing.collectionId));
    const match = network === undefined ? undefined : table?.containing(network).find(({ value }) => value === routing.locationName);
    return match === undefined ? [] : [{ member, prefixLength: match.prefixLength }];
  });
  return ranked.sort((a, b) => b.prefixLength - a.prefixLength).map(({ member }) => member);
}
