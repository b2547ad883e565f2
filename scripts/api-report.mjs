// Compares the public declarations of every entry point with their report in api/; --accept writes the report anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const accept = process.argv.includes('--accept');
const entryPoints = {
  apex53: 'dist/index.d.ts',
  'apex53-testing': 'dist/testing/index.d.ts',
  'apex53-emulator': 'dist/emulator/index.d.ts',
};

let changed = 0;
for (const [name, entryPoint] of Object.entries(entryPoints)) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, entryPoint),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(root, 'api'),
        reportTempFolder: join(root, 'artifacts', 'api'),
      },
      newlineKind: 'lf',
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'none' } },
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: accept,
    showVerboseMessages: false,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  if (apiReportChanged) {
    changed += 1;
    console.error(
      accept
        ? `api/${name}.api.md is written anew.`
        : `The public API of ${name} is not as api/${name}.api.md says. If the change is meant: npm run api:accept, and commit the report.`,
    );
  }
  readFileSync(join(root, 'api', `${name}.api.md`));
}
process.exitCode = changed > 0 && !accept ? 1 : 0;
