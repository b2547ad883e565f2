/** Why a record set is held back: what Route 53 said of it, or what stands in its way. */
export interface Refusal {
  readonly message: string;
  /** What to do, where the message does not say it. */
  readonly toDo?: string;
}

/** Record sets that stay as they are for now, with why: by construct path of their zone, and by their keys, such as `www.example.com. A`. */
export type Hold = ReadonlyMap<string, ReadonlyMap<string, readonly Refusal[]>>;

/** Why a record set stays as it is. */
export interface HeldReason {
  /** Empty for what waits for another one. */
  readonly refusals: readonly Refusal[];
  /** Key of the record set that is held back and that this one must not go before; absent for that one itself. */
  readonly waitsFor?: string;
}
