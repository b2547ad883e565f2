import { isReference } from '../model/reference';
import type { DeclaredRecordSet, ZoneContext } from '../model/rules/declared';

/** A zone with what is declared in it, for the rules on mail. */
export interface MailZone extends ZoneContext {
  readonly recordSets: readonly DeclaredRecordSet[];
}

/** The texts of a TXT record set, each with its strings joined as readers of mail records do; none for other types. */
export function textsOf({ rrset }: DeclaredRecordSet): readonly string[] {
  if (rrset.type !== 'TXT' || rrset.kind === 'alias' || isReference(rrset.records)) return [];
  return rrset.records.flatMap(({ rdata }) => (rdata.type === 'TXT' ? [rdata.strings.join('')] : []));
}
