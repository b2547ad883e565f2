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
import { instancesInZone } from './instances-in-zone';
import type { InstanceEditions } from './instances-of';

/** A hosted zone before and after, with every record set that differs, in both editions. */
export interface EditionsOfZone extends ZoneEditions {
  /** With those that stand for what traffic policy instances answer. */
  readonly recordSets: readonly ResourceRecordSet[];
  /** Canonical texts of names that nobody asks for. */
  readonly hidden: ReadonlySet<string>;
  /** How many traffic policy instances change of which it is not known what they answer. */
  readonly instancesLeftOut: number;
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
  instances: InstanceEditions,
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

  const policies = instancesInZone(instances, { id, name });
  const isPrivate = present?.privateZone ?? (declared !== undefined && isPrivateSource(declared.source));
  const index = (recordSets: Iterable<ResourceRecordSet>) =>
    indexZone({ id, name: DomainName.parse(name), recordSets, ...(isPrivate ? { vpcs: [] } : {}) });
  return {
    before: index([...before, ...policies.before]),
    after: index([...after.values(), ...policies.after]),
    recordSets: [
      ...moved.flatMap((difference) => [difference.before, difference.after].filter((rrset) => rrset !== undefined)),
      ...policies.touched,
    ],
    hidden: policies.hidden,
    instancesLeftOut: policies.leftOut,
  };
}
