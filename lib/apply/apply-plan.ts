import type { Route53Port, TaggedResource } from '../aws/route53-port';
import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import type { GuardName, HealthCheckStep, Plan, ZonePlan } from '../plan/plan';
import type { Tags } from '../synth/declarations';
import { submissionOrder } from './submission-order';
import { createHealthCheck, createZone } from './create';
import type { ApplyListener } from './events';
import { KnownReferences } from './references';
import { waitUntilInSync } from './wait';

/** Through what a plan is applied. */
export interface ApplyPorts {
  readonly port: Route53Port;
  readonly clock: Clock;
}

/** How a plan is applied. */
export interface ApplyOptions {
  /** Told of every step. @default - nobody */
  readonly listen?: ApplyListener;
  /** Guards that this plan may pass. @default - none */
  readonly allow?: readonly GuardName[];
  /** How long to wait for the changes to be INSYNC, in milliseconds. @default 600000 */
  readonly timeoutMilliseconds?: number;
  /** Stops before the next call once it is aborted; a call under way is finished. @default - never */
  readonly signal?: AbortSignal;
}

/** A hosted zone after apply. */
export interface AppliedZone {
  readonly path: string;
  readonly name: string;
  /** Undefined for a zone that does not exist. */
  readonly hostedZoneId?: string;
  /** Known where the zone was just created, or where the plan knew them. */
  readonly nameServers?: readonly string[];
}

/** What apply did. */
export interface ApplyResult {
  readonly hostedZones: readonly AppliedZone[];
  /** All of them INSYNC. */
  readonly changeIds: readonly string[];
}

const defaultTimeoutMilliseconds = 600_000;

/**
 * Does what the plan says: creates what is referred to, sends the change batches in their order, waits once until all of them are
 * INSYNC, and deletes what nothing refers to any more.
 *
 * Each batch is a compare-and-swap. When one is refused nothing of it has happened; batches before it stay.
 *
 * @param changeIds - Changes that an earlier plan submitted, waited for like this one's; those of this plan are added, so that
 * they are known also when a later call is refused.
 * @throws Apex53Error `ZoneNameTaken`, `RecordSetConflict` or `GuardRefused` before anything is done; `ConcurrentChange`,
 * `ChangeRefused`, `PropagationTimedOut`, `AccessDenied` or `ServiceFailed` on the way.
 */
export async function applyPlan(plan: Plan, ports: ApplyPorts, options: ApplyOptions = {}, changeIds: string[] = []): Promise<ApplyResult> {
  refuse(plan, options.allow ?? []);
  const port = stoppable(ports.port, options.signal);
  const listen: ApplyListener = options.listen ?? (() => undefined);
  const references = new KnownReferences();
  const zones = new Map<string, AppliedZone>();

  for (const zone of plan.hostedZones) zones.set(zone.path, await prepareZone(zone, port, references, changeIds, listen));
  for (const step of plan.healthChecks) await prepareHealthCheck(step, port, references, listen);
  await submitBatches(plan, { port, references, zones, changeIds, listen });
  await waitUntilInSync(port, changeIds, {
    clock: ports.clock,
    timeoutMilliseconds: options.timeoutMilliseconds ?? defaultTimeoutMilliseconds,
    listen,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  for (const step of plan.healthChecks) {
    if (step.kind !== 'delete') continue;
    await port.deleteHealthCheck(step.id);
    listen({ type: 'health-check-deleted', id: step.id });
  }
  for (const zone of plan.hostedZones)
    if (zone.step.kind === 'delete' && zone.hostedZoneId !== undefined)
      zones.set(zone.path, await deleteZone(zone, zone.hostedZoneId, port, listen));
  return { hostedZones: [...zones.values()], changeIds };
}

/** The port, refusing every further call once the signal is aborted. */
function stoppable(port: Route53Port, signal: AbortSignal | undefined): Route53Port {
  if (signal === undefined) return port;
  return new Proxy(port, {
    get(target, method, receiver): unknown {
      if (signal.aborted) throw new Apex53Error('Interrupted', 'Interrupted between two calls. Nothing is half done; run again to finish.');
      return Reflect.get(target, method, receiver);
    },
  });
}

function refuse(plan: Plan, allowed: readonly GuardName[]): void {
  const [conflict] = plan.conflicts;
  if (conflict !== undefined)
    throw new Apex53Error(conflict.code, plan.conflicts.map(({ message }) => message).join('\n'), {
      details: { conflicts: plan.conflicts },
    });
  const refused = plan.guards.filter(({ guard }) => !allowed.includes(guard));
  if (refused.length > 0) {
    throw new Apex53Error(
      'GuardRefused',
      `${refused.map(({ message }) => message).join('\n')}\nIf this is meant, allow it: ${[...new Set(refused.map(({ guard }) => `--allow ${guard}`))].join(' ')}.`,
      { details: { guards: refused } },
    );
  }
}

async function prepareZone(
  zone: ZonePlan,
  port: Route53Port,
  references: KnownReferences,
  changeIds: string[],
  listen: ApplyListener,
): Promise<AppliedZone> {
  const { path, name, step, hostedZoneId } = zone;
  if (step.kind === 'create') {
    const created = await createZone(port, zone, step);
    if (created.changeId !== undefined) changeIds.push(created.changeId);
    references.learnHostedZone(path, created.hostedZoneId, created.nameServers);
    await addTags(port, 'hostedzone', created.hostedZoneId, step.tags);
    listen({ type: 'zone-created', path, name, hostedZoneId: created.hostedZoneId, nameServers: created.nameServers });
    return { path, name, hostedZoneId: created.hostedZoneId, nameServers: created.nameServers };
  }
  if (hostedZoneId === undefined) return { path, name };
  references.learnHostedZone(path, hostedZoneId, zone.nameServers ?? []);
  if (step.kind === 'update') {
    if (step.comment !== undefined) await port.updateHostedZoneComment(hostedZoneId, step.comment.after);
    await addTags(port, 'hostedzone', hostedZoneId, step.addTags);
    listen({ type: 'zone-updated', path, name });
  }
  return { path, name, hostedZoneId, ...(zone.nameServers === undefined ? {} : { nameServers: zone.nameServers }) };
}

async function prepareHealthCheck(
  step: HealthCheckStep,
  port: Route53Port,
  references: KnownReferences,
  listen: ApplyListener,
): Promise<void> {
  if (step.kind === 'create') {
    const id = await createHealthCheck(port, { ...step, after: references.resolveHealthCheck(step.after) });
    references.learnHealthCheck(step.path, id);
    await addTags(port, 'healthcheck', id, step.tags);
    listen({ type: 'health-check-created', path: step.path, id });
  } else if (step.kind === 'update') {
    if (Object.keys(step.set).length > 0 || step.reset.length > 0)
      await port.updateHealthCheck({
        id: step.id,
        version: step.version,
        set: references.resolveHealthCheck(step.set),
        reset: step.reset,
      });
    await addTags(port, 'healthcheck', step.id, step.addTags);
    listen({ type: 'health-check-updated', path: step.path, id: step.id });
  }
}

interface Submission {
  readonly port: Route53Port;
  readonly references: KnownReferences;
  readonly zones: ReadonlyMap<string, AppliedZone>;
  readonly changeIds: string[];
  readonly listen: ApplyListener;
}

async function submitBatches(plan: Plan, { port, references, zones, changeIds, listen }: Submission): Promise<void> {
  const total = plan.hostedZones.reduce((sum, { batches }) => sum + batches.reduce((count, { Changes }) => count + Changes.length, 0), 0);
  let done = 0;
  for (const zone of submissionOrder(plan.hostedZones)) {
    const hostedZoneId = zones.get(zone.path)?.hostedZoneId;
    for (const batch of zone.batches) {
      if (hostedZoneId === undefined)
        throw new Apex53Error(
          'ReferenceUnresolved',
          `The hosted zone ${zone.name} does not exist. Apply the whole plan, not a part of it.`,
          { details: { path: zone.path } },
        );
      const { changeId } = await port.changeResourceRecordSets(hostedZoneId, references.resolveBatch(batch));
      changeIds.push(changeId);
      done += batch.Changes.length;
      listen({ type: 'batch-submitted', path: zone.path, name: zone.name, changes: batch.Changes.length, done, total });
    }
  }
}

async function deleteZone({ path, name }: ZonePlan, hostedZoneId: string, port: Route53Port, listen: ApplyListener): Promise<AppliedZone> {
  await port.deleteHostedZone(hostedZoneId);
  listen({ type: 'zone-deleted', path, name, hostedZoneId });
  return { path, name };
}

/** At most ten tags go in one call (Route 53 API Reference, ChangeTagsForResource). */
async function addTags(port: Route53Port, resource: TaggedResource, id: string, tags: Tags): Promise<void> {
  const entries = Object.entries(tags);
  for (let i = 0; i < entries.length; i += 10) await port.addTags(resource, id, Object.fromEntries(entries.slice(i, i + 10)));
}
