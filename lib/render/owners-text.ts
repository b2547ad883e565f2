import type { ZoneOwners } from '../model/ledger/zone-owners';
import { count, plainText, quoted } from './plain';
import type { Style } from './style';

/** Who owns what in a zone: owners with counts, then one line for each record set. */
export function ownersText(zoneName: string, { owners, recordSets, unowned, unreadable }: ZoneOwners, style: Style): string {
  const width = Math.max(0, ...recordSets.map((one) => ownerNames(one.owners).length));
  const lines = [
    style.bold(`Hosted zone ${plainText(zoneName)}`),
    ...owners.map(
      ({ owner, recordSets: owned, gone }) =>
        `  ${quoted(owner)} owns ${count(owned, 'record set')}${gone === 0 ? '' : `, and remembers ${gone} that ${gone === 1 ? 'is' : 'are'} gone`}`,
    ),
    `  ${count(unowned, 'record set belongs', 'record sets belong')} to no app that keeps a ledger in the zone`,
    ...unreadable.map(({ recordSet, problem }) => `  ${style.red('unreadable ledger')} ${plainText(recordSet)} (${problem})`),
    '',
    ...recordSets.map(
      (one) => `${ownerNames(one.owners).padEnd(width)}  ${plainText(one.recordSet)}${one.protected ? style.dim('  protected') : ''}`,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function ownerNames(owners: readonly string[]): string {
  return owners.length === 0 ? '-' : owners.map(plainText).join(' and ');
}
