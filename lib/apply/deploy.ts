import { Apex53Error } from '../model/error';
import type { PlanOptions } from '../plan/compute-plan';
import { withoutRemovals } from '../plan/hold/meanwhile';
import type { LiveState } from '../plan/live-state';
import { isEmptyPlan, type Plan, type PlannedSubmission } from '../plan/plan';
import { submittedPart } from '../plan/submitted-part';
import { touchedBy } from '../plan/touched';
import { readLiveState } from '../state/read-live-state';
import type { Assembly } from '../synth/assembly';
import { applyPlan, type ApplyOptions, type ApplyPorts, type ApplyResult } from './apply-plan';
import type { ApplyListener } from './events';
import { heldIn, wentIn, type HeldRecordSet, type WentInZone } from './outcome';
import { Replanning } from './replanning';

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
  /**
   * When Route 53 refuses a batch, hold back what it is refused for and what depends on that, and do the rest.
   * @default false, the refusal is thrown, and nothing of the batch has happened
   */
  readonly keepGoing?: boolean;
}

/** What deploy did. */
export interface DeployResult extends ApplyResult {
  /** The plan that was applied last. */
  readonly plan: Plan;
  /** How many plans were made, more than one only after concurrent changes and refused batches. */
  readonly rounds: number;
  /** The record sets that were changed, in all rounds. */
  readonly went: readonly WentInZone[];
  /** What was held back; empty but for `keepGoing`. */
  readonly held: readonly HeldRecordSet[];
}

const defaultMaxRounds = 5;

/**
 * Reads, plans and applies until Route 53 holds what the assembly declares.
 *
 * Somebody else's change in between makes a batch fail as a whole; everything is then read and planned again. A lost answer of
 * the service leads the same way: what was already done is no longer in the new plan. With `keepGoing`, a batch that is refused though
 * nobody interfered is sent again without what it was refused for.
 *
 * @throws Apex53Error `Declined` when a plan is not approved, and what reading, planning and applying throw.
 */
export async function deploy(assembly: Assembly, ports: ApplyPorts, options: DeployOptions = {}): Promise<DeployResult> {
  const { keepGoing = false, maxRounds = defaultMaxRounds, listen = () => undefined, purpose = 'deploy' } = options;
  const { name, scopes } = assembly.app;
  const plans = new Replanning(assembly, { ...options, keepGoing, maxRounds, listen });
  const approved = new Set<string>();
  const submitted: string[] = [];
  const parts: Plan[] = [];
  const journal = options.journal?.begin({ app: name, scopes, purpose });
  for (let round = 1; ; round++) {
    const live = await readLiveState(ports.port, assembly, ports);
    const planned = plans.next(live);
    if (plans.isHalfSeen(planned)) continue;
    const { plan } = planned;
    if (!isEmptyPlan(plan) || plan.conflicts.length > 0) await approve({ plan, live }, approved, options);
    const taken: Pick<PlannedSubmission, 'path' | 'batch'>[] = [];
    const noting: ApplyListener = (event) => {
      if (event.type === 'batch-submitted') taken.push(event);
      listen(event);
    };
    try {
      const result = await applyPlan(plan, ports, { ...options, listen: noting }, submitted, journal);
      parts.push(plan);
      if (!plans.applied()) continue;
      await options.journal?.keepDeployed(name, purpose === 'destroy' ? undefined : assembly);
      return { plan, rounds: round, ...result, went: wentIn(parts), held: heldIn(plan) };
    } catch (error) {
      plans.refused(error, planned);
      parts.push(submittedPart(plan, taken));
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
  const kept = touchedBy({ ...plan, resources: withoutRemovals(plan.resources) }).map(({ fingerprint }) => fingerprint);
  for (const fingerprint of [...touched, ...kept]) approved.add(fingerprint);
}
