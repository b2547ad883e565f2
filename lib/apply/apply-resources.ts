import type { PlannedSchedule } from '../plan/planned-schedule';
import type { ResourceStep } from '../plan/resource-step';
import { inDeletionOrder } from '../resources/deletion-order';
import { resourceKind } from '../resources/registry';
import { endsNow } from '../resources/schedule';
import type { Patience, ResourcePorts, WrittenResource } from '../resources/resource-kind';
import type { Tags } from '../synth/declarations';
import { mentionedIn, resourceName } from '../synth/resource-order';
import type { ApplyListener } from './events';
import type { KnownReferences } from './references';

/** What resources are created, changed and deleted with. */
export interface ResourceWork {
  readonly ports: ResourcePorts;
  readonly references: KnownReferences;
  /** Changes that have to be INSYNC; those that resources make are added. */
  readonly changeIds: string[];
  readonly patience: Patience;
  readonly listen: ApplyListener;
  /** Takes what is left of what takes longer than one run. */
  readonly learnSchedule: (schedule: PlannedSchedule) => void;
}

type PreparedStep = Exclude<ResourceStep, { action: 'delete' }>;

/**
 * Everything that record sets or other resources refer to, there and as declared; what it is referred to by is learned. What guards record
 * sets and is declared no longer goes first.
 *
 * What takes a while is waited for when something refers to it, and at the end.
 */
export async function prepareResources(steps: readonly ResourceStep[], work: ResourceWork): Promise<void> {
  const pending = new Map<string, () => Promise<void>>();
  const settle = async (name: string) => {
    const wait = pending.get(name);
    pending.delete(name);
    await wait?.();
  };
  await deleteResources(
    steps.filter((step) => step.action === 'delete' && guardsRecordSets(step)),
    work,
  );
  for (const step of steps) {
    if (step.action === 'delete' || (step.action === 'create' && guardsRecordSets(step))) continue;
    for (const name of mentionedIn(step.after)) await settle(name);
    if (step.action === 'replace' && isDeletedFirst(step)) await deleteResources([step], work);
    const written = await prepareResource(step, work);
    pending.set(resourceName(step), () => waitFor(step, written, work));
  }
  for (const name of [...pending.keys()]) await settle(name);
}

async function waitFor(
  { kind, path, after }: PreparedStep,
  written: WrittenResource,
  { ports, references, patience, listen }: ResourceWork,
): Promise<void> {
  const handled = resourceKind(kind);
  if (handled.waitUntilUsable === undefined) return;
  listen({ type: 'resource-pending', kind, path, id: written.id });
  await handled.waitUntilUsable(ports, written, patience, references.resolveProperties(after));
}

async function prepareResource(
  step: PreparedStep,
  { ports, references, changeIds, listen, learnSchedule }: ResourceWork,
): Promise<WrittenResource> {
  const { kind, path } = step;
  const after = references.resolveProperties(step.after);
  const handled = resourceKind(kind);
  const tag = async (id: string, tags: Tags) => {
    if (Object.keys(tags).length > 0) await handled.addTags?.(ports, id, tags, after);
  };
  if (step.action === 'update') {
    const written =
      step.changes.length === 0 && step.due === undefined
        ? { id: step.id, attributes: {} }
        : await handled.update(ports, { ...step, after });
    learn(written);
    await tag(written.id, step.addTags);
    listen({ type: 'resource-updated', kind, path, id: written.id });
    return written;
  }
  const created = await handled.create(ports, { ...step, properties: after });
  learn(created);
  await tag(created.id, step.tags);
  listen({ type: 'resource-created', kind, path, id: created.id });
  return created;

  function learn({ id, attributes, changeId, schedule }: WrittenResource): void {
    references.learn(kind, path, attributes);
    if (schedule !== undefined) learnSchedule({ kind, path, id, ...schedule });
    if (changeId !== undefined) changeIds.push(changeId);
  }
}

/**
 * Ends updates, deletes what is no longer declared and what another one took the place of beside it, and creates what guards record sets that are now
 * as declared.
 */
export async function removeResources(steps: readonly ResourceStep[], work: ResourceWork): Promise<void> {
  const { ports, references, patience } = work;
  for (const step of steps)
    if (step.action === 'update' && step.changes.length > 0)
      await resourceKind(step.kind).finish?.(ports, { ...step, after: references.resolveProperties(step.after) }, patience);
  await deleteResources(
    steps.filter((step) => (step.action === 'replace' && !isDeletedFirst(step)) || (step.action === 'delete' && !guardsRecordSets(step))),
    work,
  );
  for (const step of steps) if (step.action === 'create' && guardsRecordSets(step)) await prepareResource(step, work);
}

async function deleteResources(steps: readonly ResourceStep[], { ports, listen, learnSchedule }: ResourceWork): Promise<void> {
  for (const step of inDeletionOrder(steps.filter((one) => one.action === 'delete' || one.action === 'replace'))) {
    const { kind, id } = step;
    const handled = resourceKind(kind);
    const left = await (handled.end === undefined ? handled.delete(ports, step) : handled.end(ports, step));
    if (left !== undefined) learnSchedule({ kind, id, ...left });
    listen({ type: left === undefined || endsNow(left) ? 'resource-deleted' : 'resource-ending', kind, id });
  }
}

function guardsRecordSets({ kind }: ResourceStep): boolean {
  return resourceKind(kind).guardsRecordSets === true;
}

function isDeletedFirst({ kind }: ResourceStep): boolean {
  return resourceKind(kind).deletedBeforeReplaced === true;
}
