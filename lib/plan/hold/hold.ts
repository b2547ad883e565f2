import type { RecordSetDifference } from '../plan';

/** Record sets that stay as they are for now: by construct path of their zone, their keys, such as `www.example.com. A`. */
export type Hold = ReadonlyMap<string, ReadonlySet<string>>;

/** What differs and stays as it is all the same, since something is held back. */
export interface HeldDifference extends RecordSetDifference {
  /** Key of the record set that is held back and that this one must not go before; absent for that one itself. */
  readonly waitsFor?: string;
}
