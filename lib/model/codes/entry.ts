/** What the code table says of one finding. */
export interface FindingEntry {
  readonly severity: 'error' | 'warning';
  /** What it means, one sentence. */
  readonly meaning: string;
  readonly allowed: string;
  readonly fix: string;
  readonly source: string;
}

export const error = (meaning: string, allowed: string, fix: string, source: string): FindingEntry => ({
  severity: 'error',
  meaning,
  allowed,
  fix,
  source,
});

export const warning = (meaning: string, allowed: string, fix: string, source: string): FindingEntry => ({
  severity: 'warning',
  meaning,
  allowed,
  fix,
  source,
});
