import type { ClientVpc } from './client/client';
import { buildWorld, type World } from './world';

/**
 * The world for a client in a VPC: private zones of which no VPC is known, as of an app that does not say, belong to that VPC.
 *
 * Takes time linear in zones where there is such a zone.
 */
export function associateVpc(world: World, vpc: ClientVpc | undefined): World {
  return vpc === undefined ? world : associateVpcs(world, [vpc]);
}

/** The same for clients in several VPCs: such zones belong to all of them. */
export function associateVpcs(world: World, vpcs: readonly ClientVpc[]): World {
  if (vpcs.length === 0 || !world.input.zones.some((zone) => zone.vpcs?.length === 0)) return world;
  return buildWorld({
    ...world.input,
    zones: world.input.zones.map((zone) => (zone.vpcs?.length === 0 ? { ...zone, vpcs } : zone)),
  });
}
