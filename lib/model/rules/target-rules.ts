import { finding } from '../finding';
import { stronglyConnectedComponents } from '../graph';
import type { DomainName } from '../name/domain-name';
import type { DeclaredRecordSet, Report, ZoneContext } from './declared';
import { delegationOf, groupKey, hasWildcardAbove, targetsOf, type ZoneIndex } from './zone-index';

const typesWithTargets: ReadonlySet<string> = new Set(['CNAME', 'MX', 'NS', 'SRV']);

/** Rules on the names that values point to, as far as those lie in the zone: they exist, are no CNAMEs, and form no circle. */
export function checkTargets(declared: readonly DeclaredRecordSet[], index: ZoneIndex, context: ZoneContext, report: Report): void {
  const pointing = declared.filter(({ rrset }) => typesWithTargets.has(rrset.type));
  if (pointing.length === 0) return;
  const looping = cnamesInCircles(pointing, index);
  for (const entry of pointing) {
    if (looping.has(entry))
      report(entry, finding('CnameLoop', { message: `Following the CNAME leads back to ${entry.rrset.name.toDisplay()}.` }));
    else
      for (const target of targetsOf(entry.rrset))
        if (target.isWithin(context.zoneName)) checkTarget(entry, target, index, context, report);
  }
}

function checkTarget(entry: DeclaredRecordSet, target: DomainName, index: ZoneIndex, context: ZoneContext, report: Report): void {
  const { type } = entry.rrset;
  const name = target.toText();
  const value = target.toDisplay();
  // Behind a delegation other name servers answer; glue is looked at with the delegation.
  if (delegationOf(name, index) !== undefined) return;
  if (type !== 'CNAME' && index.groups.has(groupKey(name, 'CNAME')))
    report(entry, finding('TargetIsCname', { message: `The target ${value} is a CNAME.`, value }));
  // Other private zones may answer for names below this one, without a delegation.
  if (!context.complete || context.privateZone === true || name === index.apex) return;
  const isInstance = ['A', 'AAAA', 'CNAME'].some((answered) => context.answeredElsewhere?.has(groupKey(name, answered)) === true);
  if (!index.names.has(name) && !isInstance && !hasWildcardAbove(name, index))
    report(entry, finding('TargetMissing', { message: `${value} has no record set in this zone.`, value }));
}

/** CNAMEs with values from which following targets, through any member of a group, leads back to the start. */
function cnamesInCircles(pointing: readonly DeclaredRecordSet[], { groups }: ZoneIndex): ReadonlySet<DeclaredRecordSet> {
  const cnames = pointing.filter(({ rrset }) => rrset.type === 'CNAME');
  const nodeOf = new Map(cnames.map((entry, node) => [entry, node]));
  const edges = cnames.map((entry) =>
    cnameTargets(entry)
      .flatMap((target) => groups.get(groupKey(target.toText(), 'CNAME')) ?? [])
      .flatMap((next) => nodeOf.get(next) ?? []),
  );
  const circular = stronglyConnectedComponents(edges).filter(
    (component) => component.length > 1 || component.some((node) => edges[node]?.includes(node)),
  );
  // A circle of nothing but aliases is found with the aliases.
  return new Set(
    circular
      .flat()
      .flatMap((node) => cnames[node] ?? [])
      .filter(({ rrset }) => rrset.kind === 'values'),
  );
}

function cnameTargets({ rrset }: DeclaredRecordSet): DomainName[] {
  if (rrset.kind === 'values') return targetsOf(rrset);
  return rrset.aliasTarget.home === 'own-zone' ? [rrset.aliasTarget.dnsName] : [];
}
