import type { Representative } from '../simulator';
import type { AnswerHealth, Danger } from './change';
import type { Comparison } from './comparison';
import { failOverLength, failOverOf } from './fail-over-length';
import type { Thing, ThingsThatMatter } from './health-states';
import type { Asker, Pair } from './pairs';

/** A fail-over that has fewer answers than before, with the state of health that shows it. */
export interface ShorterFailOver {
  readonly danger: Danger;
  /** Asks for the state in which the clients miss what they had to fall back on. */
  shown(): { readonly health: AnswerHealth; readonly pair: Pair };
}

/** How the fail-over of a client gets shorter; undefined where it does not. */
export function shorterFailOver(
  client: Representative,
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  things: ThingsThatMatter,
  asker: Asker,
): ShorterFailOver | undefined {
  if (things.direct.length === 0) return undefined;
  const was = failOverOf(before, things, (world) => asker.ask(world, client));
  const is = failOverOf(after, things, (world) => asker.ask(world, client));
  const [wasLong, isLong] = [failOverLength(was), failOverLength(is)];
  if (wasLong < 2 || isLong >= wasLong) return undefined;
  return {
    danger: {
      danger: 'fail-over-shorter',
      message: `There were ${wasLong} answers to fall back on, one after the other; ${isLong === 1 ? '1 is' : `${isLong} are`} left.`,
    },
    shown() {
      const lost = [...was.alternatives].find((thing) => !is.alternatives.has(thing));
      const fails = (thing: Thing) => lost === undefined || (things.direct.includes(thing) && thing !== lost);
      return {
        health: lost === undefined ? { kind: 'all-unhealthy' } : { kind: 'only-healthy', what: lost.label },
        pair: asker.pair(client, fails),
      };
    },
  };
}
