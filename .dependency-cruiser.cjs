// Who may import whom in lib/. Each rule says why; docs/ARCHITECTURE.md draws the same picture.
const layers = [
  'model',
  'aliases',
  'formats',
  'mail',
  'constructs',
  'synth',
  'plan',
  'simulator',
  'answer-diff',
  'dns',
  'render',
  'aws',
  'resolvers',
  'state',
  'apply',
  'client',
  'files',
  'codegen',
  'emulator',
  'testing',
  'cli',
];

/** What each layer may import of ours, besides itself. A layer not listed here may import nothing. */
const mayImport = {
  model: [],
  aliases: ['model'],
  formats: ['model', 'aliases'],
  mail: ['model'],
  constructs: ['model', 'aliases', 'formats', 'mail', 'synth'],
  synth: ['model', 'aliases', 'mail'],
  plan: ['model', 'synth'],
  simulator: ['model', 'synth'],
  'answer-diff': ['model', 'synth', 'plan', 'simulator'],
  dns: ['model', 'simulator'],
  render: ['model', 'synth', 'plan', 'simulator', 'answer-diff'],
  aws: ['model'],
  resolvers: ['model', 'aliases', 'aws'],
  state: ['model', 'synth', 'plan', 'aws'],
  apply: ['model', 'synth', 'plan', 'aws', 'state'],
  client: ['model', 'synth', 'plan', 'aws', 'state', 'apply'],
  files: ['model', 'synth'],
  codegen: ['model', 'aliases', 'synth'],
  emulator: [],
  testing: layers,
  cli: layers,
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Data flows one way; a cycle hides which part owns an idea.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layers
      .filter((layer) => layer !== 'cli' && layer !== 'testing')
      .map((layer) => ({
        name: `layer-${layer}`,
        comment: `${layer} may import only: ${[layer, ...mayImport[layer]].join(', ')}.`,
        severity: 'error',
        from: { path: `^lib/${layer}/` },
        to: { path: '^lib/', pathNot: `^lib/(${[layer, ...mayImport[layer]].join('|')})/` },
      })),
    {
      name: 'emulator-is-a-judge',
      comment: 'The emulator judges the model, so nothing of ours but its public door may be shared with it.',
      severity: 'error',
      from: { path: '^lib/(?!emulator/|cli/|testing/)' },
      to: { path: '^lib/emulator/' },
    },
    {
      name: 'sdk-at-the-edge',
      comment: 'The AWS SDK is loaded in lib/aws and lib/resolvers only, and only when a call is made.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(aws|resolvers)/' },
      to: { path: '@aws-sdk|@smithy', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'constructs-in-constructs',
      comment: 'The model knows nothing of the construct tree.',
      severity: 'error',
      from: {
        path: '^lib/(model|aliases|formats|synth|plan|simulator|answer-diff|render|aws|resolvers|state|apply|client|files|codegen|emulator)/',
      },
      to: { path: 'node_modules/constructs/' },
    },
    {
      name: 'not-to-unlisted',
      comment: 'A package that package.json does not name may vanish with the next install.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'undetermined'], dependencyTypesNot: ['npm-peer', 'type-only'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that does not resolve breaks users, not us.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
