import { javascript, typescript } from 'projen';

/** What the library and everything around it is compiled with. */
const strictest: javascript.TypeScriptCompilerOptions = {
  target: 'ES2022',
  lib: ['ES2023'],
  module: 'node20',
  strict: true,
  isolatedModules: true,
  esModuleInterop: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
};

/** Clients of services beside Route 53: each is installed by those whose app looks something up there, or declares something of it. */
const siblingClients = [
  'amplify',
  'api-gateway',
  'apigatewayv2',
  'apprunner',
  'appsync',
  'cloudformation',
  'cloudwatch-logs',
  'cognito-identity-provider',
  'ec2',
  'elastic-beanstalk',
  'elastic-load-balancing',
  'global-accelerator',
  'kms',
  'lightsail',
  'opensearch',
  'route-53-domains',
  'route53-recovery-cluster',
  's3',
  'vpc-lattice',
]
  .map((service) => `@aws-sdk/client-${service}@^3.1000.0`)
  // Packages that are released seldom.
  .concat('@aws-sdk/client-route53-recovery-control-config@^3.332.0', '@aws-sdk/client-route53resolver@^3.654.0');

const project = new typescript.TypeScriptProject({
  name: 'apex53',
  description: 'Amazon Route 53 as typed constructs: synthesize change batches, plan, and apply them by compare-and-swap.',
  license: 'MIT',
  copyrightOwner: 'The apex53 authors',
  keywords: ['route53', 'dns', 'aws', 'infrastructure-as-code', 'constructs', 'hosted-zone', 'alias-record', 'failover'],
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.19.0',

  projenVersion: '0.103.25',
  projenrcTs: true,
  runner: typescript.TypeScriptRunner.tsx(),
  srcdir: 'lib',
  libdir: 'dist',
  testdir: 'test',
  entrypoint: 'dist/index.js',
  entrypointTypes: 'dist/index.d.ts',
  artifactsDirectory: 'artifacts',
  bin: { apex53: 'bin/apex53.js' },
  autoDetectBin: false,

  typescriptVersion: '~6.0.3',
  peerDeps: ['constructs@^10.5.0', ...siblingClients],
  peerDependencyOptions: { pinnedDevDependency: false },
  deps: [
    '@aws-sdk/client-cloudfront@^3.1162.0',
    '@aws-sdk/client-elastic-load-balancing-v2@^3.1142.0',
    '@aws-sdk/client-route-53@^3.1169.0',
    'commander@^14.0.3',
    'ipaddr.js@^2.5.0',
    'jiti@^2.7.0',
    'picocolors@^1.1.1',
    'saxes@^6.0.0',
    'yaml@^2.9.1',
  ],
  devDeps: [
    ...siblingClients,
    'constructs@10.5.0',
    '@eslint/js@10.0.1',
    '@microsoft/api-extractor@7.60.1',
    '@types/dns-packet@5.6.5',
    'dependency-cruiser@17.4.3',
    'dns-packet@5.6.1',
    'eslint@10.15.0',
    'fast-check@4.10.2',
    'prettier@3.10.1',
    'publint@0.3.25',
    'tsx@4.23.15',
    'typedoc@0.28.20',
    'typescript-eslint@8.73.0',
  ],

  // The repository keeps its own ESLint flat config, and its own gate in .ci/run.
  eslint: false,
  prettier: false,
  docgen: false,
  sampleCode: false,
  github: false,
  release: false,
  depsUpgrade: false,
  vscode: false,
  licensed: true,
  npmignoreEnabled: false,
  typecheckTests: true,

  tsconfig: {
    compilerOptions: {
      ...strictest,
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      inlineSourceMap: false,
      inlineSources: false,
      stripInternal: true,
      skipLibCheck: true,
      types: ['node'],
    },
  },
  tsconfigDev: {
    compilerOptions: {
      ...strictest,
      resolveJsonModule: true,
      skipLibCheck: true,
      types: ['node', 'jest'],
    },
    include: ['../bench/**/*.ts', '../scripts/**/*.ts'],
  },

  jest: true,
  jestOptions: {
    jestVersion: '^30.0.0',
    junitReporting: false,
    // A snapshot that rewrites itself cannot fail.
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    configFilePath: 'jest.config.json',
    jestConfig: {
      collectCoverage: false,
      // Jest leaves one core idle, which on two of them is half of the machine.
      maxWorkers: '100%',
      // A worker keeps what suites leave behind, and a heap of gigabytes makes each collection of garbage slow.
      workerIdleMemoryLimit: '700MB',
      randomize: true,
      testTimeout: 60_000,
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/clients/'],
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/artifacts/'],
      // Beside the default one: leaves the counts where .ci/run sums them.
      reporters: [new javascript.JestReporter('<rootDir>/scripts/test-report-jest.mjs', { file: 'artifacts/tests/tests.txt' })],
    },
  },
  gitignore: ['/dist/', '/artifacts/', '/docs/api/', '/.cache/', '/.apex53/', '*.tsbuildinfo', '/apex53.out/'],
});

project.package.addField('type', 'commonjs');
project.package.addField('files', ['bin', 'dist', 'LICENSE', 'README.md', 'CHANGELOG.md']);
project.package.addField('sideEffects', false);
project.package.addField(
  'peerDependenciesMeta',
  Object.fromEntries(siblingClients.map((client) => [client.replace(/@[^@]*$/, ''), { optional: true }])),
);
project.package.addField('exports', {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './testing': { types: './dist/testing/index.d.ts', default: './dist/testing/index.js' },
  './emulator': { types: './dist/emulator/index.d.ts', default: './dist/emulator/index.js' },
  './package.json': './package.json',
});
// 1.13.0 leaves optional platform packages out of the lockfile, and `npm ci` then refuses it.
project.package.addPackageResolutions('unrs-resolver@1.12.2');

project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
project.npmrc.addConfig('fund', 'false');
project.npmrc.addConfig('audit', 'false');

const task = (name: string, description: string, ...commands: string[]) => {
  const t = project.tasks.tryFind(name) ?? project.addTask(name);
  t.reset();
  t.description = description;
  commands.forEach((command, i) => t.exec(command, { receiveArgs: i === commands.length - 1 }));
  return t;
};

task(
  'lint',
  'Check style, types in use, and the layering',
  'prettier --check .',
  'eslint --max-warnings 0 .',
  'depcruise --config .dependency-cruiser.cjs lib',
);
task('format', 'Lay out the code', 'prettier --write .');
task(
  'typecheck',
  'Type-check tests, examples and benchmarks',
  'tsc --noEmit -p test/tsconfig.json',
  'tsc --noEmit -p examples/tsconfig.json',
);
task('compile', 'Compile lib to dist', 'node scripts/prune-dist.mjs', 'tsc --build');
task('test:unit', 'Run every test that needs nothing but Node', 'jest --ci');
task('api', 'Compare the public API with its report in api/', 'node scripts/api-report.mjs');
task('api:accept', 'Accept the public API as it is now', 'node scripts/api-report.mjs --accept');
task('docs:api', 'Write the API reference to docs/api', 'typedoc');
task('docs:codes', 'Write docs/codes.md from the table of codes', 'tsx scripts/codes-page.ts');
task('bench', 'Measure synth, plan and apply', 'tsx bench/main.ts');
task('conformance:changes', 'Run a file of change batches against the emulator and the model', 'tsx scripts/conformance-changes.ts');
task('conformance:routing', 'Run a file of routing vectors against the simulator', 'tsx scripts/conformance-routing.ts');
task(
  'soak',
  'Hold random histories of crashes and failures to the laws: --runs N or --minutes N, --seed S; or --kills N',
  'tsx scripts/soak/soak.ts',
);
task('demo', 'Run the main job on the embedded emulator', 'node scripts/demo.mjs');

const test = task('test', 'Compile and test');
for (const name of ['compile', 'test:unit']) {
  const step = project.tasks.tryFind(name);
  if (step) test.spawn(step, { receiveArgs: name === 'test:unit' });
}

// `npm test` and `npm run demo` work on a fresh clone: scripts/run.mjs installs from the lockfile first when that was not done.
for (const name of [
  'test',
  'demo',
  'soak',
  'bench',
  'conformance:changes',
  'conformance:routing',
  'docs:api',
  'docs:codes',
  'api',
  'api:accept',
  'compile',
  'format',
  'lint',
  'typecheck',
]) {
  project.setScript(name, `node scripts/run.mjs ${name}`);
}

project.synth();
