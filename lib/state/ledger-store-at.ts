import { Apex53Error } from '../model/error';
import type { LedgerStore, OpenLedger, OutsideLocation } from '../model/ledger/ledger-store';

/** @throws Apex53Error `LedgerUnreadable` where nothing opens ledgers outside of the zone. */
export function storeAt(location: OutsideLocation, openLedger: OpenLedger | undefined): LedgerStore {
  if (openLedger !== undefined) return openLedger(location);
  throw new Apex53Error('LedgerUnreadable', `Nothing here can open the ledger ${JSON.stringify(location)}. Nothing was changed.`);
}
