import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../cli/support/compiled';
import { project } from '../cli/support/project';
import { apex53, documentOf } from '../cli/support/run';

const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

it('there is an example', () => {
  expect(folders.map(({ name }) => name)).toContain('quickstart');
});

it('every example has an app file', () => {
  expect(folders.filter(({ name }) => !readdirSync(join(root, 'examples', name)).includes('app.ts')).map(({ name }) => name)).toEqual([]);
});

describe.each(folders.map(({ name }) => [name]))('the example %s', (name) => {
  const files = readdirSync(join(root, 'examples', name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const copies = Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(join(root, 'examples', name).length + 1), readFileSync(path, 'utf8')];
    }),
  );

  it('type-checks against the compiled package', () => {
    const cwd = project(copies);
    const programFiles = Object.keys(copies)
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(cwd, path));
    const { config } = ts.readConfigFile(join(root, 'examples', 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: { compilerOptions: object };
    };
    const base = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...base.config.compilerOptions, ...config.compilerOptions, rootDir: undefined, types: [] },
      cwd,
    );

    const diagnostics = ts.getPreEmitDiagnostics(
      ts.createProgram(programFiles, { ...options, noEmit: true, composite: false, incremental: false }),
    );

    expect(
      ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (path) => path, getCurrentDirectory: () => cwd, getNewLine: () => '\n' }),
    ).toBe('');
  });

  it('synthesizes, deploys, and then finds nothing left to do', async () => {
    const cwd = project(copies);

    const synthesized = await apex53(['synth', '--json'], { cwd });
    const deployed = await apex53(['deploy', '--local', '--yes', '--json'], { cwd });
    const again = await apex53(['diff', '--local', '--json', '--exit-code'], { cwd });

    expect(documentOf(synthesized)).toMatchObject({ exitCode: 0 });
    expect(documentOf(deployed)).toMatchObject({ exitCode: 0, applied: true });
    expect(documentOf(again)).toMatchObject({ exitCode: 0, plan: { summary: { recordSets: { create: 0, update: 0, delete: 0 } } } });
  });
});
