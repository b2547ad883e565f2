import { Apex53Error } from '../model/error';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { readRecordSet } from '../model/rrset/from-api';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';

/**
 * A record set of a plan as a model value.
 *
 * @throws Apex53Error `AssemblyInvalid` when the plan was not made by `plan`.
 */
export function readPlanned(api: ApiResourceRecordSet, ownZoneIds: ReadonlySet<string>): ResourceRecordSet {
  const rrset = readRecordSet(api, { ownZoneIds, unreadableValue: 'generic' });
  if (rrset.ok) return rrset.value;
  throw new Apex53Error(
    'AssemblyInvalid',
    `The plan holds a record set that cannot be: ${rrset.findings.map(({ message }) => message).join(' ')} Plan again with this version.`,
    { findings: rrset.findings },
  );
}
