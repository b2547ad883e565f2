import { isOfKind } from '../model/resource';
import { protectionText } from '../model/hosted-zone/protection';
import { liveOf, type LiveResource } from '../resources/live-resource';
import type { AssemblyHostedZone, AssemblyResource } from '../synth/assembly';
import { keyOfApi } from './guards/zone-change';
import type { Conflict, RecordSetDifference } from './plan';

/** What a plan does in a zone that exists. */
interface PlannedIn {
  readonly hostedZoneId?: string;
  readonly differences: readonly RecordSetDifference[];
}

/** Changes that Route 53 would refuse, since a protection of their name and type stays. */
export function protectionConflicts(
  zone: Pick<AssemblyHostedZone, 'name' | 'path'>,
  { hostedZoneId, differences }: PlannedIn,
  declared: readonly AssemblyResource[],
  live: readonly LiveResource[],
): Conflict[] {
  const existing = liveOf(live, 'recordSetProtections').find(({ identity }) => identity === hostedZoneId)?.properties;
  if (existing === undefined || differences.length === 0) return [];
  const own = new Set(
    declared.flatMap((one) =>
      isOfKind(one, 'recordSetProtections') && one.path === zone.path && 'Protections' in one.properties
        ? one.properties.Protections.map(protectionText)
        : [],
    ),
  );
  const staying = new Map(
    [...existing.Protections.filter((one) => own.has(protectionText(one))), ...(existing.Others ?? [])].map((one) => [
      protectionText(one),
      one,
    ]),
  );
  return differences.flatMap(({ path = zone.path, before, after }) => {
    const one = after ?? before;
    const { Name = '', Type = '' } = one ?? {};
    const key = protectionText({ RecordName: Name, RecordType: Type });
    const protection = staying.get(key);
    if (protection === undefined) return [];
    const comment = protection.Comment === undefined ? '' : ` (${JSON.stringify(protection.Comment)})`;
    const fix = own.has(key)
      ? "Declare it without protect: 'service' to change it, and with it again after that."
      : 'Let whoever protected it delete the protection first.';
    return [
      {
        code: 'RecordSetProtected' as const,
        path,
        ...(one === undefined ? {} : { about: { zone: zone.path, recordSet: keyOfApi(one) } }),
        message: `${key} in ${zone.name} is to be changed, but a protection in Route 53 forbids it${comment}. ${fix}`,
      },
    ];
  });
}
