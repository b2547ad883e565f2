import type { LedgerLocation } from '../model/ledger/ledger-store';

/** Where it is remembered what an app created in a zone that it shares with others. */
export class Ledger {
  private constructor(
    /** @internal */
    readonly location: LedgerLocation,
  ) {}

  /** In the zone itself, as TXT record sets under `_apex53` that change in one batch with the record sets they speak of. */
  static zone(): Ledger {
    return new Ledger({ kind: 'zone' });
  }

  /**
   * In a file, for whoever may not write TXT record sets; to be kept where every run finds it, such as in version control.
   *
   * @param path - from the folder where the command runs
   */
  static file(path: string): Ledger {
    return new Ledger({ kind: 'file', path });
  }

  /** In an S3 object, written on condition that nobody else wrote it since. Takes the package `@aws-sdk/client-s3`. */
  static s3(place: { readonly bucket: string; readonly key: string; readonly region?: string }): Ledger {
    return new Ledger({ kind: 's3', ...place });
  }

  /** Nowhere: record sets that are no longer declared stay, and whatever differs has to be adopted. */
  static none(): Ledger {
    return new Ledger({ kind: 'none' });
  }
}
