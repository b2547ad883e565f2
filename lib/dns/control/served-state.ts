import { associateVpc, parseClient, thingsThatFail, withUnhealthy, type World } from '../../simulator';
import type { Authority } from '../respond';

/** What can be switched while a DNS server runs. */
export interface ServedState {
  /**
   * Who asks, as {@link parseClient} reads it.
   * @default - whoever sends a question
   */
  readonly from?: string;
  /** Health checks by construct path or id, and alias targets by DNS name; everything else is healthy. */
  readonly unhealthy: readonly string[];
}

/**
 * What replies are made from in this state.
 *
 * @throws Apex53Error `SimulationInvalid` when nobody can be such a client, or something unhealthy is not there.
 */
export function authorityOf(world: World, { from, unhealthy }: ServedState): Authority {
  const asker = from === undefined ? undefined : parseClient(from);
  return { world: associateVpc(withUnhealthy(world, unhealthy), asker?.vpc), ...(asker === undefined ? {} : { asker }) };
}

/** The state as JSON, with everything there is to switch. */
export function stateDocument(world: World, { from, unhealthy }: ServedState): Record<string, unknown> {
  const { checks, aliasTargets } = thingsThatFail(world);
  return {
    formatVersion: 1,
    zones: world.input.zones.map(({ id, name }) => ({ id, name: name.toText() })),
    from: from ?? null,
    unhealthy,
    healthChecks: [...checks].sort(),
    aliasTargets: [...aliasTargets].sort(),
  };
}
