/** What the code table says of one finding. */
export interface FindingEntry {
  readonly severity: 'error' | 'warning';
  /** Whether people may take note of it and go on: every warning, and errors that come from a table that may be out of date. */
  readonly acknowledgeable: boolean;
  /** What it means, one sentence. */
  readonly meaning: string;
  readonly allowed: string;
  readonly fix: string;
  readonly source: string;
}

/** What Route 53 refuses, or what cannot be made sense of: nothing is synthesized before it is put right. */
export const error = (meaning: string, allowed: string, fix: string, source: string) =>
  ({ severity: 'error', acknowledgeable: false, meaning, allowed, fix, source }) as const satisfies FindingEntry;

/** What is not in a table of this version: Route 53 may know better by now, so people can say that it does. */
export const acknowledgeableError = (meaning: string, allowed: string, fix: string, source: string) =>
  ({ severity: 'error', acknowledgeable: true, meaning, allowed, fix, source }) as const satisfies FindingEntry;

/** What Route 53 takes, but hardly anybody means. */
export const warning = (meaning: string, allowed: string, fix: string, source: string) =>
  ({ severity: 'warning', acknowledgeable: true, meaning, allowed, fix, source }) as const satisfies FindingEntry;
