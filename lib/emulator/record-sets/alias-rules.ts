import { isInZone } from '../names/domain-name';
import { type BatchContext } from './batch-context';
import { policyOf } from './routing-policy';
import { type ResourceRecordSet } from './shape';

type AliasTarget = NonNullable<ResourceRecordSet['AliasTarget']>;

/** Zone ids of CloudFront distributions: everywhere, and in China. @see API Reference, AliasTarget, HostedZoneId */
const cloudFrontZoneIds: ReadonlySet<string> = new Set(['Z2FDTNDATAQYW2', 'Z3RFFRIM2A3IF5']);

/** Whether the set is an alias to a CloudFront distribution. */
export function isCloudFrontAlias(set: ResourceRecordSet): boolean {
  return set.AliasTarget !== undefined && cloudFrontZoneIds.has(set.AliasTarget.HostedZoneId);
}

/** What is wrong with the alias target of a set that is to be stored. */
export function aliasProblems(set: ResourceRecordSet, context: BatchContext): string[] {
  const target = set.AliasTarget;
  if (!target) return [];
  if (set.Type === 'NS' || set.Type === 'SOA') {
    return [`RRSet with DNS name ${set.Name}, type ${set.Type} contains an alias target, but aliases of that type are forbidden`];
  }
  const problems: string[] = [];
  // The next three texts are not documented; the rules are (API Reference, ResourceRecordSet and AliasTarget).
  if (policyOf(set) === 'multivalue') {
    problems.push(
      `RRSet with DNS name ${set.Name}, type ${set.Type} contains an alias target, but aliases are forbidden for multivalue answer RRSets`,
    );
  }
  if (isCloudFrontAlias(set)) problems.push(...cloudFrontProblems(target, context));
  if (context.account.hostedZones.has(target.HostedZoneId)) problems.push(...ownZoneProblems(set, target, context));
  return problems;
}

/** EvaluateTargetHealth true is documented as impossible for CloudFront, but stands in zones in production: it is taken, without effect. */
function cloudFrontProblems(target: AliasTarget, { zone }: BatchContext): string[] {
  return zone.isPrivate
    ? [`Alias is not supported with private hosted zone because the alias target ${target.DNSName} is a CloudFront distribution.`]
    : [];
}

/** A target in one of the account's zones: it must be the zone of the alias, and hold the name with the same type. */
function ownZoneProblems(set: ResourceRecordSet, target: AliasTarget, { zone, account }: BatchContext): string[] {
  const tried = `Tried to create an alias that targets ${target.DNSName}, type ${set.Type} in zone ${target.HostedZoneId}`;
  const problems: string[] = [];
  const targetZone = account.hostedZones.get(target.HostedZoneId);
  if (!targetZone || !isInZone(target.DNSName, targetZone.name))
    problems.push(`${tried}, but the alias target name does not lie within the target zone`);
  if (target.HostedZoneId !== zone.id || !isReachable(set, target, zone.records)) problems.push(`${tried}, but that target was not found`);
  return problems;
}

/** The target exists, and following aliases from it does not lead back to the alias itself. */
function isReachable(set: ResourceRecordSet, target: AliasTarget, records: BatchContext['zone']['records']): boolean {
  if (records.group(target.DNSName, set.Type).length === 0) return false;
  const visited = new Set<string>();
  const pending = [target.DNSName];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name === set.Name) return false;
    if (visited.has(name)) continue;
    visited.add(name);
    for (const next of records.group(name, set.Type)) {
      if (next.AliasTarget?.HostedZoneId === target.HostedZoneId) pending.push(next.AliasTarget.DNSName);
    }
  }
  return true;
}
