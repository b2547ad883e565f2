import type { StoredRecordSet } from '../model/change-batch/change';
import { Apex53Error } from '../model/error';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { readRecordSet } from '../model/rrset/from-api';
import type { PresentZone } from '../plan/live-state';

/** Record sets of a zone, as a plan looks at them. */
export type ZoneContents = Pick<PresentZone, 'recordSets' | 'managedByTrafficPolicies'>;

/** Record sets as they were listed, as values of the model. */
export function storedRecordSets(listed: readonly ApiResourceRecordSet[], hostedZoneId: string): ZoneContents {
  const recordSets: StoredRecordSet[] = [];
  const managedByTrafficPolicies: string[] = [];
  const options = { ownZoneIds: new Set([hostedZoneId]), unreadableValue: 'generic' } as const;
  for (const api of listed) {
    if (api.TrafficPolicyInstanceId === undefined) recordSets.push({ rrset: readStored(api, options), api });
    else managedByTrafficPolicies.push(`${api.Name} ${api.Type}`);
  }
  return { recordSets, managedByTrafficPolicies };
}

function readStored(api: ApiResourceRecordSet, options: Parameters<typeof readRecordSet>[1]): StoredRecordSet['rrset'] {
  const rrset = readRecordSet(api, options);
  if (rrset.ok) return rrset.value;
  throw new Apex53Error(
    'ServiceFailed',
    `Route 53 listed a record set that this version of apex53 cannot read: ${rrset.findings.map(({ message }) => message).join(' ')} Nothing was changed.`,
    { findings: rrset.findings },
  );
}
