import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../cli/support/compiled';
import { project } from '../cli/support/project';
import { apex53, documentOf } from '../cli/support/run';
import { ask } from '../support/aws-services';
import type { FakeService } from '../support/aws-services/server';
import { wholeResolver } from '../support/aws-services/whole-resolver';
import { emulatedOverHttp, markedCredentials } from '../support/emulated';

const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Services that an example needs and the emulator does not speak for, by the name that the SDK knows their endpoint by. */
const besideRoute53: Readonly<
  Record<string, { readonly endpoint: string; readonly signingName: string; readonly double: () => FakeService }>
> = {
  'hybrid-dns': { endpoint: 'AWS_ENDPOINT_URL_ROUTE53RESOLVER', signingName: 'route53resolver', double: wholeResolver },
};

/** The options and the environment with which an example is deployed: to the embedded emulator alone, or to a served one beside a double. */
async function placeOf(example: string): Promise<{ readonly options: readonly string[]; readonly env: Readonly<Record<string, string>> }> {
  const needed = besideRoute53[example];
  if (needed === undefined) return { options: ['--local'], env: {} };
  const { services } = await ask({ [needed.signingName]: needed.double() });
  const route53 = await emulatedOverHttp();
  served.push(() => route53.close());
  const { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY } = markedCredentials;
  return { options: ['--endpoint', route53.url], env: { [needed.endpoint]: services.url, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } };
}

const served: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of served.splice(0)) await close();
});

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
      {
        ...base.config.compilerOptions,
        ...config.compilerOptions,
        rootDir: undefined,
        types: ['node', 'jest'],
        typeRoots: [join(root, 'node_modules', '@types')],
      },
      cwd,
    );

    const diagnostics = ts.getPreEmitDiagnostics(
      ts.createProgram(programFiles, { ...options, noEmit: true, composite: false, incremental: false }),
    );

    expect(
      ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (path) => path, getCurrentDirectory: () => cwd, getNewLine: () => '\n' }),
    ).toBe('');
  });

  const suites = Object.keys(copies).filter((path) => path.endsWith('.test.ts'));
  if (suites.length > 0)
    it('passes the tests that come with it', () => {
      const cwd = project(copies);
      const config = {
        rootDir: cwd,
        modulePaths: [join(root, 'node_modules')],
        transform: { '^.+\\.ts$': [join(root, 'node_modules', 'ts-jest'), { tsconfig: join(root, 'examples', 'tsconfig.json') }] },
      };

      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--ci', '--config', JSON.stringify(config)],
        { cwd, encoding: 'utf8' },
      );

      expect(stderr).toContain(`Test Suites: ${suites.length} passed, ${suites.length} total`);
      expect(status).toBe(0);
    });

  it('synthesizes, deploys, and then finds nothing left to do', async () => {
    const cwd = project(copies);
    const { options, env } = await placeOf(name);

    const synthesized = await apex53(['synth', '--json'], { cwd });
    const deployed = await apex53(['deploy', ...options, '--yes', '--json'], { cwd, env });
    const again = await apex53(['diff', ...options, '--json', '--exit-code'], { cwd, env });

    expect(documentOf(synthesized)).toMatchObject({ exitCode: 0 });
    expect(documentOf(deployed)).toMatchObject({ exitCode: 0, applied: true });
    expect(documentOf(again)).toMatchObject({ exitCode: 0, plan: { summary: { recordSets: { create: 0, update: 0, delete: 0 } } } });
  });
});
