import { DomainName } from '../model/name/domain-name';
import { hostedZoneId, referenceToken } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey } from '../model/rrset/rrset-key';
import type { PresentZone } from '../plan/live-state';
import type { ZonePlan } from '../plan/plan';
import { readPlanned } from '../plan/read-planned';
import { indexZone } from '../simulator';
import type { AssemblyHostedZone } from '../synth/assembly';
import { isPrivateSource } from '../synth/declarations';
import type { ZoneEditions } from './affected-questions';

/** A hosted zone before and after, with every record set that differs, in both editions. */
export interface EditionsOfZone extends ZoneEditions {
  readonly recordSets: readonly ResourceRecordSet[];
}

/**
 * A hosted zone as it is and as the plan makes it, by its id, or by construct path while it has none; one that does not exist is empty
 * before.
 *
 * @throws Apex53Error `AssemblyInvalid` when the plan was not made by `plan`.
 */
export function editionsOfZone(
  { path, name, differences }: Pick<ZonePlan, 'path' | 'name' | 'differences'>,
  present: PresentZone | undefined,
  declared: AssemblyHostedZone | undefined,
): EditionsOfZone {
  const id = present?.hostedZoneId ?? path;
  const ownZoneIds = new Set([id, referenceToken(hostedZoneId(path))]);
  const moved = differences.map((difference) => ({
    before: difference.before === undefined ? undefined : readPlanned(difference.before, ownZoneIds),
    after: difference.after === undefined ? undefined : readPlanned(difference.after, ownZoneIds),
  }));
  const before = (present?.recordSets ?? []).map(({ rrset }) => rrset);
  const after = new Map(before.map((rrset) => [indexKey(rrset), rrset]));
  for (const difference of moved) if (difference.before !== undefined) after.delete(indexKey(difference.before));
  for (const difference of moved) if (difference.after !== undefined) after.set(indexKey(difference.after), difference.after);

  const isPrivate = present?.privateZone ?? (declared !== undefined && isPrivateSource(declared.source));
  const index = (recordSets: Iterable<ResourceRecordSet>) =>
    indexZone({ id, name: DomainName.parse(name), recordSets, ...(isPrivate ? { vpcs: [] } : {}) });
  return {
    before: index(before),
    after: index(after.values()),
    recordSets: moved.flatMap((difference) => [difference.before, difference.after].filter((rrset) => rrset !== undefined)),
  };
}
