import { finding } from '../finding';
import { stronglyConnectedComponents } from '../graph';
import type { AliasRecordSet } from '../rrset/resource-record-set';
import type { DeclaredRecordSet, Report, ZoneContext } from './declared';
import { groupKey } from './zone-index';

type DeclaredAlias = DeclaredRecordSet & { readonly rrset: AliasRecordSet };

/** Rules on aliases to other records of the zone: the target exists with the same type, and aliases form no circle. */
export function checkAliases(
  declared: readonly DeclaredRecordSet[],
  groups: ReadonlyMap<string, readonly DeclaredRecordSet[]>,
  context: ZoneContext,
  report: Report,
): void {
  const aliases = declared.filter(isOwnZoneAlias);
  if (aliases.length === 0) return;
  const looping = aliasesInCircles(aliases);
  for (const entry of aliases) {
    const { rrset } = entry;
    const target = rrset.aliasTarget.dnsName;
    const value = target.toDisplay();
    if (!target.isWithin(context.zoneName))
      report(
        entry,
        finding('AliasTargetOutsideZone', { message: `The target ${value} lies outside of ${context.zoneName.toDisplay()}.`, value }),
      );
    else if (looping.has(entry))
      report(entry, finding('AliasLoop', { message: `Following the alias leads back to ${rrset.name.toDisplay()}.`, value }));
    else if (context.complete && !groups.has(groupKey(target.toText(), rrset.type)) && !isAnsweredElsewhere(rrset, context))
      report(entry, finding('AliasTargetMissing', { message: `No ${rrset.type} record set ${value} is declared.`, value }));
  }
}

function isAnsweredElsewhere({ aliasTarget, type }: AliasRecordSet, { answeredElsewhere }: ZoneContext): boolean {
  return answeredElsewhere?.has(groupKey(aliasTarget.dnsName.toText(), type)) === true;
}

function isOwnZoneAlias(entry: DeclaredRecordSet): entry is DeclaredAlias {
  return entry.rrset.kind === 'alias' && entry.rrset.aliasTarget.home === 'own-zone';
}

/** The aliases from which following targets, through any member of a name and type, leads back to the start. */
function aliasesInCircles(aliases: readonly DeclaredAlias[]): ReadonlySet<DeclaredAlias> {
  const membersOf = new Map<string, number[]>();
  aliases.forEach(({ rrset }, i) => {
    const key = groupKey(rrset.name.toText(), rrset.type);
    const members = membersOf.get(key);
    if (members === undefined) membersOf.set(key, [i]);
    else members.push(i);
  });
  const edges = aliases.map(({ rrset }) => membersOf.get(groupKey(rrset.aliasTarget.dnsName.toText(), rrset.type)) ?? []);
  const circular = stronglyConnectedComponents(edges).filter(
    (component) => component.length > 1 || component.some((node) => edges[node]?.includes(node)),
  );
  return new Set(circular.flat().flatMap((node) => aliases[node] ?? []));
}
