import { applyPlan, type ApplyOptions, type ApplyResult } from '../apply/apply-plan';
import { deploy as deployWithPort, type DeployOptions, type DeployResult } from '../apply/deploy';
import { createClient, type Route53Client } from '../aws/sdk';
import { sdkRoute53 } from '../aws/sdk-adapter';
import { systemClock } from '../aws/system-clock';
import { computePlan, type PlanOptions } from '../plan/compute-plan';
import type { Plan } from '../plan/plan';
import { readLiveState } from '../state/read-live-state';
import type { Assembly } from '../synth/assembly';

/** Through which SDK client Route 53 is spoken to. */
export interface ClientOption {
  /** @default - a client with the SDK's own configuration, made at the first call */
  readonly client?: Route53Client;
}

type Rest<T extends ApplyOptions> = Omit<T, 'port' | 'clock'> & Partial<Pick<T, 'clock'>> & ClientOption;

/**
 * Reads what Route 53 holds and plans what must happen for it to hold what the assembly declares. Changes nothing.
 *
 * @throws Apex53Error as reading and {@link computePlan} do.
 */
export async function plan(assembly: Assembly, options: PlanOptions & ClientOption = {}): Promise<Plan> {
  return computePlan(assembly, await readLiveState(portOf(options), assembly), options);
}

/**
 * Applies exactly this plan, each batch as a compare-and-swap.
 *
 * @throws Apex53Error `ConcurrentChange` when somebody changed what the plan touches; nothing of the refused batch has happened then.
 */
export function apply(planned: Plan, options: Rest<ApplyOptions> = {}): Promise<ApplyResult> {
  return applyPlan(planned, { ...options, port: portOf(options), clock: options.clock ?? systemClock });
}

/**
 * Plans and applies, and does both again when somebody else changes the same record sets in between.
 *
 * @throws Apex53Error `Declined` when `approve` says no, and what planning and applying throw.
 */
export function deploy(assembly: Assembly, options: Rest<DeployOptions> = {}): Promise<DeployResult> {
  return deployWithPort(assembly, { ...options, port: portOf(options), clock: options.clock ?? systemClock });
}

function portOf({ client }: ClientOption): ReturnType<typeof sdkRoute53> {
  return sdkRoute53(client ?? createClient());
}
