/** Where it is remembered what an app created in a zone that it shares. */
export type LedgerLocation =
  | { readonly kind: 'zone' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string; readonly region?: string }
  | { readonly kind: 'none' };

/** The text of a ledger outside of the zone, and which writing of it that is. */
export interface StoredLedger {
  /** Undefined where there is none yet. */
  readonly text?: string;
  /** Changes with every writing. */
  readonly version?: string;
}

/** Keeps the text of a ledger: a file, or an object of S3. */
export interface LedgerStore {
  read(): Promise<StoredLedger>;
  /**
   * Replaces the text, provided that it is still of this version; a store without one must be empty.
   *
   * @returns the new version
   * @throws Apex53Error `ConcurrentChange` when somebody else wrote it; nothing was written then.
   */
  write(text: string, version: string | undefined): Promise<string>;
}

/** Where a ledger lies that is not in the zone. */
export type OutsideLocation = Extract<LedgerLocation, { readonly kind: 'file' | 's3' }>;

/** Gives the store for a place. */
export type OpenLedger = (location: OutsideLocation) => LedgerStore;

/** What apply writes around the change batches: first what is about to happen, then what has happened. */
export interface LedgerWrite {
  readonly location: OutsideLocation;
  /** Undefined where there was none. */
  readonly version?: string;
  readonly intent: string;
  readonly settled: string;
}

/** Where the ledger of a zone lies, if it is not in the zone. */
export function outsideLocation(ledger: LedgerLocation | undefined): OutsideLocation | undefined {
  return ledger?.kind === 'file' || ledger?.kind === 's3' ? ledger : undefined;
}
