import { error, type FindingEntry } from './entry';

/** Whose a record set is: what is ignored, released, protected, and remembered. */
export const ownershipCodes = {
  RecordPatternInvalid: error(
    'A pattern for record sets to ignore or to release cannot be understood, or would match everything.',
    'an object with name, types or value, or several of them',
    'correct the pattern; `*` stands for any characters',
    'apex53',
  ),
  DeclaredIgnored: error(
    'A record set is declared in a zone that leaves it to others.',
    'record sets that no ignore pattern of their zone matches',
    'make the pattern narrower, or take the record away',
    'apex53',
  ),
  DeclaredReleased: error(
    'A record set is declared in a zone that releases it.',
    'record sets that no release pattern of their zone matches',
    'take the record away to give it up, or the pattern to keep it',
    'apex53',
  ),
  LedgerNameReserved: error(
    'A record set is declared where apex53 keeps its ledgers.',
    'names that do not lie below _apex53 in the zone',
    'give it another name',
    'apex53',
  ),
  LedgerPlaceInvalid: error(
    'The file, bucket or key of a ledger is the empty text.',
    'a path for Ledger.file, bucket and key for Ledger.s3',
    'give the place of the ledger',
    'apex53',
  ),
} as const satisfies Record<string, FindingEntry>;
