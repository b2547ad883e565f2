import { Apex53Error } from '../model/error';
import { explainRefusal, type RefusedChange } from '../plan/explain-refusal';
import type { Plan, ZonePlan } from '../plan/plan';

/** A change batch that Route 53 refused, so that nothing of it happened. */
export interface RefusedBatch {
  /** Construct path of its zone. */
  readonly path: string;
  /** Its place in the zone's batches. */
  readonly batch: number;
  /** Its messages, tied to what they are about. */
  readonly refused: readonly RefusedChange[];
}

/** What the call gives, or a refusal that says which constructs it is about and what to do. */
export async function explained<T>({ path, differences }: ZonePlan, batch: number, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const messages = Apex53Error.is(error) ? error.details.messages : undefined;
    if (!Apex53Error.is(error) || !Array.isArray(messages)) throw error;
    const refused = explainRefusal(messages.map(String), differences);
    const lines = refused.map(
      ({ recordSet = 'The batch', path: declared, toDo }) => `${recordSet}${declared === undefined ? '' : ` (${declared})`}: ${toDo}.`,
    );
    throw new Apex53Error(error.code, [error.message, ...new Set(lines)].join('\n'), {
      details: { ...error.details, ...({ path, batch, refused } satisfies RefusedBatch) },
      cause: error,
    });
  }
}

/** The batch that an error is about; undefined when it is about something else. */
export function refusedBatchOf(error: Apex53Error): RefusedBatch | undefined {
  const { path, batch, refused } = error.details as Partial<RefusedBatch>;
  return path === undefined || batch === undefined || refused === undefined ? undefined : { path, batch, refused };
}

/**
 * Whether two plans do the same under the names that a batch was refused for; under all names of the batch where it names none, and in
 * everything where no batch was refused.
 */
export function isSameForRefused(refused: RefusedBatch | undefined, before: Plan, now: Plan): boolean {
  if (refused === undefined || JSON.stringify(before.conflicts) !== JSON.stringify(now.conflicts))
    return withoutTimes(before) === withoutTimes(now);
  const named = refused.refused.flatMap(({ recordSet }) => (recordSet === undefined ? [] : [recordSet.split(' ', 1)[0] ?? '']));
  const names = new Set(named.length > 0 ? named : namesIn(before, refused));
  const changesUnder = ({ hostedZones }: Plan) =>
    hostedZones
      .find(({ path }) => path === refused.path)
      ?.batches.flatMap(({ Changes }) => Changes.filter(({ ResourceRecordSet }) => names.has(ResourceRecordSet.Name)));
  return JSON.stringify(changesUnder(before)) === JSON.stringify(changesUnder(now));
}

/** Of what is planned, not of the ledger, whose shards are otherwise as soon as another batch of the plan was taken. */
function namesIn({ hostedZones }: Plan, { path, batch }: RefusedBatch): string[] {
  const zone = hostedZones.find((one) => one.path === path);
  const planned = new Set(zone?.differences.map(({ before, after }) => (after ?? before)?.Name));
  const sent = zone?.batches[batch]?.Changes.map(({ ResourceRecordSet }) => ResourceRecordSet.Name) ?? [];
  return sent.filter((name) => planned.has(name));
}

/** A plan as text, but for when what it begins goes on. */
function withoutTimes(plan: Plan): string {
  return JSON.stringify({ ...plan, schedules: undefined });
}
