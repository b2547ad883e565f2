// Writes the table of alias targets in docs/guides/aliases.md from the tables in lib/aliases/data. Usage: npx tsx scripts/alias-table.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factories } from '../lib/aliases/factories';
import type { AliasService, Permission } from '../lib/aliases/service';
import { aliasServices } from '../lib/aliases/services';

/** Where the table stands. */
export const aliasGuidePath = join(__dirname, '..', 'docs', 'guides', 'aliases.md');

const begin = '<!-- Written by `npx tsx scripts/alias-table.ts` from lib/aliases/data. Change the data, not the table. -->';
const end = '<!-- End of the table. -->';

/** The table as the data would have it. */
export function aliasTable(): string {
  return [
    '| `Target.` | points to | hosted zone id | types | health | private zone |',
    '| --- | --- | --- | --- | --- | --- |',
    ...aliasServices.map((service) => `| ${cells(service).join(' | ')} |`),
  ].join('\n');
}

function cells(service: AliasService): readonly string[] {
  const further = service.furtherRecordTypes.length === 0 ? '' : ` (${service.furtherRecordTypes.join(', ')})`;
  return [
    `\`${factories[service.kind]}\``,
    `${service.title}${service.documented ? '' : ' ¹'}`,
    zoneIdText(service),
    `${service.recordTypes.join(', ')}${further}`,
    permissionText[service.evaluateTargetHealth],
    permissionText[service.privateZone],
  ];
}

const permissionText: Readonly<Record<Permission, string>> = { allowed: 'yes', refused: 'no', undocumented: 'not documented' };

function zoneIdText({ zoneIds }: AliasService): string {
  const keys = Object.keys(zoneIds);
  if (keys.length === 0) return 'given, or looked up';
  if (keys.includes('global')) return 'one for all';
  if (keys.includes('aws')) return 'one for each partition';
  return `${keys.length} regions`;
}

/** The page with the table that the data would have. @throws when the page has no place for it. */
export function withAliasTable(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${aliasGuidePath} has no place for the table.`);
  return `${page.slice(0, from)}${begin}\n\n${aliasTable()}\n\n${page.slice(to)}`;
}

if (require.main === module) writeFileSync(aliasGuidePath, withAliasTable(readFileSync(aliasGuidePath, 'utf8')));
