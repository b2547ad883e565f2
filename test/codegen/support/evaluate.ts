import { posix } from 'node:path';
import { Script } from 'node:vm';
import * as constructs from 'constructs';
import ts from 'typescript';
import * as apex53 from '../../../lib';
import type { GeneratedFile } from '../../../lib/codegen/generated-file';

/**
 * The App that generated files export: transpiled, and run with the library of this repository. They can import that, `constructs`, and
 * each other; whatever else they reach for fails.
 */
export function evaluate(files: readonly GeneratedFile[]): apex53.App {
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (path: string): Record<string, unknown> => {
    const known = loaded.get(path);
    if (known !== undefined) return known;
    const text = texts.get(path);
    if (text === undefined) throw new Error(`no generated file ${path}`);
    const exports: Record<string, unknown> = {};
    loaded.set(path, exports);
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const require = (name: string): unknown => {
      if (name === 'apex53') return apex53;
      if (name === 'constructs') return constructs;
      if (!name.startsWith('.')) throw new Error(`generated code imports ${name}`);
      return load(`${posix.join(posix.dirname(path), name)}.ts`);
    };
    const run = new Script(`(function (exports, require) {${outputText}\n})`, { filename: path }).runInThisContext() as (
      exports: object,
      require: (name: string) => unknown,
    ) => void;
    run(exports, require);
    return exports;
  };
  const { default: app } = load('app.ts');
  if (!apex53.App.isApp(app)) throw new Error('app.ts exports no App');
  return app;
}
