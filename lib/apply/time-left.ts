import type { Clock } from '../model/clock';
import type { Plan } from '../plan/plan';

/** How long calls take by the limits of the account. */
export interface CallPace {
  /** Milliseconds that so many requests of an operation, with so many changes in all, take at least. */
  millisecondsFor(operation: string, requests: number, changes: number): number;
}

/** How far the submission of a plan's batches is. */
export interface Progress {
  /** Changes that are submitted. */
  readonly done: number;
  /** Changes of the whole plan. */
  readonly total: number;
  readonly batchesLeft: number;
  readonly millisecondsLeft: number;
}

/**
 * Counts the batches of a plan as they are submitted. The time left is the longer of two: what the limits leave no way around, and
 * what the batches left take when they go on as fast as those before.
 */
export function progressOf(plan: Plan, clock: Clock, pace?: CallPace): (submittedChanges: number) => Progress {
  const sizes = plan.hostedZones.flatMap(({ batches }) => batches.map(({ Changes }) => Changes.length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const start = clock.now();
  let done = 0;
  let batches = 0;
  return (submittedChanges) => {
    done += submittedChanges;
    batches += 1;
    const batchesLeft = sizes.length - batches;
    const asBefore = ((clock.now() - start) / batches) * batchesLeft;
    const byLimits = batchesLeft === 0 ? 0 : (pace?.millisecondsFor('ChangeResourceRecordSets', batchesLeft, total - done) ?? 0);
    return { done, total, batchesLeft, millisecondsLeft: Math.round(Math.max(asBefore, byLimits)) };
  };
}
