import type { Moved } from '../moved';
import type { LiveState } from '../live-state';
import { keyOfApi } from '../guards/zone-change';
import type { Plan } from '../plan';
import { touchedBy, type Touched } from '../touched';

/** A saved plan beside the one that is made of the same assembly now. */
export interface SavedPlanComparison {
  /** What is as the saved plan makes it, and so is not to be done any more. */
  readonly alreadyDone: readonly string[];
  /** What the fresh plan does otherwise than the saved one, or beyond it. */
  readonly moved: readonly Moved[];
}

/** Tells whether a fresh plan, made from this live state, does nothing but what the saved one does. Pure. */
export function compareSavedPlan(saved: Plan, fresh: Plan, live: LiveState): SavedPlanComparison {
  const planned = bySubject(touchedBy(saved));
  const now = bySubject(touchedBy(fresh));
  const alreadyDone: string[] = [];
  const moved: Moved[] = [];
  for (const [key, was] of planned) {
    const is = now.get(key);
    if (is?.fingerprint === was.fingerprint) continue;
    const left = is === undefined ? notTakenAway(was, live) : undefined;
    if (is !== undefined) moved.push(otherwise(was, is));
    else if (left !== undefined) moved.push(left);
    else alreadyDone.push(was.subject);
  }
  for (const [key, is] of now) if (!planned.has(key) && is.noted !== true) moved.push(beyond(is));
  return { alreadyDone, moved };
}

function bySubject(touched: readonly Touched[]): Map<string, Touched> {
  return new Map(touched.map((one) => [JSON.stringify([one.path, one.subject]), one]));
}

function otherwise({ path, subject, before, after }: Touched, is: Touched): Moved {
  if (before === undefined && after === undefined) return { path, subject, why: 'It is not as it was when the plan was saved.' };
  return { path, subject, ...(before === undefined ? {} : { then: before }), ...(is.before === undefined ? {} : { now: is.before }) };
}

/** It was as declared when the plan was saved, or not there. */
function beyond({ path, subject, before, after }: Touched): Moved {
  if (before === undefined && after === undefined)
    return { path, subject, why: 'It is not as it was when the plan was saved, which leaves it alone.' };
  return { path, subject, ...(after === undefined ? {} : { then: after }), ...(before === undefined ? {} : { now: before }) };
}

/** What was to go is there, but not to be deleted any more: somebody else owns it by now. */
function notTakenAway({ path, subject, before, after }: Touched, live: LiveState): Moved | undefined {
  const zone = live.zones.get(path);
  if (before === undefined || after !== undefined || zone?.status !== 'present') return undefined;
  if (!zone.recordSets.some(({ api }) => keyOfApi(api) === subject)) return undefined;
  return { path, subject, why: "It was to be deleted, but is not the app's to delete any more." };
}
