import { withHealth, worldFromAssembly, type HealthState, type World } from '../../simulator';
import type { Assembly } from '../../synth/assembly';

/** What can be drawn: a world of the simulator, or what an app declares. */
export type GraphSource = World | Assembly;

/** What both drawings, of a name and of zones, take. */
export interface GraphOptions {
  /** @default - as the world says; of an assembly, everything is healthy */
  readonly health?: HealthState;
  /**
   * When there are so many boxes, what would be more is told as a count.
   * @default 200
   */
  readonly maxBoxes?: number;
}

export const defaultMaxBoxes = 200;

export function worldOf(source: GraphSource, { health }: GraphOptions): World {
  const world = 'formatVersion' in source ? worldFromAssembly(source) : source;
  return health === undefined ? world : withHealth(world, health);
}
