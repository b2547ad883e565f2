import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cli/support/compiled';
import { packAndInstall, run, write, type Installed } from './support/installed';

let installed: Installed;
beforeAll(() => {
  installed = packAndInstall();
}, 300_000);
afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

const entryPoints = ['apex53', 'apex53/testing', 'apex53/emulator'];

const program = `
const app = new App({ name: 'consumer' });
const zone: HostedZone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
const found: FoundRecordSet = Template.fromApp(app).hasRecordSet('www.example.com', 'A', { TTL: 300 });
const emulator: Emulator = new Emulator({ seed: 1 });
console.log(found.zone, emulator.requestCounts().size);
`;
const imports =
  "import { App, ARecord, HostedZone } from 'apex53';\nimport { Template, type FoundRecordSet } from 'apex53/testing';\nimport { Emulator } from 'apex53/emulator';\n";
const mistake =
  "import { App, AliasRecord, HostedZone, Target } from 'apex53';\nconst zone = new HostedZone(new App(), 'Zone', { zoneName: 'example.com' });\nnew AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net'), ttl: 60 });\n";

describe('the installed package', () => {
  it.each(entryPoints)('gives the same exports of %s to CommonJS and to ESM', (entryPoint) => {
    write(installed.project, {
      'cjs.cjs': `console.log(JSON.stringify(Object.keys(require('${entryPoint}')).sort()));`,
      'esm.mjs': `import * as all from '${entryPoint}';\nconsole.log(JSON.stringify(Object.keys(all).filter((name) => name !== 'default' && name !== 'module.exports' && name !== '__esModule').sort()));`,
    });
    const required = JSON.parse(run(process.execPath, ['cjs.cjs'], installed.project)) as string[];

    expect(required).not.toEqual([]);
    expect(JSON.parse(run(process.execPath, ['esm.mjs'], installed.project))).toEqual(required);
  });

  it('gives one copy of every class to CommonJS and to ESM', () => {
    write(installed.project, {
      'both.mjs': `
import { createRequire } from 'node:module';
import { App, Apex53Error, DomainName, HostedZone } from 'apex53';
import { Template } from 'apex53/testing';
import { Emulator } from 'apex53/emulator';
const require = createRequire(import.meta.url);
const cjs = { ...require('apex53'), ...require('apex53/testing'), ...require('apex53/emulator') };
console.log(JSON.stringify([App === cjs.App, Apex53Error === cjs.Apex53Error, DomainName === cjs.DomainName, HostedZone === cjs.HostedZone, Template === cjs.Template, Emulator === cjs.Emulator]));`,
    });

    expect(JSON.parse(run(process.execPath, ['both.mjs'], installed.project))).toEqual([true, true, true, true, true, true]);
  });

  it('keeps everything but its entry points to itself', () => {
    write(installed.project, { 'inner.cjs': "try { require('apex53/dist/model/error.js'); } catch (error) { console.log(error.code); }" });

    expect(run(process.execPath, ['inner.cjs'], installed.project)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });

  it.each([
    ['an ES module with nodenext', 'index.mts', { module: 'nodenext' }],
    ['a CommonJS module with nodenext', 'index.cts', { module: 'nodenext' }],
    ['a bundler', 'index.ts', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('has types for %s', (name, file, options) => {
    const folder = join('types', name.replaceAll(' ', '-'));
    const compilerOptions = {
      ...options,
      target: 'es2022',
      lib: ['es2023'],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: ['node'],
    };
    write(join(installed.project, folder), {
      [file]: imports + program,
      [`wrong-${file}`]: mistake,
      'tsconfig.json': JSON.stringify({ compilerOptions, include: [file, `wrong-${file}`] }),
    });
    const tsc = join(installed.project, 'node_modules', 'typescript', 'bin', 'tsc');

    const { stdout } = spawnSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')], {
      cwd: installed.project,
      encoding: 'utf8',
    });

    // The types are really those of the package: what cannot be does not compile, and nothing else is wrong.
    const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
    expect(errors).toEqual([expect.stringMatching(/wrong-index\..*'ttl' does not exist/)]);
  });

  it('runs as a command', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const bin = join(installed.project, 'node_modules', '.bin', 'apex53');
    write(installed.project, {
      'app.ts': `${imports.split('\n')[0] ?? ''}\nconst app = new App();\nnew ARecord(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), 'Www', { name: 'www', values: ['192.0.2.1'] });\nexport default app;\n`,
    });

    expect(run(bin, ['--version'], installed.project)).toBe(`${version}\n`);
    expect(run(bin, ['deploy', '--local', '--yes'], installed.project)).toContain('Done. 1 record set created');
  });
});

describe('the tarball', () => {
  it('holds the command, compiled code with types, and pages; neither sources nor tests', () => {
    const allowed = /^(?:bin\/apex53\.js|dist\/.+\.(?:js|d\.ts|js\.map|d\.ts\.map)|README\.md|CHANGELOG\.md|LICENSE|package\.json)$/;

    expect(installed.files.filter((path) => !allowed.test(path))).toEqual([]);
    expect(installed.files.filter((path) => /\.test\.|__tests__|\/support\//.test(path))).toEqual([]);
    expect(installed.files).toEqual(
      expect.arrayContaining([
        'bin/apex53.js',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/testing/index.js',
        'dist/emulator/index.js',
        'dist/cli/main.js',
        'LICENSE',
        'README.md',
        'package.json',
      ]),
    );
  });

  it('is as publint wants it', () => {
    expect(
      run(process.execPath, [join(root, 'node_modules', 'publint', 'src', 'cli.js'), 'run', installed.tarball, '--strict'], root),
    ).toContain('All good!');
  });
});
