import type { DomainName } from '../../model/name/domain-name';
import type { Client } from '../client/client';
import { routeInVpc, type RouteInVpc } from '../resolver/route-in-vpc';
import type { ResolverRule } from '../resolver/resolver-rule';
import type { World } from '../world';
import { suffixesOf, type ZoneIndex } from './zone-index';

/** The zone that answers, or why none does. */
export type ZoneChoice =
  | {
      readonly kind: 'zone';
      readonly zone: ZoneIndex;
      readonly why: 'asked' | 'vpc' | 'longest' | 'parent-of-cut';
      /** The system rule of the VPC that keeps the question from being forwarded. */
      readonly kept?: ResolverRule;
    }
  | Extract<RouteInVpc, { readonly rule: ResolverRule }>
  | { readonly kind: 'refused' };

/**
 * The zone that answers a name: the one whose server is asked, else what the resolver of the VPC says, else the most specific public
 * zone.
 */
export function chooseZone(
  world: World,
  client: Client,
  name: DomainName,
  asked: { readonly server?: string; readonly isDs: boolean },
): ZoneChoice {
  if (asked.server !== undefined) {
    const zone = world.zonesById.get(asked.server);
    return zone !== undefined && name.isWithin(zone.name) ? { kind: 'zone', zone, why: 'asked' } : { kind: 'refused' };
  }
  const route: RouteInVpc = client.vpc === undefined ? { kind: 'public' } : routeInVpc(world, client.vpc, name);
  if (route.kind === 'zone') return { ...route, why: 'vpc' };
  if (route.kind !== 'public') return route;
  const [zone, parent] = publicZonesOf(world, name);
  if (zone === undefined) return { kind: 'refused' };
  const kept = route.kept === undefined ? {} : { kept: route.kept };
  // DS of a zone is data of its parent (RFC 4035, section 2.4).
  if (asked.isDs && parent !== undefined && zone.name.equals(name)) return { kind: 'zone', zone: parent, why: 'parent-of-cut', ...kept };
  return { kind: 'zone', zone, why: 'longest', ...kept };
}

/** Public zones whose name is the name or an ancestor of it, longest first, one for each zone name. */
function publicZonesOf(world: World, name: DomainName): ZoneIndex[] {
  return suffixesOf(name.toText()).flatMap((suffix) => world.publicZones.get(suffix)?.[0] ?? []);
}
