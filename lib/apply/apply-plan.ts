import type { Route53Port } from '../aws/route53-port';
import type { Journal, JournalRun } from '../journal/journal';
import type { Clock } from '../model/clock';
import type { DsProbe } from '../model/dnssec/ds-probe';
import type { ServicePorts } from '../aws/service-ports';
import { mapConcurrently } from '../model/concurrency';
import { interruptible } from '../model/interrupted';
import type { OpenLedger } from '../model/ledger/ledger-store';
import type { GuardName } from '../plan/guards/guard-names';
import type { MarkWrite } from '../plan/kinds-marks';
import { holdsBack, type Plan } from '../plan/plan';
import type { PlannedSchedule } from '../plan/planned-schedule';
import { resourceKind } from '../resources/registry';
import { endsNow } from '../resources/schedule';
import { zonesAtOnce } from '../state/zones-at-once';
import { prepareResources, removeResources } from './apply-resources';
import { changeVpcs } from './apply-vpcs';
import { noteDelegations, uncached } from './cached-delegations';
import { deleteZone, prepareZone, type AppliedZone } from './apply-zones';
import type { ApplyListener } from './events';
import { journalled } from './journalled';
import { progressOf, type CallPace } from './time-left';
import { KnownReferences } from './references';
import { refusePlan } from './refuse-plan';
import { stoppable } from './stoppable-port';
import { submitBatches } from './submit-batches';
import { defaultTimeoutMilliseconds, waitUntilInSync } from './wait';
import { settleLedgers, writeIntents } from './write-ledgers';
import { writeMarks } from './write-marks';

/** Through what a plan is applied. */
export interface ApplyPorts {
  readonly port: Route53Port;
  readonly clock: Clock;
  /** How long calls take at least. @default - no call waits for another */
  readonly pace?: CallPace;
  /** Where the plan holds resources of other services. */
  readonly services?: ServicePorts;
  /** By which the name servers of parents are asked. @default - they are not */
  readonly dsProbe?: DsProbe | undefined;
  /** Opens ledgers that are kept outside of their zones. @default - a plan with one is refused */
  readonly openLedger?: OpenLedger;
}

/** How a plan is applied. */
export interface ApplyOptions {
  /** Told of every step. @default - nobody */
  readonly listen?: ApplyListener;
  /** Guards that this plan may pass. @default - none */
  readonly allow?: readonly GuardName[];
  /**
   * How long each wait takes at most, in milliseconds: for changes to be INSYNC, for resources of other services to be as they should, for
   * caches to forget the delegation to a zone that goes (longer ones leave it to a later run). What a change waits for between two calls of
   * its own has ten minutes.
   * @default 600000
   */
  readonly timeoutMilliseconds?: number;
  /** Stops before the next call once it is aborted; a call under way is finished. @default - never */
  readonly signal?: AbortSignal;
  /** Keeps what is touched, before and after, so that it can be undone. @default - nothing is kept */
  readonly journal?: Journal;
}

/** What apply did. */
export interface ApplyResult {
  readonly hostedZones: readonly AppliedZone[];
  /** All of them INSYNC. */
  readonly changeIds: readonly string[];
  /** What is left of what takes longer than one run; absent where nothing does. */
  readonly schedules?: readonly PlannedSchedule[];
}

/**
 * Does what the plan says: creates what is referred to, sends the change batches in their order, waits until all of them are
 * INSYNC (in between where zones depend on each other), lets VPCs ask private zones that now hold what they should, and deletes what nothing refers to any more.
 *
 * Each batch is a compare-and-swap. When one is refused nothing of it has happened; batches before it stay.
 *
 * @param changeIds - Changes that an earlier plan submitted, waited for like this one's; those of this plan are added, so that
 * they are known also when a later call is refused.
 * @param journal - The run that the plan is part of; one of its own by default.
 * @throws Apex53Error `ZoneNameTaken`, `RecordSetConflict` or `GuardRefused` before anything is done; `ConcurrentChange`,
 * `ChangeRefused`, `PropagationTimedOut`, `AccessDenied` or `ServiceFailed` on the way.
 */
export async function applyPlan(
  plan: Plan,
  ports: ApplyPorts,
  options: ApplyOptions = {},
  changeIds: string[] = [],
  journal: JournalRun | undefined = options.journal?.begin({ app: plan.app, scopes: plan.scopes, purpose: 'apply' }),
): Promise<ApplyResult> {
  refusePlan(plan, options.allow ?? []);
  const listen: ApplyListener = options.listen ?? (() => undefined);
  return journalled(plan, { journal, clock: ports.clock, listen, changeIds }, (told) =>
    carryOut(plan, ports, { ...options, listen: told }, changeIds),
  );
}

async function carryOut(
  plan: Plan,
  ports: ApplyPorts,
  options: ApplyOptions & { readonly listen: ApplyListener },
  changeIds: string[],
): Promise<ApplyResult> {
  const port = stoppable(ports.port, options.signal);
  const { listen } = options;
  const references = new KnownReferences();
  const zones = new Map<string, AppliedZone>();

  const timeoutMilliseconds = options.timeoutMilliseconds ?? defaultTimeoutMilliseconds;
  const patience = { clock: ports.clock, timeoutMilliseconds, ...(options.signal === undefined ? {} : { signal: options.signal }) };
  const schedules = new Map((plan.schedules ?? []).map((schedule) => [scheduleKey(schedule), schedule]));
  const learnSchedule = (schedule: PlannedSchedule) => void schedules.set(scheduleKey(schedule), schedule);
  const resources = {
    ports: { route53: port, services: ports.services ?? {}, clock: interruptible(ports.clock, options.signal), dsProbe: ports.dsProbe },
    references,
    changeIds,
    patience,
    listen,
    learnSchedule,
  };

  const idOf = (path: string) => zones.get(path)?.hostedZoneId;
  const mark = (now: MarkWrite['when']) =>
    writeMarks(
      (plan.marks ?? []).filter(({ when }) => when === now),
      { port, idOf },
    );
  const [lasting, others] = parted(plan.resources);
  await mark('first');
  await prepareResources(lasting, resources);
  const creations = new Map<string, string>();
  const prepared = await mapConcurrently(plan.hostedZones, zonesAtOnce, (zone) => {
    const created = (changeId: string) => {
      changeIds.push(changeId);
      creations.set(zone.path, changeId);
    };
    return prepareZone(zone, port, references, created, listen);
  });
  for (const zone of prepared) zones.set(zone.path, zone);
  await mark('with-zones');
  await prepareResources(others, resources);
  const ledgers = await writeIntents(plan, ports.openLedger);
  const wait = (ids: readonly string[]) => waitUntilInSync(port, ids, { ...patience, listen });
  // INSYNC: on all DNS servers that manage the zone (API Reference, GetChange). Those that have its record sets have the zone.
  const settled = new Set(plan.submissions.flatMap(({ path }) => creations.get(path) ?? []));
  const submitted = progressOf(plan, ports.clock, ports.pace);
  await noteDelegations(plan, { port, clock: ports.clock });
  await submitBatches(plan, { port, references, zones, changeIds, listen, submitted, wait, settled });
  await settleLedgers(ledgers);
  await wait(changeIds.filter((id) => !settled.has(id)));
  await changeVpcs(plan, { port, zones, changeIds, listen, wait });
  // What is held back may refer to them.
  if (!holdsBack(plan)) await removeResources(others, resources);
  const vanishing = await uncached(plan, { ...patience, port, listen });
  await mapConcurrently(vanishing, zonesAtOnce, async (zone) => {
    if (zone.hostedZoneId !== undefined) zones.set(zone.path, await deleteZone(zone, zone.hostedZoneId, port, listen));
  });
  if (!holdsBack(plan)) await removeResources(lasting, resources);
  const left = [...schedules.values()].filter((schedule) => schedule.due.length > 0 || !endsNow(schedule));
  return { hostedZones: [...zones.values()], changeIds, ...(left.length === 0 ? {} : { schedules: left }) };
}

function scheduleKey({ kind, path, id }: PlannedSchedule): string {
  return `${kind} ${path ?? id ?? ''}`;
}

/** What zones are created with, and everything else. */
function parted(steps: Plan['resources']): readonly [Plan['resources'], Plan['resources']] {
  const outlives = ({ kind }: Plan['resources'][number]) => resourceKind(kind).outlivesZones === true;
  return [steps.filter(outlives), steps.filter((step) => !outlives(step))];
}
