import { finding, type Finding } from '../model/finding';
import { isLedgerName, ledgerLabel } from '../model/ledger/ledger-name';
import { isExternalDns } from '../model/ownership/ignored';
import { checkPattern, matchesAny, type RecordPattern } from '../model/ownership/record-pattern';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import type { ZoneDeclaration } from './declarations';

/** Rules on what an app says of its own, of others and of nobody in one zone. */
export function checkOwnership({ path, zoneName, recordSets, ignore = [], release = [], ledger }: ZoneDeclaration): Finding[] {
  const patterns = ignore.filter((rule): rule is RecordPattern => !isExternalDns(rule));
  const malformed = [...patterns, ...release].flatMap((pattern) => checkPattern(pattern, path));
  if (malformed.length > 0) return malformed;
  const isIgnored = matchesAny(patterns, zoneName);
  const isReleased = matchesAny(release, zoneName);
  const emptyPlace = ledger !== undefined && Object.values(ledger).includes('');
  return [
    ...(emptyPlace
      ? [finding('LedgerPlaceInvalid', { path, message: 'A part of the place of the ledger is the empty text.', value: '' })]
      : []),
    ...recordSets.flatMap((declared): Finding[] => {
      const { rrset } = declared;
      const place = { path: declared.path, recordSet: keyText(keyOf(rrset)), value: rrset.name.toDisplay() };
      if (isLedgerName(rrset.name.toText(), zoneName.toText()))
        return [finding('LedgerNameReserved', { ...place, message: `Names below ${ledgerLabel} hold the ledgers of apps.` })];
      if (isIgnored(rrset)) return [finding('DeclaredIgnored', { ...place, message: `What is declared is ignored at ${path}.` })];
      if (isReleased(rrset)) return [finding('DeclaredReleased', { ...place, message: `What is declared is released at ${path}.` })];
      return [];
    }),
  ];
}
