import type { Route53Port } from '../aws/route53-port';
import { mapConcurrently } from '../model/concurrency';
import { Apex53Error } from '../model/error';
import type { Plan, PlannedSubmission, ZonePlan } from '../plan/plan';
import { zonesAtOnce } from '../state/zones-at-once';
import type { AppliedZone } from './apply-zones';
import type { ApplyListener } from './events';
import { explained, refusedBatchOf } from './refused-batch';
import type { KnownReferences } from './references';
import type { Progress } from './time-left';

/** What change batches are sent with. */
export interface Submission {
  readonly port: Route53Port;
  readonly references: KnownReferences;
  readonly zones: ReadonlyMap<string, AppliedZone>;
  readonly changeIds: string[];
  readonly listen: ApplyListener;
  /** Told of the changes of each batch that was taken. */
  readonly submitted: (changes: number) => Progress;
  /** Until these changes are INSYNC. */
  readonly wait: (changeIds: readonly string[]) => Promise<void>;
  /** Changes that need no waiting for; those that were waited for are added. */
  readonly settled: Set<string>;
}

/**
 * Sends every change batch of the plan, references replaced: wave by wave, the batches of one zone one after the other, zones side by
 * side. A wave begins when what it rests on is INSYNC, since a name server may take it earlier else; but not for zones that are new,
 * which nobody asks yet.
 */
export async function submitBatches(plan: Plan, submission: Submission): Promise<void> {
  const zonesByPath = new Map(plan.hostedZones.map((zone) => [zone.path, zone]));
  const { changeIds, wait, settled } = submission;
  for (const wave of grouped(plan.submissions, (one) => one.wave)) {
    const isAsked = wave.some(({ path }) => zonesByPath.get(path)?.step.kind !== 'create');
    const pending = changeIds.filter((id) => !settled.has(id));
    if (wave[0]?.wave !== 0 && isAsked && pending.length > 0) {
      await wait(pending);
      for (const id of pending) settled.add(id);
    }
    await sendSideBySide(wave, (path, batch) => submit(zonesByPath.get(path), batch, submission));
  }
}

/** @throws of several failures one that leaves open what happened, rather than a refusal, of which nothing did. */
async function sendSideBySide(wave: readonly PlannedSubmission[], send: (path: string, batch: number) => Promise<void>): Promise<void> {
  const open: unknown[] = [];
  const zones = grouped(wave, (one) => one.path);
  try {
    await mapConcurrently(zones, zonesAtOnce, async (ofZone) => {
      try {
        for (const { path, batch } of ofZone) await send(path, batch);
      } catch (error) {
        if (!Apex53Error.is(error) || refusedBatchOf(error) === undefined) open.push(error);
        throw error;
      }
    });
  } catch (error) {
    throw open[0] ?? error;
  }
}

async function submit(
  zone: ZonePlan | undefined,
  place: number,
  { port, references, zones, changeIds, listen, submitted }: Submission,
): Promise<void> {
  const { path = '' } = zone ?? {};
  const batch = zone?.batches[place];
  const { name = path, hostedZoneId } = zones.get(path) ?? {};
  if (hostedZoneId === undefined || zone === undefined || batch === undefined)
    throw new Apex53Error('ReferenceUnresolved', `The hosted zone ${name} does not exist. Apply the whole plan, not a part of it.`, {
      details: { path },
    });
  const { changeId } = await explained(zone, place, port.changeResourceRecordSets(hostedZoneId, references.resolveBatch(batch)));
  changeIds.push(changeId);
  const changes = batch.Changes.length;
  listen({ type: 'batch-submitted', path, name, batch: place, changes, ...submitted(changes) });
}

/** Submissions that have the same key, in the order in which the keys are met. */
function grouped(submissions: readonly PlannedSubmission[], keyOf: (submission: PlannedSubmission) => unknown): PlannedSubmission[][] {
  const groups = new Map<unknown, PlannedSubmission[]>();
  for (const submission of submissions) {
    const group = groups.get(keyOf(submission));
    if (group === undefined) groups.set(keyOf(submission), [submission]);
    else group.push(submission);
  }
  return [...groups.values()];
}
