import { finding, type Finding } from '../model/finding';
import { parseReferenceToken } from '../model/reference';
import { parentOf } from '../model/rules/zone-index';
import { isPrivateSource, type ZoneDeclaration } from './declarations';

/** Rules on the reusable delegation sets that zones are created with. */
export function checkDelegationSets(zones: readonly ZoneDeclaration[]): Finding[] {
  return [...zones.flatMap(checkPlace), ...checkOverlaps(zones)];
}

/** A set of the app is in the account that it is deployed to; private zones have none. */
function checkPlace({ path, source, account }: ZoneDeclaration): Finding[] {
  if (source.kind !== 'declared' || source.delegationSetId === undefined) return [];
  const isElsewhere = account !== undefined && parseReferenceToken(source.delegationSetId) !== undefined;
  if (!isElsewhere && !isPrivateSource(source)) return [];
  const message = isElsewhere ? `The zone lies in the account ${account}, and the delegation set does not.` : 'The zone is private.';
  return [finding('DelegationSetForbidden', { path, message, value: source.delegationSetId })];
}

/** The servers of a set would have two zones to answer a name from (Route 53 API Reference, CreateHostedZone). */
function checkOverlaps(zones: readonly ZoneDeclaration[]): Finding[] {
  const keyed = zones.flatMap(({ path, zoneName, source }) =>
    source.kind !== 'declared' || source.delegationSetId === undefined || source.removed === true
      ? []
      : [{ path, zoneName, set: source.delegationSetId, key: `${source.delegationSetId} ${zoneName.toText()}` }],
  );
  const byKey = new Map(keyed.map((zone) => [zone.key, zone]));
  return keyed.flatMap(({ path, zoneName, set, key }): Finding[] => {
    const overlaps = (other: string) =>
      finding('DelegationSetOverlap', { path, message: `The zone at ${other} has the same delegation set.`, value: zoneName.toDisplay() });
    const twin = byKey.get(key);
    if (twin !== undefined && twin.path !== path) return [overlaps(twin.path)];
    for (let above = parentOf(zoneName.toText()); above !== undefined; above = parentOf(above)) {
      const other = byKey.get(`${set} ${above}`);
      if (other !== undefined) return [overlaps(other.path)];
    }
    return [];
  });
}
