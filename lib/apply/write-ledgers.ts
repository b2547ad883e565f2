import type { LedgerStore, LedgerWrite, OpenLedger } from '../model/ledger/ledger-store';
import type { Plan } from '../plan/plan';
import { storeAt } from '../state/ledger-store-at';

/** A ledger outside of its zone that holds what is about to happen. */
export interface IntendedLedger {
  readonly store: LedgerStore;
  readonly write: LedgerWrite;
  readonly version: string;
}

/**
 * Writes down what the plan is about to do, wherever the ledger does not change with the batches. Should the run break off behind this,
 * the next one sees by the zone which of it has happened.
 *
 * @throws Apex53Error `ConcurrentChange` when somebody else wrote a ledger since it was read; no batch has been sent then.
 */
export async function writeIntents(plan: Plan, openLedger: OpenLedger | undefined): Promise<IntendedLedger[]> {
  const intended: IntendedLedger[] = [];
  for (const { ledgerWrite: write } of plan.hostedZones) {
    if (write === undefined) continue;
    const store = storeAt(write.location, openLedger);
    intended.push({ store, write, version: await store.write(write.intent, write.version) });
  }
  return intended;
}

/** Writes down what has happened. */
export async function settleLedgers(ledgers: readonly IntendedLedger[]): Promise<void> {
  for (const { store, write, version } of ledgers) await store.write(write.settled, version);
}
