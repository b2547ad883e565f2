import { join } from 'node:path';
import ts from 'typescript';
import type { Snippet } from './snippets';

const root = join(__dirname, '..', '..', '..');
const paths = { apex53: ['./lib/index.ts'], 'apex53/testing': ['./lib/testing/index.ts'], 'apex53/emulator': ['./lib/emulator/index.ts'] };

/** What the compiler has against each snippet, in their order; nothing where there is nothing. All are compiled together. */
export function typeErrors(
  snippets: readonly Snippet[],
  ambientNames: { readonly apex53: readonly string[]; readonly testing: readonly string[] },
): readonly (readonly string[])[] {
  const { config } = ts.readConfigFile(join(root, 'test', 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: unknown };
  };
  const parsed = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const options: ts.CompilerOptions = {
    ...parsed.options,
    noEmit: true,
    paths,
    types: ['node'],
    rootDir: root,
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const files = new Map(
    snippets.map((snippet, i) => [join(root, 'test', 'docs', `snippet-${i}.mts`), withAmbient(snippet.code, ambientNames)]),
  );
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, target) => {
      const text = files.get(path);
      return text === undefined ? host.getSourceFile(path, target) : ts.createSourceFile(path, text, target);
    },
  });
  return Array.from(files.keys(), (path) => {
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(
      ({ messageText, start }) =>
        `line ${start === undefined || file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

/** One line before the snippet, so that compiler lines count from one. */
function withAmbient(
  code: string,
  { apex53, testing }: { readonly apex53: readonly string[]; readonly testing: readonly string[] },
): string {
  if (/^import\s/m.test(code)) return `export {};\n${code}`;
  const used = (names: readonly string[]) =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(code) && !new RegExp(`\\b(?:const|let|class|function) ${name}\\b`).test(code));
  return `import { ${used(apex53).join(', ')} } from 'apex53'; import { ${used(testing).join(', ')} } from 'apex53/testing';\n${code}`;
}
