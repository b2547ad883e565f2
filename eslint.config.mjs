import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Modules that do I/O, read a clock or the environment: allowed at the edge only.
const ioModules = [
  'fs',
  'fs/promises',
  'http',
  'https',
  'net',
  'tls',
  'dgram',
  'dns',
  'child_process',
  'worker_threads',
  'os',
  'process',
  'readline',
  'readline/promises',
  'timers',
  'timers/promises',
].flatMap((name) => [name, `node:${name}`]);
const noIo = {
  paths: ioModules.map((name) => ({
    name,
    message: 'I/O sits at the edge (lib/aws, lib/files, lib/emulator, lib/cli): take a port or a value instead.',
  })),
};
const noSdk = { group: ['@aws-sdk/*', '@smithy/*'], message: 'The AWS SDK is spoken to in lib/aws and lib/resolvers only.' };

// The functional core gets its time, randomness and environment as values.
const noAmbient = ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'console'].map((name) => ({
  name,
  message: 'Not in the functional core: take it as an argument.',
}));
const noAmbientProperties = [
  { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
  { object: 'Math', property: 'random', message: 'Take randomness as an argument.' },
];

export default defineConfig(
  globalIgnores(['dist', 'docs/api', 'coverage', 'artifacts', '.cache', 'node_modules', 'apex53.out', '**/*.out/**']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['.projenrc.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A construct registers itself with its scope; that is what `new` is for here.
      'no-new': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/dns/server.ts', 'lib/dns/ask/**', 'lib/aws/**', 'lib/files/**', 'lib/emulator/**', 'lib/cli/**', 'lib/testing/**'],
    rules: {
      'no-restricted-imports': ['error', { ...noIo, patterns: [noSdk] }],
      'no-restricted-globals': ['error', ...noAmbient],
      'no-restricted-properties': ['error', ...noAmbientProperties],
    },
  },
  {
    // The commands and the emulator do I/O, but nobody but lib/aws and lib/resolvers speaks to the SDK.
    files: ['lib/cli/**/*.ts', 'lib/emulator/**/*.ts', 'lib/files/**/*.ts', 'lib/testing/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noSdk] }] },
  },
  {
    // The resolvers speak to the SDK, and to nothing else.
    files: ['lib/resolvers/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', noIo] },
  },
  {
    // The places where packages of weight are loaded, at run time and on demand.
    files: ['lib/aws/sdk.ts', 'lib/aws/service-packages.ts', 'lib/formats/octodns/yaml-package.ts'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    // The types of jest can be added to in its own namespace only.
    files: ['lib/testing/answers/jest-expect.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['scripts/**/*.{ts,mjs}', 'bench/**/*.ts', 'examples/**/*.ts', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', module: 'writable', URL: 'readonly', Buffer: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['bin/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', process: 'readonly' } },
  },
);
