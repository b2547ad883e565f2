import type { LedgerDifference, ZonePlan } from '../plan/plan';
import { count, plainText } from './plain';
import type { Style } from './style';

/** More record sets than this are counted, unless everything is asked for. */
const foldAfter = 20;

/** What changes in an app's ledger without a change of a record set: a line for each record set. */
export function ledgerLines(
  ledger: LedgerDifference | undefined,
  { style, full }: { readonly style: Style; readonly full: boolean },
): string[] {
  if (ledger === undefined) return [];
  const lines = (what: string, keys: readonly string[]) => {
    const shown = full ? keys : keys.slice(0, foldAfter);
    const folded = keys.length - shown.length;
    return [
      ...shown.map((key) => `  ${style.yellow(`= ${what}`)} ${plainText(key)}`),
      ...(folded === 0 ? [] : [style.dim(`  … and ${folded} more to ${what}; --full shows all`)]),
    ];
  };
  return [
    ...lines('adopt', ledger.adopted),
    ...lines('release', ledger.released),
    ...lines('protect', ledger.protected),
    ...lines('unprotect', ledger.unprotected),
    ...(ledger.forgotten === 0
      ? []
      : [style.dim(`  = forget ${count(ledger.forgotten, 'record set that is', 'record sets that are')} gone`)]),
  ];
}

/** What changes in ledgers alone, counted over all zones: `Ledger: 3 to adopt`. */
export function ledgerCounts(zones: readonly Pick<ZonePlan, 'ledger'>[]): string[] {
  const ledgers = zones.flatMap(({ ledger }) => ledger ?? []);
  if (ledgers.length === 0) return [];
  const total = (of: (ledger: LedgerDifference) => number) => ledgers.reduce((sum, ledger) => sum + of(ledger), 0);
  const parts = [
    [total(({ adopted }) => adopted.length), 'to adopt'],
    [total(({ released }) => released.length), 'to release'],
    [total((ledger) => ledger.protected.length), 'to protect'],
    [total(({ unprotected }) => unprotected.length), 'to unprotect'],
    [total(({ forgotten }) => forgotten), 'to forget'],
  ] as const;
  const shown = parts.flatMap(([n, what]) => (n === 0 ? [] : [`${n} ${what}`]));
  return [`Ledger: ${shown.length === 0 ? 'to be settled' : shown.join(', ')}`];
}
