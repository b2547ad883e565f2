import type { GroupedPlan } from '../plan/compute-plan';
import { keyOfApi } from '../plan/guards/zone-change';
import type { Hold, Refusal } from '../plan/hold/hold';
import type { Conflict } from '../plan/plan';
import type { RefusedBatch } from './refused-batch';

/** Record sets of one zone that are held back together. */
interface Part {
  readonly path: string;
  readonly keys: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** After so many refusals everything that is left is held back. */
const maxRefusals = 32;

/**
 * What a deployment goes without, from one refused batch to the next. Record sets that a refusal names are held back; where it names
 * none, half of what travelled in the batch is set aside and the other half is tried, until what is to blame stands alone.
 */
export class HeldBack {
  private readonly blamed = new Map<string, Map<string, readonly Refusal[]>>();
  private readonly aside: Part[] = [];
  private refusals = 0;

  /** What the next plan goes without. */
  get hold(): Hold {
    const hold = new Map([...this.blamed].map(([path, keys]) => [path, new Map(keys)]));
    for (const part of this.aside) add(hold, part);
    return hold;
  }

  /** Holds back what a batch was refused for; false when nothing of it can be. */
  take({ path, batch, refused }: RefusedBatch, { plan, groups }: GroupedPlan): boolean {
    const refusals = refused.map(({ message, toDo }) => ({ message, toDo }));
    this.refusals += 1;
    if (this.refusals >= maxRefusals) {
      for (const part of this.aside.splice(0)) this.blame(part);
      for (const [zone, parts] of groups) this.blame({ path: zone, keys: parts.flat(), refusals });
      return true;
    }
    const changes = plan.hostedZones.find((zone) => zone.path === path)?.batches[batch]?.Changes ?? [];
    const sent = new Set(changes.map(({ ResourceRecordSet }) => keyOfApi(ResourceRecordSet)));
    const parts = (groups.get(path) ?? []).filter((keys) => keys.some((key) => sent.has(key)));
    const known = new Set(parts.flat());
    const named = refused.filter(({ recordSet }) => recordSet !== undefined && known.has(recordSet));
    if (named.length > 0) {
      // An alias whose target is refused with it waits for that, and is not to blame.
      const isRefused = (target: string) => named.some(({ recordSet = '' }) => recordSet === target || recordSet.startsWith(`${target} `));
      for (const { recordSet = '', target, message, toDo } of named)
        if (target === undefined || !isRefused(target)) this.blame({ path, keys: [recordSet], refusals: [{ message, toDo }] });
      return true;
    }
    if (parts.length > 1) {
      this.aside.push({ path, keys: parts.slice(Math.ceil(parts.length / 2)).flat(), refusals });
      return true;
    }
    this.blame({ path, keys: parts.flat(), refusals });
    this.release();
    return parts.length > 0;
  }

  /** Holds back the record sets that only a person can settle; false when there are none. */
  takeConflicts(conflicts: readonly Conflict[]): boolean {
    const settled = conflicts.flatMap(({ about, message }) => (about === undefined ? [] : [{ ...about, message }]));
    for (const { zone: path, recordSet, message } of settled) this.blame({ path, keys: [recordSet], refusals: [{ message }] });
    return settled.length > 0;
  }

  /** Lets what was set aside last go in the next plan; false when nothing is. */
  release(): boolean {
    return this.aside.pop() !== undefined;
  }

  private blame(part: Part): void {
    add(this.blamed, part);
  }
}

function add(hold: Map<string, Map<string, readonly Refusal[]>>, { path, keys, refusals }: Part): void {
  const ofZone = hold.get(path) ?? new Map<string, readonly Refusal[]>();
  hold.set(path, ofZone);
  for (const key of keys) ofZone.set(key, [...(ofZone.get(key) ?? []), ...refusals]);
}
