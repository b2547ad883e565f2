import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

describe('apex53 history', () => {
  it('lists runs newest first, damaged ones too, as many as --limit says', async () => {
    const version = (address: string) => zoneApp(`new ARecord(zone, 'Www', { name: 'www', values: ['${address}'] });`);
    const cwd = project({ 'one.ts': version('192.0.2.1'), 'two.ts': version('192.0.2.2') });
    for (const app of ['one.ts', 'two.ts', 'two.ts']) await apex53(['deploy', '--local', '--yes', '--app', app], { cwd });
    const journal = join(cwd, '.apex53', 'journal');
    writeFileSync(join(journal, '2000-01-01T00-00-00.000Z-000-abcdef.jsonl'), '{"half');

    const all = documentOf(await apex53(['history', '--json'], { cwd }));
    const limited = await apex53(['history', '--limit', '1'], { cwd });

    // A deploy with nothing to do leaves no entry.
    expect(all.entries).toMatchObject([
      { outcome: 'applied', app: 'test', purpose: 'deploy', recordSets: { create: 0, update: 1, delete: 0 } },
      { outcome: 'applied', app: 'test', purpose: 'deploy', recordSets: { create: 1, update: 0, delete: 0 } },
      { outcome: 'damaged' },
    ]);
    expect(limited.stdout).toMatch(
      /^\S+ {2}deploy applied {2}test: \+0 ~1 -0 {2}by \S+ at emulator .+\n… and 2 older; --limit shows more\n$/,
    );
    expect(readdirSync(journal)).toContain('2000-01-01T00-00-00.000Z-000-abcdef.jsonl');
  });

  it('says that there are none', async () => {
    const cwd = project();

    expect(await apex53(['history', '--journal', 'j'], { cwd })).toEqual({
      status: 0,
      stdout: 'The journal j has no entries.\n',
      stderr: '',
    });
  });
});
