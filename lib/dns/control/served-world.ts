import type { World } from '../../simulator';
import type { Authority } from '../respond';
import { authorityOf, stateDocument, type ServedState } from './served-state';

/** A world that is served, and whose state is switched while it is. */
export class ServedWorld {
  private current: { readonly state: ServedState; readonly authority: Authority };

  /** @throws Apex53Error `SimulationInvalid` when the state cannot be. */
  constructor(
    private readonly world: World,
    state: ServedState,
    private readonly listen: (authority: Authority) => void = () => undefined,
  ) {
    this.current = { state, authority: authorityOf(world, state) };
  }

  get state(): ServedState {
    return this.current.state;
  }

  get authority(): Authority {
    return this.current.authority;
  }

  /** Another state from the next question on. @throws Apex53Error `SimulationInvalid` when it cannot be; nothing is switched then. */
  switchTo(state: ServedState): void {
    this.current = { state, authority: authorityOf(this.world, state) };
    this.listen(this.current.authority);
  }

  /** Somebody asks from the next question on; undefined is whoever sends it, by the views. @throws Apex53Error `SimulationInvalid` */
  askFrom(from: string | undefined): void {
    const { unhealthy, views } = this.state;
    this.switchTo({ unhealthy, ...(views === undefined ? {} : { views }), ...(from === undefined ? {} : { from }) });
  }

  /** The state as JSON, with everything there is to switch. */
  toDocument(): Record<string, unknown> {
    return stateDocument(this.world, this.state);
  }
}
