import { chainOf, type Chain } from './chain';
import type { DnssecFacts, DnssecWish, Moment } from './facts';
import { heedParent } from './heed-parent';
import { factsOf, memoryOf, type DnssecMemory, type DnssecSight } from './memory';
import { nextStep } from './next-step';
import type { DnssecAction, NextStep } from './step';
import { timelineOf, type Timeline } from './timeline';
import { dsEverywhere, keysEverywhere, signedEverywhere, validatedEverywhere } from './waits';

/** Where a zone stands on its way, and what is due. */
export interface DnssecProgress {
  readonly facts: DnssecFacts;
  readonly chain: Chain;
  readonly next: NextStep;
  /** What can be done now without making an answer bogus anywhere; undefined while there is nothing to do but wait. */
  readonly due?: DnssecAction;
  /** The moment from which on something is due, where something is waited for. */
  readonly comeBack?: Moment;
  readonly timeline: Timeline;
  /**
   * To be kept before anything is done: so the next run need not wait anew, and what looks as it did once before, because it was changed
   * twice, is not taken for what has always been so.
   */
  readonly memory: DnssecMemory;
}

/** How far a zone is on its way to what is wished, from what is seen now and what is remembered. */
export function dnssecProgress(
  sight: DnssecSight,
  wish: DnssecWish,
  {
    remembered,
    now,
    skipWaits = [],
  }: {
    readonly remembered?: DnssecMemory;
    readonly now: Moment;
    /** Kinds of actions, such as `remove-ds`, that are due at once since somebody asked so, whatever becomes bogus. @default - none */
    readonly skipWaits?: readonly DnssecAction['kind'][];
  },
): DnssecProgress {
  const facts = factsOf(sight, remembered, now);
  const next = heedParent(nextStep(facts, wish), facts, skipWaits);
  const due = next.kind === 'act' && (next.notBefore <= now || skipWaits.includes(next.action.kind)) ? next.action : undefined;
  return {
    facts,
    chain: chainOf(facts),
    next,
    ...(due === undefined ? {} : { due }),
    ...(next.kind === 'act' && due === undefined ? { comeBack: next.notBefore } : {}),
    timeline: timelineOf(facts, wish, { now, skipWaits }),
    memory: memoryOf(isSettled(facts, now) ? { ...facts, cacheTimes: { ...facts.cacheTimes, ...sight.cacheTimes } } : facts, remembered),
  };
}

/** Whether nobody can remember anything from before, so that TTLs from before mean nothing any more. */
function isSettled(facts: DnssecFacts, now: Moment): boolean {
  return [signedEverywhere, keysEverywhere, dsEverywhere, validatedEverywhere].every((wait) => wait(facts) <= now);
}
