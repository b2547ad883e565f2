import type { FindingCode } from '../../lib/model/codes';
import type { Finding } from '../../lib/model/finding';
import { DomainName } from '../../lib/model/name/domain-name';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { ZoneContext } from '../../lib/model/rules/declared';
import { checkZone } from '../../lib/model/rules/zone-rules';
import { apiRecordSet, modelOf } from './record-sets';

/** Everything found in example.com with these record sets, the first declared at Zone/R0, all of the zone unless the context says otherwise. */
export function foundIn(sets: readonly ApiResourceRecordSet[], context: Partial<ZoneContext> = {}): readonly Finding[] {
  return checkZone(
    sets.map((api, i) => ({ path: `Zone/R${i}`, rrset: modelOf(api) })),
    { zoneName: DomainName.parse('example.com'), complete: true, ...context },
  );
}

/** The codes of the errors among what is found. */
export function errorsIn(sets: readonly ApiResourceRecordSet[], context?: Partial<ZoneContext>): readonly FindingCode[] {
  return foundIn(sets, context).flatMap(({ severity, code }) => (severity === 'error' ? code : []));
}

/** What is found, as code and record set. */
export function placesIn(sets: readonly ApiResourceRecordSet[], context?: Partial<ZoneContext>): readonly string[] {
  return foundIn(sets, context).map(({ code, recordSet }) => `${code} ${recordSet ?? ''}`);
}

/** A member of a routing policy at www.example.com. */
export function member(SetIdentifier: string, members: Partial<ApiResourceRecordSet>): ApiResourceRecordSet {
  return apiRecordSet({ SetIdentifier, ...members });
}
