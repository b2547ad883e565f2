import { plainText } from '../../render/plain';
import { resourceKey, type World } from '../../simulator';
import type { Terminal } from '../terminal';

/** Says which CIDR collections record sets of these worlds route by without that their blocks are known. */
export function tellUnknownCollections(worlds: readonly World[], terminal: Terminal): void {
  const unknown = [...new Set(worlds.flatMap(unknownCollections))].sort();
  if (unknown.length === 0) return;
  const [collections, them] = unknown.length === 1 ? ['the CIDR collection', 'it'] : ['the CIDR collections', 'them'];
  terminal.err(
    `The blocks of ${collections} ${unknown.map(plainText).join(', ')} are not known: IP-based record sets that use ${them} answer by their default location only.\n`,
  );
}

/** Keys of the CIDR collections that record sets route by and of which no blocks are known. */
function unknownCollections({ input, cidrCollections }: World): string[] {
  const unknown: string[] = [];
  for (const { nodes } of input.zones)
    for (const node of nodes.values())
      for (const { members } of node.values())
        for (const { rrset } of members) {
          if (rrset.routing.kind !== 'ip-based') continue;
          const key = resourceKey(rrset.routing.collectionId);
          if (!cidrCollections.has(key)) unknown.push(key);
        }
  return unknown;
}
