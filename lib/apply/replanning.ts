import { Apex53Error } from '../model/error';
import { computeGroupedPlan, type GroupedPlan, type PlanOptions } from '../plan/compute-plan';
import type { LiveState } from '../plan/live-state';
import type { Assembly } from '../synth/assembly';
import type { ApplyListener } from './events';
import { HeldBack } from './held-back';
import { isSameForRefused, refusedBatchOf } from './refused-batch';

/** How the plans of a deployment follow each other. */
export interface ReplanningOptions extends PlanOptions {
  readonly maxRounds: number;
  readonly keepGoing: boolean;
  readonly listen: ApplyListener;
}

/**
 * The plans of one deployment, each made after what was read last and what became of the one before. What was refused though nobody
 * interfered is held back or thrown; where somebody did, what now holds is planned, a bounded number of times.
 */
export class Replanning {
  private readonly heldBack: HeldBack | undefined;
  private refusal: { readonly error: Apex53Error; readonly planned: GroupedPlan } | undefined;
  private interferences = 0;
  /** What kept zones from being deleted when everything was read last. */
  private keeping: readonly string[] = [];

  constructor(
    private readonly assembly: Assembly,
    private readonly options: ReplanningOptions,
  ) {
    this.heldBack = options.keepGoing ? new HeldBack() : undefined;
  }

  /** @throws Apex53Error that the plan before was refused with, where planning again does not help. */
  next(live: LiveState): GroupedPlan {
    const planned = this.refusal === undefined ? this.plan(live) : this.after(this.refusal, live);
    return this.heldBack?.takeConflicts(planned.plan.conflicts) === true ? this.plan(live) : planned;
  }

  /**
   * Whether what keeps a zone from being deleted may be what another run takes away just now: the zone was read before, and whose it is
   * after. When everything is read again it is gone, or it is somebody else's.
   */
  isHalfSeen({ plan }: GroupedPlan): boolean {
    const keeping = plan.conflicts.filter(({ code }) => code === 'ZoneNotEmpty').map(({ message }) => message);
    const isNew = keeping.some((message) => !this.keeping.includes(message));
    this.keeping = keeping;
    return isNew;
  }

  /** The service or its zones would not have a plan as it is. @throws Apex53Error any other than that. */
  refused(error: unknown, planned: GroupedPlan): void {
    if (!Apex53Error.is(error, 'ConcurrentChange') && !Apex53Error.is(error, 'ChangeRefused')) throw error;
    this.refusal = { error, planned };
  }

  /** A plan was applied. Whether it is the last: nothing is set aside that can now be tried. */
  applied(): boolean {
    this.refusal = undefined;
    return this.heldBack?.release() !== true;
  }

  private plan(live: LiveState): GroupedPlan {
    return computeGroupedPlan(this.assembly, live, { ...this.options, hold: this.heldBack?.hold ?? new Map() });
  }

  private after({ error, planned: before }: { readonly error: Apex53Error; readonly planned: GroupedPlan }, live: LiveState): GroupedPlan {
    const { listen, maxRounds } = this.options;
    const now = this.plan(live);
    const batch = refusedBatchOf(error);
    const isUntouched = isSameForRefused(batch, before.plan, now.plan);
    if (isUntouched && batch !== undefined && this.heldBack?.take(batch, before) === true) {
      const without = this.plan(live);
      listen({ type: 'held-back', reason: error.message, plan: without.plan });
      return without;
    }
    this.interferences += 1;
    // Nothing moved since the call was refused, so nobody else is the reason.
    if (isUntouched || this.interferences >= maxRounds) throw error;
    listen({ type: 'planned-again', reason: error.message, plan: now.plan });
    return now;
  }
}
