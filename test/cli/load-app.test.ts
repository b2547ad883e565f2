import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './support/project';
import { apex53, documentOf } from './support/run';

const declare = "const app = new App({ name: 'loaded' });\nnew HostedZone(app, 'Zone', { zoneName: 'example.com' });\n";
const esm = `import { App, HostedZone } from 'apex53';\n${declare}`;
const cjs = `const { App, HostedZone } = require('apex53');\n${declare}`;
const typed = `import { App, HostedZone } from 'apex53';\nimport type { HostedZoneProps } from 'apex53';\n\ninterface Named {\n  readonly zoneName: HostedZoneProps['zoneName'];\n}\nconst named: Named = { zoneName: 'example.com' };\nconst app: App = new App({ name: 'loaded' });\nnew HostedZone(app, 'Zone', named);\n`;
const factory = (header: string) => `${header}function build() {\n${declare}  return app;\n}\n`;
const esmImports = "import { App, HostedZone } from 'apex53';\n";

describe('the app file', () => {
  it.each<[string, string, string]>([
    ['a TypeScript module with a default export', 'my.ts', `${typed}export default app;`],
    ['a TypeScript module with an export named app', 'my.ts', `${typed}export { app };`],
    ['a TypeScript module that exports a function', 'my.ts', `${factory(esmImports)}export default build;`],
    ['a TypeScript module that exports an async function', 'my.ts', `${factory(esmImports)}export default async () => build();`],
    ['a TypeScript module that awaits at its top', 'my.ts', `${typed}await Promise.resolve();\nexport default app;`],
    ['a TypeScript module with ESM extension', 'my.mts', `${typed}export default app;`],
    ['a TypeScript CommonJS module', 'my.cts', `${typed}export default app;`],
    ['an ES module', 'my.mjs', `${esm}export default app;`],
    ['an ES module with an export named app', 'my.mjs', `${esm}export { app };`],
    ['a CommonJS module', 'my.cjs', `${cjs}module.exports = app;`],
    ['a CommonJS module with an export named app', 'my.cjs', `${cjs}module.exports = { app };`],
    ['a CommonJS module with an export named default', 'my.cjs', `${cjs}exports.default = app;`],
    [
      'a CommonJS module that exports a function',
      'my.cjs',
      `${factory("const { App, HostedZone } = require('apex53');\n")}module.exports = build;`,
    ],
    ['a .js file with ESM syntax', 'my.js', `${esm}export default app;`],
    ['a .js file with CommonJS syntax', 'my.js', `${cjs}module.exports = app;`],
    ['a file with helpers beside it', 'my.ts', "import { app } from './parts/zone';\nexport default app;"],
  ])('may be %s', async (_, file, content) => {
    const cwd = project({ [file]: content, 'parts/zone.ts': `${typed}export { app };` });

    const ended = await apex53(['synth', '--json', '--app', file], { cwd });

    expect(ended.stderr).toBe('');
    expect(documentOf(ended)).toMatchObject({
      exitCode: 0,
      assembly: { app: { name: 'loaded' }, hostedZones: [{ name: 'example.com.' }] },
    });
  });

  it('finds the package of the command when none is installed beside it', async () => {
    const cwd = project({ 'my.ts': `${typed}export default app;` });
    rmSync(join(cwd, 'node_modules'), { recursive: true });

    const ended = await apex53(['synth', '--json', '--app', 'my.ts'], { cwd });

    expect(documentOf(ended)).toMatchObject({ exitCode: 0, assembly: { app: { name: 'loaded' } } });
  });

  it('is found by its name when none is given, the most specific one first', async () => {
    const app = (name: string) => `${esm.replace('loaded', name)}export default app;`;
    const cwd = project({ 'app.ts': app('second'), 'apex53.ts': app('first'), 'app.js': app('third') });
    const other = project({ 'app.js': app('third') });

    const first = await apex53(['synth', '--json'], { cwd });
    const named = await apex53(['synth', '--json'], { cwd, env: { APEX53_APP: 'app.ts' } });
    const third = await apex53(['synth', '--json'], { cwd: other });

    expect([first, named, third].map((ended) => (documentOf(ended).assembly as { app: { name: string } }).app.name)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it.each<[string, string[], string]>([
    ['named', ['--app', 'missing.ts'], 'There is no file missing.ts. Name the app file with --app FILE.'],
    [
      'looked for',
      [],
      'None of apex53.ts, apex53.js, apex53.mjs, apex53.cjs, app.ts, app.js is in this folder. Name the app file with --app FILE.',
    ],
  ])('that is %s and not there is AppNotFound', async (_, args, message) => {
    const cwd = project();

    expect(await apex53(['synth', ...args], { cwd })).toEqual({ status: 1, stdout: '', stderr: `AppNotFound ${message}\n` });
    expect(documentOf(await apex53(['synth', '--json', ...args], { cwd }))).toMatchObject({
      exitCode: 1,
      error: { code: 'AppNotFound', message },
    });
  });

  it.each<[string, string]>([
    ['nothing', "import { App } from 'apex53';\nnew App();"],
    ['something else', 'export default { zones: [] };'],
    ['a function that returns no app', 'export default () => 53;'],
  ])('that exports %s is AppInvalid', async (_, content) => {
    const cwd = project({ 'app.ts': content });

    const { status, stdout, stderr } = await apex53(['synth'], { cwd });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^AppInvalid .*app\.ts does not export an App\. End it with `export default app`\.\n$/);
  });

  it.each<[string, string, RegExp]>([
    [
      'throws',
      `${typed}\nfunction fail(): never {\n  throw new TypeError('no such thing');\n}\nfail();\nexport default app;`,
      /^AppFailed .*app\.ts:12:\d+: no such thing\n$/,
    ],
    [
      'throws in its function',
      `${esmImports}\nexport default async (): Promise<App> => {\n  throw new Error('not today');\n};`,
      /^AppFailed .*app\.ts:4:\d+: not today\n$/,
    ],
    ['cannot be parsed', `${esmImports}const app = new App(;\n`, /^AppFailed .*app\.ts:2:\d+: .*Unexpected token/],
    ['imports what is not there', "import './nowhere';\n", /^AppFailed .*app\.ts:1:\d+: Cannot find module '\.\/nowhere'/],
    ['throws no error', "throw 'text';\n", /^AppFailed .*app\.ts: text\n$/],
  ])('that %s is AppFailed, with file and line', async (_, content, message) => {
    const cwd = project({ 'app.ts': content });

    const { status, stdout, stderr } = await apex53(['synth'], { cwd });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('with a literal that cannot be is told with file and line', async () => {
    const cwd = project({
      'app.ts': "import { App, DomainName } from 'apex53';\n\nDomainName.parse('a..b');\nexport default new App();\n",
    });

    const text = await apex53(['synth'], { cwd });
    const json = documentOf(await apex53(['synth', '--json'], { cwd }));

    expect(text.stderr).toMatch(/^error NameEmptyLabel at .*app\.ts:3:\d+\n/);
    expect(json).toMatchObject({
      exitCode: 1,
      error: { code: 'InvalidLiteral', findings: [{ code: 'NameEmptyLabel', path: expect.stringMatching(/app\.ts:3:\d+$/) as unknown }] },
    });
  });
});
