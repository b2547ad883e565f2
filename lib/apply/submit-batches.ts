import type { Route53Port } from '../aws/route53-port';
import { mapConcurrently } from '../model/concurrency';
import { Apex53Error } from '../model/error';
import { explainRefusal } from '../plan/explain-refusal';
import type { Plan, PlannedSubmission, ZonePlan } from '../plan/plan';
import { zonesAtOnce } from '../state/zones-at-once';
import type { AppliedZone } from './apply-zones';
import type { ApplyListener } from './events';
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
    await mapConcurrently(
      grouped(wave, (one) => one.path),
      zonesAtOnce,
      async (ofZone) => {
        for (const { path, batch } of ofZone) await submit(zonesByPath.get(path), batch, submission);
      },
    );
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
  const { changeId } = await explained(zone, port.changeResourceRecordSets(hostedZoneId, references.resolveBatch(batch)));
  changeIds.push(changeId);
  const changes = batch.Changes.length;
  listen({ type: 'batch-submitted', path, name, changes, ...submitted(changes) });
}

/** What the call gives, or a refusal that says which constructs it is about and what to do. */
async function explained<T>({ differences }: ZonePlan, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const messages = Apex53Error.is(error) ? error.details.messages : undefined;
    if (!Apex53Error.is(error) || !Array.isArray(messages)) throw error;
    const refused = explainRefusal(messages.map(String), differences);
    const lines = refused.map(
      ({ recordSet = 'The batch', path, toDo }) => `${recordSet}${path === undefined ? '' : ` (${path})`}: ${toDo}.`,
    );
    throw new Apex53Error(error.code, [error.message, ...new Set(lines)].join('\n'), {
      details: { ...error.details, refused },
      cause: error,
    });
  }
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
