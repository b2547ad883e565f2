import { latencyRegions } from '../model/rrset/latency-regions';
import { representativesFor, resourceKey, type CidrLocations, type RecordSetGroup, type Representatives } from '../simulator';
import type { Comparison } from './comparison';

/**
 * Clients that stand for all others in both editions: the common refinement of the classes that either tells apart.
 *
 * In a private zone clients are where their VPC is, so that Regions stand for everybody.
 */
export function clientsFor(
  groups: readonly RecordSetGroup[],
  { editions, before, after, unknownCollections }: Comparison,
): Representatives {
  if (editions.after.vpcs === undefined) {
    const { clients, exact } = representativesFor(groups, [before, after]);
    return { clients, exact: exact && locationsIn(groups, unknownCollections) <= 1 };
  }
  if (!groups.some(({ policy }) => policy === 'geolocation' || policy === 'latency' || policy === 'geoproximity'))
    return { clients: [{ label: 'anyone', client: {} }], exact: true };
  return {
    clients: latencyRegions.map((region) => ({ label: `in VPCs in ${region}`, client: { vpc: { id: 'vpc', region } } })),
    exact: true,
  };
}

/** How many locations of these collections the groups name. Nobody knows which of them lie in one another. */
function locationsIn(groups: readonly RecordSetGroup[], collections: ReadonlySet<string>): number {
  const locations = groups.flatMap(({ members }) =>
    members.flatMap(({ rrset: { routing } }) =>
      routing.kind === 'ip-based' && routing.locationName !== '*' && collections.has(resourceKey(routing.collectionId))
        ? [`${resourceKey(routing.collectionId)} ${routing.locationName}`]
        : [],
    ),
  );
  return new Set(locations).size;
}

/**
 * A block for each location of CIDR collections that groups use and whose blocks are not known, and none in it: what blocks really are
 * in a location makes no difference to who changes to what, but for those who are in several locations at once.
 */
export function standInCollections(groups: readonly RecordSetGroup[], isKnown: (key: string) => boolean): Record<string, CidrLocations> {
  const collections = new Map<string, Map<string, readonly string[]>>();
  let count = 0;
  for (const { members } of groups)
    for (const { rrset } of members) {
      const { routing } = rrset;
      if (routing.kind !== 'ip-based' || routing.locationName === '*') continue;
      const key = resourceKey(routing.collectionId);
      if (isKnown(key)) continue;
      const locations = collections.get(key) ?? new Map<string, readonly string[]>();
      collections.set(key, locations);
      if (!locations.has(routing.locationName)) locations.set(routing.locationName, [`2001:db8:${(++count).toString(16)}::/48`]);
    }
  return Object.fromEntries(Array.from(collections, ([key, locations]) => [key, Object.fromEntries(locations)]));
}
