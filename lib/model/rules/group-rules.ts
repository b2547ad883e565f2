import { finding } from '../finding';
import { routingDistinction } from '../rrset/routing-policy';
import { isCloudFrontAlias } from './cloudfront';
import type { DeclaredRecordSet, Report } from './declared';

/** What Route 53 would refuse in the record sets of one name and type (Developer Guide, Choosing a routing policy). */
export function checkGroup(group: readonly DeclaredRecordSet[], report: Report): void {
  const [first] = group;
  if (first === undefined || group.length < 2) return;
  const policy = first.rrset.routing.kind;
  const distinctions = new Map<string, DeclaredRecordSet>();
  checkSize(group, first, report);
  for (const entry of group) {
    const { routing } = entry.rrset;
    if (routing.kind !== policy) {
      report(
        entry,
        finding('RoutingPolicyMixed', {
          message: `The record set is ${routing.kind}, but the one declared at ${first.path} is ${policy}.`,
        }),
      );
      continue;
    }
    const distinction = routingDistinction(routing);
    const other = distinction === undefined ? undefined : distinctions.get(distinction);
    if (distinction !== undefined && other !== undefined)
      report(
        entry,
        finding('RoutingKeyDuplicate', { message: `${distinction} is already the member declared at ${other.path}.`, value: distinction }),
      );
    else if (distinction !== undefined) distinctions.set(distinction, entry);
    if (entry !== first) checkBeside(entry, first, report);
  }
  if (policy === 'weighted') checkTtls(group, report);
}

function checkSize(group: readonly DeclaredRecordSet[], first: DeclaredRecordSet, report: Report): void {
  const { kind } = first.rrset.routing;
  const limit = kind === 'geoproximity' ? 30 : 100;
  if (kind !== 'simple' && group.length > limit)
    report(
      first,
      finding('RoutingGroupTooLarge', {
        message: `The group has ${group.length} members.`,
        value: String(group.length),
        allowed: `${limit} members`,
      }),
    );
}

function checkBeside(entry: DeclaredRecordSet, first: DeclaredRecordSet, report: Report): void {
  const [routing, firstRouting] = [entry.rrset.routing, first.rrset.routing];
  if (routing.kind === 'ip-based' && firstRouting.kind === 'ip-based' && routing.collectionId !== firstRouting.collectionId)
    report(
      entry,
      finding('CidrCollectionMixed', {
        message: `The collection is ${routing.collectionId}, but ${firstRouting.collectionId} at ${first.path}.`,
        value: routing.collectionId,
      }),
    );
  if (routing.kind === 'failover' && isCloudFrontAlias(entry.rrset) && isCloudFrontAlias(first.rrset))
    report(entry, finding('FailoverBothCloudFront', { message: `The member declared at ${first.path} is an alias to CloudFront too.` }));
}

/** Aliases have no TTL; all others of a weighted group share one. */
function checkTtls(group: readonly DeclaredRecordSet[], report: Report): void {
  let first: { readonly path: string; readonly ttlSeconds: number } | undefined;
  for (const entry of group) {
    const { rrset } = entry;
    if (rrset.kind !== 'values' || rrset.routing.kind !== 'weighted') continue;
    first ??= { path: entry.path, ttlSeconds: rrset.ttlSeconds };
    if (rrset.ttlSeconds !== first.ttlSeconds)
      report(
        entry,
        finding('WeightedTtlDiffers', {
          message: `The TTL is ${rrset.ttlSeconds} s, but ${first.ttlSeconds} s at ${first.path}.`,
          value: String(rrset.ttlSeconds),
        }),
      );
  }
}
