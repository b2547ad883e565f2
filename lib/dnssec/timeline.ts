import { afterStep } from './after-step';
import type { DnssecFacts, DnssecWish, Moment } from './facts';
import { heedParent, isUnseen } from './heed-parent';
import { nextStep } from './next-step';
import type { DnssecAction, NextStep } from './step';

/** A step with the earliest moment at which it can be taken, if every step before is taken as early as it can be. */
export interface TimelineEntry {
  readonly action: DnssecAction;
  readonly notBefore: Moment;
  readonly because: string;
  /** The moment until which it would be waited, if nobody had asked by name that it is not; present where that is still to come. */
  readonly skipsWaitUntil?: Moment;
  /** Nobody could look at the DS set that it depends on, and somebody asked for it by name. @default false */
  readonly unseen?: true;
}

/** The whole way to what is wished. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** What the way ends with: it is done, or somebody has to do something first. */
  readonly end: Exclude<NextStep, { readonly kind: 'act' }>;
}

/** More steps than the longest way has: two foreign keys that make room for a new one, and its rotation. */
const maxSteps = 20;

/** The steps from here to what is wished, each as early as it can be; those of `skipWaits` without their waits. */
export function timelineOf(
  facts: DnssecFacts,
  wish: DnssecWish,
  { now, skipWaits = [] }: { readonly now: Moment; readonly skipWaits?: readonly string[] },
): Timeline {
  const entries: TimelineEntry[] = [];
  let looksLike = facts;
  let time = now;
  for (let step = 1; step <= maxSteps; step++) {
    const next = heedParent(nextStep(looksLike, wish), looksLike, skipWaits);
    if (next.kind !== 'act') return { entries, end: next };
    const { action, notBefore, because } = next;
    const skips = notBefore > time && skipWaits.includes(action.kind);
    if (!skips) time = Math.max(time, notBefore);
    entries.push({
      action,
      notBefore: time,
      because,
      ...(skips ? { skipsWaitUntil: notBefore } : {}),
      ...(isUnseen(action, looksLike) ? { unseen: true } : {}),
    });
    looksLike = afterStep(looksLike, action, time);
  }
  throw new Error(`no end of the way after ${maxSteps} steps`);
}
