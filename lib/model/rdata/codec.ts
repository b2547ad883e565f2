import type { Result } from '../result';

/** How one record type's data is read, written and compared. */
export interface RdataCodec<R> {
  /** The data that a value's presentation text stands for, or every finding about it. */
  parse(text: string): Result<R>;
  /** The presentation text, in the form Route 53 takes. */
  toText(rdata: R): string;
  /** A text that is equal for two values exactly when DNS makes no difference between them. */
  canonical(rdata: R): string;
}
