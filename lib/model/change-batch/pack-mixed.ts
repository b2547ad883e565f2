import type { Change, OrderedGroup } from './change';
import { addSizes, fits, type BatchSize } from './limits';

/** A group that was measured. */
export interface SizedGroup {
  readonly group: OrderedGroup;
  readonly size: BatchSize;
}

/** Groups are sought by their size in so many steps. */
const steps = 1000;

/**
 * The groups packed into as few batches as a greedy choice finds: a batch takes, while anything fits, the largest group that uses more
 * of that limit of which the batch has used less; so that aliases, which have no characters, and long texts fill it together, and
 * small groups fill what large ones leave.
 *
 * A group may be chosen once everything that it is after is in this batch or an earlier one; inside a batch groups keep their order.
 * Takes time linear in groups and dependencies, but for sorting.
 */
export function packMixed(groups: readonly SizedGroup[], limits: BatchSize): Change[][] {
  const none: BatchSize = { records: 0, characters: 0 };
  const ready = new ReadyGroups(groups, limits);
  const batches: Change[][] = [];
  let places: number[] = [];
  let used = none;
  for (;;) {
    const place = ready.take(used);
    if (place !== undefined) {
      places.push(place);
      used = addSizes(used, groups[place]?.size ?? none);
      continue;
    }
    if (places.length === 0) return batches;
    batches.push(places.sort((a, b) => a - b).flatMap((at) => groups[at]?.group.changes ?? []));
    places = [];
    used = none;
  }
}

/** The groups that may be taken by now. */
class ReadyGroups {
  private readonly recordHeavy: SizedQueues;
  private readonly characterHeavy: SizedQueues;
  /** By place: how many groups it is after and that were not taken, and the places that are after it. */
  private readonly missing: number[];
  private readonly followers: number[][];

  constructor(
    private readonly groups: readonly SizedGroup[],
    private readonly limits: BatchSize,
  ) {
    this.recordHeavy = new SizedQueues(groups, limits);
    this.characterHeavy = new SizedQueues(groups, limits);
    this.followers = groups.map(() => []);
    const placeOf = new Map(groups.map(({ group }, place) => [group, place]));
    this.missing = groups.map(({ group }, place) => {
      const before = group.after.flatMap((other) => placeOf.get(other) ?? []);
      for (const other of before) this.followers[other]?.push(place);
      return before.length;
    });
    const free = this.missing.flatMap((missing, place) => (missing === 0 ? [place] : []));
    for (const place of free) this.add(place);
  }

  /** Takes the group that suits a batch of which so much is used; undefined when none fits. */
  take(used: BatchSize): number | undefined {
    const { limits, recordHeavy, characterHeavy } = this;
    const fewerRecords = used.records / limits.records <= used.characters / limits.characters;
    const queues = fewerRecords ? [recordHeavy, characterHeavy] : [characterHeavy, recordHeavy];
    const place = queues[0]?.take(used) ?? queues[1]?.take(used);
    if (place !== undefined) this.release(place);
    return place;
  }

  private add(place: number): void {
    const { group, size } = this.groups[place] ?? {};
    if (group === undefined || size === undefined) return;
    if (group.changes.length === 0) {
      this.release(place);
      return;
    }
    const { records, characters } = size;
    const [ofRecords, ofCharacters] = [records / this.limits.records, characters / this.limits.characters];
    if (ofRecords >= ofCharacters) this.recordHeavy.add(place, ofRecords);
    else this.characterHeavy.add(place, ofCharacters);
  }

  /** Groups without changes are never after one another, so this calls itself no deeper than once. */
  private release(place: number): void {
    for (const follower of this.followers[place] ?? []) {
      const missing = (this.missing[follower] ?? 0) - 1;
      this.missing[follower] = missing;
      if (missing === 0) this.add(follower);
    }
  }
}

/** Places of groups by how much of a limit they use, first come first served among those of one step. */
class SizedQueues {
  private readonly queues: { readonly places: number[]; head: number }[] = Array.from({ length: steps + 1 }, () => ({
    places: [],
    head: 0,
  }));
  private largest = 0;

  constructor(
    private readonly groups: readonly SizedGroup[],
    private readonly limits: BatchSize,
  ) {}

  /** @param share - of the limit, up to 1 */
  add(place: number, share: number): void {
    const step = Math.ceil(share * steps);
    this.queues[step]?.places.push(place);
    this.largest = Math.max(this.largest, step);
  }

  /** Takes the first of the largest step whose first fits beside what is used. */
  take(used: BatchSize): number | undefined {
    while (this.largest > 0 && this.first(this.largest) === undefined) this.largest--;
    for (let step = this.largest; step > 0; step--) {
      const place = this.first(step);
      const size = place === undefined ? undefined : this.groups[place]?.size;
      const queue = this.queues[step];
      if (size === undefined || queue === undefined || !fits(addSizes(used, size), this.limits)) continue;
      queue.head++;
      return place;
    }
    return undefined;
  }

  private first(step: number): number | undefined {
    const queue = this.queues[step];
    return queue?.places[queue.head];
  }
}
