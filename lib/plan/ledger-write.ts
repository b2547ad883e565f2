import { formatLedgerDocument } from '../model/ledger/ledger-document';
import type { AssemblyHostedZone } from '../synth/assembly';
import type { Comparison } from './compare-zone';
import { outsideLocation, type LedgerWrite, type StoredLedger } from '../model/ledger/ledger-store';
import type { ZoneMemory } from './zone-memory';

/** What is written to a ledger outside of the zone; undefined when nothing changes, or where there is none. */
export function ledgerWrite(
  zone: Pick<AssemblyHostedZone, 'ledger'>,
  { differences, ledgerOnly, current }: Comparison,
  memory: ZoneMemory,
  stored: StoredLedger | undefined,
): LedgerWrite | undefined {
  const location = outsideLocation(zone.ledger);
  const { document } = memory;
  if (location === undefined || document === undefined) return undefined;
  const effects = [...differences.flatMap(({ effect }) => effect ?? []), ...ledgerOnly.map(({ effect }) => effect)];
  if (effects.length === 0 && document.pending.length === 0) return undefined;
  const after = new Map(memory.claims);
  for (const claim of current) after.set(claim.key, claim);
  for (const { key, after: claim } of effects) {
    if (claim === undefined) after.delete(key);
    else after.set(key, claim);
  }
  return {
    location,
    ...(stored?.version === undefined ? {} : { version: stored.version }),
    intent: formatLedgerDocument({ ...document, claims: [...memory.claims.values()], pending: effects }),
    settled: formatLedgerDocument({ ...document, claims: [...after.values()], pending: [] }),
  };
}
