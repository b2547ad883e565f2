import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assertCompiled, root } from '../../cli/support/compiled';

/** The package as npm would publish it, installed into an empty project. */
export interface Installed {
  /** The temporary folder of everything. */
  readonly folder: string;
  readonly tarball: string;
  /** The project. */
  readonly project: string;
  /** Paths in the tarball, below `package/`. */
  readonly files: readonly string[];
}

const { devDependencies: versions } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** Packs what is compiled, without building it again, and installs it beside `constructs` and our `typescript`. */
export function packAndInstall(): Installed {
  assertCompiled();
  const folder = mkdtempSync(join(tmpdir(), 'apex53-package-'));
  const packed = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root)) as [
    { filename: string; files: { path: string }[] },
  ];
  const tarball = join(folder, packed[0].filename);
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "version": "1.0.0", "private": true }');
  run(
    'npm',
    [
      'install',
      tarball,
      `constructs@${versions.constructs ?? ''}`,
      `typescript@${versions.typescript ?? ''}`,
      `@types/node@${versions['@types/node'] ?? ''}`,
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    project,
  );
  return { folder, tarball, project, files: packed[0].files.map(({ path }) => path) };
}

/** Runs a program in a folder; resolves to what it says on standard output. @throws with everything it says when it fails. */
export function run(program: string, args: readonly string[], cwd: string): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|JEST_|FORCE_COLOR$|NO_COLOR$)/.test(name)),
  );
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`);
  return stdout;
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
