import type { ZonePlan } from './plan';

type Zone = Pick<ZonePlan, 'path' | 'name' | 'step' | 'differences'>;

/**
 * The zones of a plan, where those that are deleted know for how many seconds caches may hold a delegation to them that the plan takes
 * away, or turns to another zone.
 *
 * Until then resolvers ask the name servers of the zone, and whoever gets those servers for a zone of the same name answers them.
 */
export function afterDelegation<T extends Zone>(zones: readonly T[]): T[] {
  const lost = lostDelegations(zones);
  return zones.map((zone) => {
    const ttls = (lost.get(zone.name) ?? []).flatMap(({ from, ttl }) => (from === zone.path ? [] : [ttl]));
    if (zone.step.kind !== 'delete' || ttls.length === 0) return zone;
    return { ...zone, step: { ...zone.step, cachedSeconds: Math.max(...ttls) } };
  });
}

/** The NS record sets that are deleted or changed, by name: the zone that held them, and their TTL in seconds. */
function lostDelegations(zones: readonly Zone[]): ReadonlyMap<string, readonly { readonly from: string; readonly ttl: number }[]> {
  const lost = new Map<string, { readonly from: string; readonly ttl: number }[]>();
  for (const { path: from, differences } of zones)
    for (const { kind, before } of differences) {
      if (kind === 'create' || before?.Type !== 'NS') continue;
      const ofName = lost.get(before.Name) ?? [];
      lost.set(before.Name, ofName);
      ofName.push({ from, ttl: before.TTL ?? 0 });
    }
  return lost;
}
