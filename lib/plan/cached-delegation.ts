import type { ZonePlan } from './plan';

/**
 * Seconds that caches may hold a delegation to a zone after the plan took it away, or turned it to another zone; undefined when the plan
 * does neither.
 *
 * Until then resolvers ask the name servers of the zone, and whoever gets those servers for a zone of the same name answers them.
 */
export function cachedDelegation(
  child: Pick<ZonePlan, 'path' | 'name'>,
  zones: readonly Pick<ZonePlan, 'path' | 'differences'>[],
): number | undefined {
  const ttls = zones.flatMap(({ path, differences }) =>
    path === child.path
      ? []
      : differences.flatMap(({ kind, before }) =>
          kind !== 'create' && before?.Type === 'NS' && before.Name === child.name ? [before.TTL ?? 0] : [],
        ),
  );
  return ttls.length === 0 ? undefined : Math.max(...ttls);
}
