import { applyPlan, type ApplyOptions, type ApplyPorts, type ApplyResult } from '../apply/apply-plan';
import {
  applySavedPlan as applySavedPlanWithPorts,
  type ApplySavedPlanOptions,
  type ApplySavedPlanResult,
} from '../apply/apply-saved-plan';
import { deploy as deployWithPorts, type DeployOptions, type DeployResult } from '../apply/deploy';
import { rollback as rollbackWithPorts, type RollbackOptions, type RollbackResult } from '../apply/rollback';
import { accountUnknown, portOfAccounts } from '../aws/accounts';
import { limiterOf, type RateOption } from '../aws/rate/limiter-of';
import type { Watch } from '../aws/rate/paced-client';
import { RateLimiter } from '../aws/rate/rate-limiter';
import { createClient, type Route53Client } from '../aws/sdk';
import { sdkRoute53 } from '../aws/sdk-adapter';
import { serviceAdapters } from '../aws/service-adapters';
import { ServiceClients } from '../aws/service-clients';
import type { ServiceOptions } from '../aws/service-options';
import type { JournalEntry } from '../journal/journal';
import type { Clock } from '../model/clock';
import type { DsProbe } from '../model/dnssec/ds-probe';
import { interruptible } from '../model/interrupted';
import { computePlan, type PlanOptions } from '../plan/compute-plan';
import { computeDrift, type FoundDrift } from '../plan/drift/compute-drift';
import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import { savedPlanOf, type SavedPlan } from '../plan/saved/saved-plan';
import { readLiveState } from '../state/read-live-state';
import type { Assembly } from '../synth/assembly';
import { openLedger } from './open-ledger';

/** An SDK client for each account that zones of an app name: by that name, or as a function of it. */
export type AccountClients = Readonly<Record<string, Route53Client>> | ((account: string) => Route53Client);

/** Through which SDK client Route 53 is spoken to, and how fast. */
export interface ClientOption extends RateOption {
  /** @default - a client with the SDK's own configuration, made at the first call */
  readonly client?: Route53Client;
  /**
   * Clients of the accounts that zones of the app name by `account`.
   * @default - where no `client` is given either, one with the AWS profile of that name
   */
  readonly accounts?: AccountClients;
  /** How other services are spoken to, where the app declares resources of theirs. @default - as the SDK finds them */
  readonly services?: ServiceOptions;
  /**
   * By which the name servers of parents are asked what DS set they answer with, where it is not in Route 53: such as `machineDsProbe()`.
   * @default - nobody asks them: what is published by hand has to be said, and registries are given a day
   */
  readonly dsProbe?: DsProbe | undefined;
}

/** By which clock is waited: for the turn of a request, and for changes to be INSYNC. */
export interface ClockOption {
  /** @default - the machine's */
  readonly clock?: Clock;
}

/**
 * Reads what Route 53 holds and plans what must happen for it to hold what the assembly declares. Changes nothing.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous`, `ZoneNameMismatch`, `ChangeGroupTooLarge`, `AccessDenied`, `CredentialsMissing` or `ServiceFailed`.
 */
export async function plan(assembly: Assembly, options: PlanOptions & ClientOption & ClockOption = {}): Promise<Plan> {
  return (await planWithLiveState(assembly, options)).plan;
}

/**
 * The same as {@link plan}, and beside the plan what Route 53 held when it was made, such as for `answerDiff`.
 *
 * @throws Apex53Error as {@link plan} does.
 */
export async function planWithLiveState(
  assembly: Assembly,
  options: PlanOptions & ClientOption & ClockOption = {},
): Promise<{ readonly plan: Plan; readonly live: LiveState }> {
  const ports = portsOf(options);
  const live = await readLiveState(ports.port, assembly, ports);
  return { plan: computePlan(assembly, live, options), live };
}

/** With what Route 53 is compared. */
export interface DriftOptions {
  /** What was deployed last, such as `JournalFolder.lastDeployed` tells. @default - not known: everything counts that is not as declared */
  readonly deployed?: Assembly;
}

/**
 * Reads what Route 53 holds and tells what was changed, added and removed since the app was deployed last, apart from what was edited in
 * the app meanwhile. Changes nothing.
 *
 * @example
 * ```ts
 * import { App, ARecord, deploy, drift, hasDrift, HostedZone, JournalFolder } from 'apex53';
 * import { Emulator } from 'apex53/emulator';
 * import { Route53Client } from '@aws-sdk/client-route-53';
 *
 * const app = new App({ name: 'shop' });
 * new ARecord(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), 'Www', { name: 'www', values: ['192.0.2.1'] });
 * const client = new Route53Client({
 *   region: 'us-east-1',
 *   credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
 *   requestHandler: new Emulator().requestHandler(),
 * });
 * const assembly = app.synth();
 * await deploy(assembly, { client });
 *
 * const { drift: found } = await drift(assembly, { client, deployed: assembly });
 * hasDrift(found); // => false
 * ```
 *
 * @throws Apex53Error as {@link plan} does.
 */
export async function drift(assembly: Assembly, options: DriftOptions & ClientOption & ClockOption = {}): Promise<FoundDrift> {
  const { deployed } = options;
  const ports = portsOf(options);
  const live = await readLiveState(ports.port, deployed ?? assembly, ports);
  return computeDrift({ declared: assembly, ...(deployed === undefined ? {} : { deployed }), live });
}

/**
 * Applies exactly this plan, each batch as a compare-and-swap.
 *
 * @throws Apex53Error `ConcurrentChange` when somebody changed what the plan touches; nothing of the refused batch has happened then.
 */
export function apply(planned: Plan, options: ApplyOptions & ClientOption & ClockOption = {}): Promise<ApplyResult> {
  return applyPlan(planned, portsOf(options), options);
}

/**
 * Plans and applies, and does both again when somebody else changes the same record sets in between.
 *
 * @throws Apex53Error `Declined` when `approve` says no, and what planning and applying throw.
 */
export function deploy(assembly: Assembly, options: DeployOptions & ClientOption & ClockOption = {}): Promise<DeployResult> {
  return deployWithPorts(assembly, portsOf(options), options);
}

/**
 * Plans, and gives the plan with all that it takes to apply exactly it later, by {@link applySavedPlan}; `savedPlanText` is the text of a
 * file with it, `parseSavedPlan` reads that. Changes nothing.
 *
 * @throws Apex53Error as {@link plan} does.
 */
export async function savePlan(assembly: Assembly, options: ClientOption & ClockOption = {}): Promise<SavedPlan> {
  return savedPlanOf(assembly, await plan(assembly, options));
}

/**
 * Applies exactly a saved plan, or nothing: what of it is already done is passed over, anything else that differs is refused.
 *
 * @throws Apex53Error `PlanMoved` with what was and what is; `Declined` when `approve` says no, and what reading and applying throw.
 */
export function applySavedPlan(
  saved: SavedPlan,
  options: ApplySavedPlanOptions & ClientOption & ClockOption = {},
): Promise<ApplySavedPlanResult> {
  return applySavedPlanWithPorts(saved, portsOf(options), options);
}

/**
 * Undoes what an entry of the journal says was done: what is still as it was left becomes what it was before.
 *
 * @throws Apex53Error `RollbackBlocked` naming what is not as it was left, unless `partial`; `Declined`, and what applying throws.
 */
export function rollback(entry: JournalEntry, options: RollbackOptions & ClientOption & ClockOption = {}): Promise<RollbackResult> {
  return rollbackWithPorts(entry, portsOf(options), options);
}

/** Clients that are made here all have the credentials of the machine, so they speak for one account. */
const machine = {};

/** @throws Apex53Error `AccountUnknown` */
function clientOf(account: string, accounts: AccountClients): Route53Client {
  const client = typeof accounts === 'function' ? accounts(account) : Object.hasOwn(accounts, account) ? accounts[account] : undefined;
  if (client === undefined) throw accountUnknown(account);
  return client;
}

/** One for each profile, so that they keep their limiters. */
const profileClients = new Map<string, Route53Client>();

function profileClient(profile: string): Route53Client {
  const client = profileClients.get(profile) ?? createClient({ profile });
  profileClients.set(profile, client);
  return client;
}

function portsOf({
  client: given,
  accounts,
  services,
  dsProbe,
  rate,
  clock,
  listen,
  signal,
}: ClientOption & ClockOption & Pick<ApplyOptions, 'listen' | 'signal'>): ApplyPorts {
  const client = given ?? createClient();
  const limiter = limiterOf(client, { rate, clock, ...(given === undefined ? { owner: machine } : {}) });
  const watch: Watch = { throttled: (event) => listen?.({ type: 'throttled', ...event }), signal };
  const port = portOfAccounts(sdkRoute53(client, limiter, watch), (account) => {
    const other = clientOf(account, accounts ?? (given === undefined ? profileClient : {}));
    // Limits are those of an account, so a limiter that is given serves the app's own alone.
    return sdkRoute53(other, limiterOf(other, { clock, ...(rate instanceof RateLimiter ? {} : { rate }) }), watch);
  });
  return {
    port,
    clock: limiter.clock,
    pace: limiter,
    services: serviceAdapters(new ServiceClients(services), interruptible(limiter.clock, signal)),
    dsProbe,
    openLedger,
  };
}
