import { associateVpcs, parseClient, thingsThatFail, withUnhealthy, type World } from '../../simulator';
import type { Authority } from '../respond';
import { Views, type View } from './views';

/** What can be switched while a DNS server runs. */
export interface ServedState {
  /**
   * Who asks, as {@link parseClient} reads it.
   * @default - whoever sends a question
   */
  readonly from?: string;
  /** Health checks by construct path or id, and alias targets by DNS name; everything else is healthy. */
  readonly unhealthy: readonly string[];
  /** Who asks from which addresses, where nothing is said of who asks. @default - none */
  readonly views?: readonly View[];
}

/**
 * What replies are made from in this state.
 *
 * @throws Apex53Error `SimulationInvalid` when nobody can be such a client, or something unhealthy is not there.
 */
export function authorityOf(world: World, { from, unhealthy, views = [] }: ServedState): Authority {
  const asker = from === undefined ? undefined : parseClient(from);
  const table = new Views(views);
  return {
    world: associateVpcs(withUnhealthy(world, unhealthy), asker === undefined ? table.vpcs : [asker.vpc ?? []].flat()),
    ...(asker === undefined ? {} : { asker }),
    ...(views.length === 0 ? {} : { views: table }),
  };
}

/** The state as JSON, with everything there is to switch. */
export function stateDocument(world: World, { from, unhealthy, views }: ServedState): Record<string, unknown> {
  const { checks, aliasTargets } = thingsThatFail(world);
  return {
    formatVersion: 1,
    zones: world.input.zones.map(({ id, name }) => ({ id, name: name.toText() })),
    from: from ?? null,
    unhealthy,
    ...(views === undefined ? {} : { views }),
    healthChecks: [...checks].sort(),
    aliasTargets: [...aliasTargets].sort(),
  };
}
