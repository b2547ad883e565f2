import { at, finding, type Finding } from '../finding';
import { indexKey, keyOf, keyText } from '../rrset/rrset-key';
import { checkAliases } from './alias-rules';
import { isCloudFrontAlias } from './cloudfront';
import type { DeclaredRecordSet, Report, ZoneContext } from './declared';
import { checkDelegations } from './delegation-rules';
import { AnsweredTtls } from './answered-ttls';
import { doubtGroup } from './group-doubts';
import { checkGroup } from './group-rules';
import { checkRecordSet } from './record-set-rules';
import { checkTargets } from './target-rules';
import { groupKey, indexZone, type ZoneIndex } from './zone-index';

/**
 * Everything that Route 53 would refuse in the declared record sets of one zone, and what is doubtful in them, each finding with path
 * and record set. Takes time linear in the number of record sets. Which of several record sets a finding speaks of follows their order.
 */
export function checkZone(declared: readonly DeclaredRecordSet[], context: ZoneContext): Finding[] {
  const findings: Finding[] = [];
  const report = (entry: DeclaredRecordSet, found: Finding) =>
    findings.push(at(entry.path, { ...found, recordSet: found.recordSet ?? keyText(keyOf(entry.rrset)) }));
  const index = indexZone(declared, context.zoneName);

  for (const entry of declared) {
    for (const found of checkRecordSet(entry.rrset)) report(entry, found);
    checkPlace(entry, index, context, report);
    if (context.privateZone === true) checkPrivate(entry, report);
  }
  checkKeys(declared, report);
  const answered = new AnsweredTtls(index.groups);
  for (const group of index.groups.values()) {
    checkGroup(group, report);
    doubtGroup(group, context.complete, answered, report);
  }
  checkAliases(declared, index.groups, context, report);
  checkDelegations(declared, index, context, report);
  checkTargets(declared, index, context, report);
  return findings;
}

/** Whether the record set lies in the zone, and a CNAME below the apex and alone. */
function checkPlace(entry: DeclaredRecordSet, { groups }: ZoneIndex, { zoneName }: ZoneContext, report: Report): void {
  const { name, type } = entry.rrset;
  if (!name.isWithin(zoneName))
    report(
      entry,
      finding('NameOutsideZone', {
        message: `${name.toDisplay()} does not lie in the zone ${zoneName.toDisplay()}.`,
        value: name.toDisplay(),
      }),
    );
  const isApex = name.equals(zoneName);
  if (type === 'CNAME') {
    if (isApex) report(entry, finding('CnameAtApex', { message: `A CNAME is declared at the apex ${zoneName.toDisplay()}.` }));
  } else if (!isApex && groups.has(groupKey(name.toText(), 'CNAME'))) {
    report(entry, finding('CnameNotAlone', { message: `${name.toDisplay()} has a CNAME and also type ${type}.` }));
  }
}

/** What private zones do not have (Developer Guide, Considerations when working with a private hosted zone). */
function checkPrivate(entry: DeclaredRecordSet, report: Report): void {
  const { kind } = entry.rrset.routing;
  if (kind === 'ip-based')
    report(
      entry,
      finding('PrivateZoneForbidden', { message: `The record set has ${kind} routing and lies in a private zone.`, value: kind }),
    );
  if (isCloudFrontAlias(entry.rrset))
    report(entry, finding('PrivateZoneForbidden', { message: 'The record set is an alias to CloudFront and lies in a private zone.' }));
}

/** One record set for each name, type and set identifier. */
function checkKeys(declared: readonly DeclaredRecordSet[], report: Report): void {
  const seen = new Map<string, DeclaredRecordSet>();
  for (const entry of declared) {
    const key = indexKey(entry.rrset);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry);
    else report(entry, finding('RecordSetDuplicate', { message: `The record set is already declared at ${first.path}.` }));
  }
}
