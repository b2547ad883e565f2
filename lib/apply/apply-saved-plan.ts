import { Apex53Error } from '../model/error';
import { computePlan } from '../plan/compute-plan';
import type { LiveState } from '../plan/live-state';
import { describeMoved } from '../plan/moved';
import { isEmptyPlan, type Plan } from '../plan/plan';
import { compareSavedPlan } from '../plan/saved/compare-saved-plan';
import type { SavedPlan } from '../plan/saved/saved-plan';
import { readLiveState } from '../state/read-live-state';
import { applyPlan, type ApplyOptions, type ApplyPorts, type ApplyResult } from './apply-plan';
import { refusePlan } from './refuse-plan';

/** How a saved plan is applied. */
export interface ApplySavedPlanOptions extends ApplyOptions {
  /**
   * Whether what is left to do may be done: the saved plan, without what is already done. `live` is what it was made from.
   * @default - it is approved, as the saved plan was
   */
  readonly approve?: (plan: Plan, live: LiveState, alreadyDone: readonly string[]) => Promise<boolean> | boolean;
}

/** What applying a saved plan did. */
export interface ApplySavedPlanResult extends ApplyResult {
  /** What was left to do. */
  readonly plan: Plan;
  /** What of the saved plan was as it makes it before, such as `www.example.com. A`. */
  readonly alreadyDone: readonly string[];
}

/**
 * Applies exactly a saved plan, or nothing. What Route 53 holds is read, and the plan's assembly is planned again: what of the saved plan is
 * already done is passed over, and anything else that differs is refused. Each batch is a compare-and-swap and nothing is planned
 * once more, so nobody's concurrent change leads to more than was saved.
 *
 * @throws Apex53Error `PlanMoved` with what was and what is; `Declined`, and what reading and applying throw.
 */
export async function applySavedPlan(
  saved: SavedPlan,
  ports: ApplyPorts,
  options: ApplySavedPlanOptions = {},
): Promise<ApplySavedPlanResult> {
  const { assembly } = saved;
  const live = await readLiveState(ports.port, assembly, ports);
  const plan = computePlan(assembly, live);
  const { alreadyDone, moved } = compareSavedPlan(saved.plan, plan, live);
  if (moved.length > 0)
    throw new Apex53Error(
      'PlanMoved',
      `${moved.map(describeMoved).join('\n')}\nNothing was changed, since this is not what was planned. Save a new plan with apex53 diff --out.`,
      { details: { moved } },
    );
  refusePlan(plan, options.allow ?? []);
  if (!isEmptyPlan(plan) && options.approve !== undefined && !(await options.approve(plan, live, alreadyDone)))
    throw new Apex53Error('Declined', 'The plan was not approved; nothing was changed.');
  const { name: app, scopes } = assembly.app;
  const result = await applyPlan(plan, ports, options, [], options.journal?.begin({ app, scopes, purpose: 'deploy' }));
  await options.journal?.keepDeployed(app, assembly);
  return { ...result, plan, alreadyDone };
}
