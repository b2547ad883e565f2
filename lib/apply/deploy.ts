import { Apex53Error } from '../model/error';
import { computePlan, type PlanOptions } from '../plan/compute-plan';
import type { LiveState } from '../plan/live-state';
import { isEmptyPlan, type Plan } from '../plan/plan';
import { touchedBy } from '../plan/touched';
import { readLiveState } from '../state/read-live-state';
import type { Assembly } from '../synth/assembly';
import { applyPlan, type ApplyOptions, type ApplyPorts, type ApplyResult } from './apply-plan';

/** How an assembly is deployed. */
export interface DeployOptions extends ApplyOptions, PlanOptions {
  /**
   * Whether a plan may be applied. Asked for the first plan, and again only when a concurrent change leads to a plan that touches
   * something that was not in an approved one. `live` is what the plan was made from, such as for `answerDiff`.
   * @default - every plan is approved
   */
  readonly approve?: (plan: Plan, live: LiveState) => Promise<boolean> | boolean;
  /** How often to read and plan again when somebody else changes the same record sets. @default 5 */
  readonly maxRounds?: number;
}

/** What deploy did. */
export interface DeployResult extends ApplyResult {
  /** The plan that was applied last. */
  readonly plan: Plan;
  /** How many plans were made, more than one only after concurrent changes. */
  readonly rounds: number;
}

const defaultMaxRounds = 5;

/**
 * Reads, plans and applies until Route 53 holds what the assembly declares.
 *
 * Somebody else's change in between makes a batch fail as a whole; everything is then read and planned again. A lost answer of
 * the service leads the same way: what was already done is no longer in the new plan.
 *
 * @throws Apex53Error `Declined` when a plan is not approved, and what reading, planning and applying throw.
 */
export async function deploy(assembly: Assembly, ports: ApplyPorts, options: DeployOptions = {}): Promise<DeployResult> {
  const maxRounds = options.maxRounds ?? defaultMaxRounds;
  const approved = new Set<string>();
  const submitted: string[] = [];
  const journal = options.journal?.begin({ app: assembly.app.name, scopes: assembly.app.scopes, purpose: options.purpose ?? 'deploy' });
  let refusal: { readonly error: Apex53Error; readonly plan: Plan } | undefined;
  for (let round = 1; ; round++) {
    const live = await readLiveState(ports.port, assembly, ports.services, ports.openLedger);
    const plan = computePlan(assembly, live, options);
    if (refusal !== undefined) {
      // Nothing moved since the call was refused, so nobody else is the reason.
      if (JSON.stringify(plan) === JSON.stringify(refusal.plan) || round > maxRounds) throw refusal.error;
      options.listen?.({ type: 'planned-again', reason: refusal.error.message, plan });
    }
    if (!isEmptyPlan(plan) || plan.conflicts.length > 0) await approve({ plan, live }, approved, options);
    try {
      const result = await applyPlan(plan, ports, options, submitted, journal);
      await options.journal?.keepDeployed(assembly.app.name, options.purpose === 'destroy' ? undefined : assembly);
      return { plan, rounds: round, ...result };
    } catch (error) {
      if (!Apex53Error.is(error, 'ConcurrentChange') && !Apex53Error.is(error, 'ChangeRefused')) throw error;
      refusal = { error, plan };
    }
  }
}

async function approve(
  { plan, live }: { readonly plan: Plan; readonly live: LiveState },
  approved: Set<string>,
  options: DeployOptions,
): Promise<void> {
  const touched = touchedBy(plan).map(({ fingerprint }) => fingerprint);
  if (options.approve === undefined || touched.every((fingerprint) => approved.has(fingerprint))) return;
  if (!(await options.approve(plan, live))) throw new Apex53Error('Declined', 'The plan was not approved; nothing was changed.');
  for (const fingerprint of touched) approved.add(fingerprint);
}
