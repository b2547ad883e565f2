import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

/** What the compiler says of one line. */
export interface CompileError {
  readonly file: string;
  /** From 0. */
  readonly line: number;
  /** As the compiler prints it: `TS2353: Object literal …`, on one line. */
  readonly text: string;
}

/**
 * Type-checks source texts, given by path below the repository, as the library's own sources are: strict, nothing emitted.
 * A text may take the place of a file that exists.
 */
export function compile(sources: ReadonlyMap<string, string>): readonly CompileError[] {
  const { options } = ts.parseJsonConfigFileContent(
    JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/^\/\/.*$/gm, '')),
    ts.sys,
    root,
  );
  const texts = new Map([...sources].map(([path, text]) => [join(root, path), text]));
  const checked: ts.CompilerOptions = { ...options, rootDir: root, noEmit: true, noUnusedLocals: false };
  const host = ts.createCompilerHost(checked);
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  const own: Partial<ts.CompilerHost> = {
    directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
    readFile: (path) => texts.get(path) ?? ts.sys.readFile(path),
    getSourceFile: (path, language) => {
      const text = texts.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, language);
    },
  };
  const program = ts.createProgram([...texts.keys()], checked, { ...host, ...own });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, code, messageText }) => ({
    file: file === undefined ? '' : file.fileName.slice(root.length + 1),
    line: file === undefined || start === undefined ? -1 : file.getLineAndCharacterOfPosition(start).line,
    text: `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ')}`,
  }));
}
