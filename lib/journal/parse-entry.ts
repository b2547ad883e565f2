import { Apex53Error } from '../model/error';
import type { JournalEntry, JournalEvent, JournalledPlan } from './journal';

/** The format of the lines that this version writes. */
export const journalFormatVersion = 1;

/**
 * An entry from the lines of its file: the intent of each plan or, where only a part of it was taken, that part; what happened, how it ended. A last line that was cut off by a crash is left out.
 *
 * @throws Apex53Error `JournalFailed` when the file is damaged otherwise, or of another version.
 */
export function parseEntry(id: string, text: string): JournalEntry {
  const lines = text.split('\n').filter((line) => line !== '');
  const complete = text.endsWith('\n') ? lines : lines.slice(0, -1);
  const [first, ...rest] = complete.map((line) => parseLine(id, line));
  if (first?.type !== 'begin') throw damaged(id, 'it does not begin as one');
  if (first.formatVersion !== journalFormatVersion)
    throw damaged(
      id,
      `it has the format version ${JSON.stringify(first.formatVersion)}, and this version of apex53 reads ${journalFormatVersion}`,
    );
  const { app, purpose, startedAt, rollbackOf, scopes, who, where } = first as unknown as JournalEntry;
  if (typeof app !== 'string' || typeof purpose !== 'string' || typeof startedAt !== 'number')
    throw damaged(id, 'its first line lacks the app, the purpose or the time');
  const plans: JournalledPlan[] = [];
  for (const { type, plan } of rest) {
    if (type === 'intent') plans.push(checkedPlan(id, plan));
    // What has happened of the intent takes its place.
    else if (type === 'done') plans.splice(-1, 1, checkedPlan(id, plan));
  }
  if (plans.length === 0) throw damaged(id, 'it holds no plan');
  const last = rest.at(-1);
  return {
    id,
    app,
    purpose,
    startedAt,
    ...(typeof rollbackOf === 'string' ? { rollbackOf } : {}),
    ...(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string') ? { scopes } : {}),
    ...(typeof who === 'string' ? { who } : {}),
    ...(typeof where === 'string' ? { where } : {}),
    plans,
    events: rest.flatMap(({ type, event }) => (type === 'event' && isObject(event) ? [event as unknown as JournalEvent] : [])),
    ...(last?.type === 'end' ? { end: last.end as NonNullable<JournalEntry['end']> } : {}),
  };
}

function parseLine(id: string, line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value)) return value;
  } catch {
    // Said below, for what is JSON but no object as well.
  }
  throw damaged(id, 'a line of it is no JSON object');
}

/** As far as a rollback relies on it. */
function checkedPlan(id: string, plan: unknown): JournalledPlan {
  const zones = isObject(plan) ? plan.hostedZones : undefined;
  const isZone = (zone: unknown) =>
    isObject(zone) &&
    typeof zone.path === 'string' &&
    typeof zone.name === 'string' &&
    isObject(zone.step) &&
    Array.isArray(zone.differences) &&
    zone.differences.every(isObject) &&
    (zone.vpcs === undefined || isVpcChanges(zone.vpcs));
  if (isObject(plan) && Array.isArray(zones) && zones.every(isZone) && Array.isArray(plan.resources)) return plan as JournalledPlan;
  throw damaged(id, 'a plan in it has no hosted zones or resources');
}

function isVpcChanges(value: unknown): boolean {
  const isVpc = (vpc: unknown) => isObject(vpc) && typeof vpc.vpcId === 'string' && typeof vpc.region === 'string';
  const isList = (list: unknown) => Array.isArray(list) && list.every(isVpc);
  return isObject(value) && ['associate', 'authorize', 'disassociate', 'deauthorize'].every((change) => isList(value[change]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(id: string, why: string): Apex53Error {
  return new Apex53Error('JournalFailed', `The journal entry ${id} cannot be used: ${why}. It was left as it is.`, { details: { id } });
}
