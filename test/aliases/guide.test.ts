import { readFileSync } from 'node:fs';
import { Target } from '../../lib';
import { factories } from '../../lib/aliases/factories';
import { aliasGuidePath, withAliasTable } from '../../scripts/alias-table';

describe('docs/guides/aliases.md', () => {
  const page = readFileSync(aliasGuidePath, 'utf8');

  it('has the table that the data say; npx tsx scripts/alias-table.ts writes it', () => {
    expect(page).toBe(withAliasTable(page));
  });

  it('speaks of every function of Target', () => {
    expect(Object.keys(Target).filter((name) => !page.includes(`\`${name}\``) && !page.includes(`Target.${name}`))).toEqual([]);
    expect(new Set(Object.values(factories)).size).toBe(Object.keys(factories).length);
  });
});
