import { at, finding, type Finding } from '../finding';
import { indexKey, keyOf, keyText } from '../rrset/rrset-key';
import { routingDistinction } from '../rrset/routing-policy';
import { checkAliases } from './alias-rules';
import { isCloudFrontAlias } from './cloudfront';
import type { DeclaredRecordSet, Report, ZoneContext } from './declared';
import { checkRecordSet } from './record-set-rules';

/**
 * Everything that Route 53 would refuse in the declared record sets of one zone, each finding with path and record set.
 * Takes time linear in the number of record sets.
 */
export function checkZone(declared: readonly DeclaredRecordSet[], context: ZoneContext): Finding[] {
  const findings: Finding[] = [];
  const report = (entry: DeclaredRecordSet, found: Finding) =>
    findings.push(at(entry.path, { ...found, recordSet: found.recordSet ?? keyText(keyOf(entry.rrset)) }));

  const seen = new Map<string, DeclaredRecordSet>();
  const groups = new Map<string, DeclaredRecordSet[]>();
  const namesWithCname = new Set<string>();
  for (const entry of declared) {
    const { rrset } = entry;
    for (const found of checkRecordSet(rrset)) report(entry, found);
    if (!rrset.name.isWithin(context.zoneName))
      report(
        entry,
        finding('NameOutsideZone', {
          message: `${rrset.name.toDisplay()} does not lie in the zone ${context.zoneName.toDisplay()}.`,
          value: rrset.name.toDisplay(),
        }),
      );
    if (context.privateZone === true) checkPrivate(entry, report);
    if (rrset.type === 'CNAME') {
      namesWithCname.add(rrset.name.toText());
      if (rrset.name.equals(context.zoneName))
        report(entry, finding('CnameAtApex', { message: `A CNAME is declared at the apex ${context.zoneName.toDisplay()}.` }));
    }
    const key = indexKey(rrset);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry);
    else report(entry, finding('RecordSetDuplicate', { message: `The record set is already declared at ${first.path}.` }));
    const groupKey = `${rrset.name.toText()} ${rrset.type}`;
    const group = groups.get(groupKey);
    if (group === undefined) groups.set(groupKey, [entry]);
    else group.push(entry);
  }

  for (const group of groups.values()) if (group.length > 1) checkGroup(group, report);
  for (const entry of declared) {
    const { name, type } = entry.rrset;
    if (type !== 'CNAME' && namesWithCname.has(name.toText()) && !name.equals(context.zoneName)) {
      report(entry, finding('CnameNotAlone', { message: `${name.toDisplay()} has a CNAME and also type ${type}.` }));
    }
  }
  checkAliases(declared, groups, context, report);
  return findings;
}

/** What private zones do not have (Developer Guide, Considerations when working with a private hosted zone). */
function checkPrivate(entry: DeclaredRecordSet, report: Report): void {
  const { kind } = entry.rrset.routing;
  if (kind === 'geoproximity' || kind === 'ip-based')
    report(
      entry,
      finding('PrivateZoneForbidden', { message: `The record set has ${kind} routing and lies in a private zone.`, value: kind }),
    );
  if (isCloudFrontAlias(entry.rrset))
    report(entry, finding('PrivateZoneForbidden', { message: 'The record set is an alias to CloudFront and lies in a private zone.' }));
}

/** Rules on the record sets of one name and type (Developer Guide, Choosing a routing policy). */
function checkGroup(group: readonly DeclaredRecordSet[], report: Report): void {
  const [first] = group;
  if (first === undefined) return;
  const policy = first.rrset.routing.kind;
  const distinctions = new Map<string, DeclaredRecordSet>();
  const firstWithTtl = group.find(({ rrset }) => rrset.kind === 'values');
  const limit = policy === 'geoproximity' ? 30 : 100;
  if (policy !== 'simple' && group.length > limit)
    report(
      first,
      finding('RoutingGroupTooLarge', {
        message: `The group has ${group.length} members.`,
        value: String(group.length),
        allowed: `${limit} members`,
      }),
    );

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
    if (distinction !== undefined) {
      const other = distinctions.get(distinction);
      if (other === undefined) distinctions.set(distinction, entry);
      else
        report(
          entry,
          finding('RoutingKeyDuplicate', {
            message: `${distinction} is already the member declared at ${other.path}.`,
            value: distinction,
          }),
        );
    }
    if (
      routing.kind === 'ip-based' &&
      first.rrset.routing.kind === 'ip-based' &&
      routing.collectionId !== first.rrset.routing.collectionId
    ) {
      report(
        entry,
        finding('CidrCollectionMixed', {
          message: `The collection is ${routing.collectionId}, but ${first.rrset.routing.collectionId} at ${first.path}.`,
          value: routing.collectionId,
        }),
      );
    }
    if (policy === 'failover' && entry !== first && isCloudFrontAlias(entry.rrset) && isCloudFrontAlias(first.rrset)) {
      report(entry, finding('FailoverBothCloudFront', { message: `The member declared at ${first.path} is an alias to CloudFront too.` }));
    }
    if (
      policy === 'weighted' &&
      entry.rrset.kind === 'values' &&
      firstWithTtl?.rrset.kind === 'values' &&
      entry.rrset.ttlSeconds !== firstWithTtl.rrset.ttlSeconds
    ) {
      report(
        entry,
        finding('WeightedTtlDiffers', {
          message: `The TTL is ${entry.rrset.ttlSeconds} s, but ${firstWithTtl.rrset.ttlSeconds} s at ${firstWithTtl.path}.`,
          value: String(entry.rrset.ttlSeconds),
        }),
      );
    }
  }
}
