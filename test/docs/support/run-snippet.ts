import { createRequire } from 'node:module';
import { isDeepStrictEqual, inspect } from 'node:util';
import ts from 'typescript';
import * as apex53 from '../../../lib';
import * as emulator from '../../../lib/emulator';
import * as testing from '../../../lib/testing';
import type { Snippet } from './snippets';

const entryPoints: Readonly<Record<string, unknown>> = { apex53, 'apex53/testing': testing, 'apex53/emulator': emulator };
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const requireHere = createRequire(__filename);

/** What snippets without imports find in scope. */
export const ambient: Readonly<Record<string, unknown>> = { ...apex53, Template: testing.Template, referenceTo: testing.referenceTo };

/** A value that a snippet claims with `// => value` and that is another. */
interface Wrong {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

type Body = (
  require: (name: string) => unknown,
  exports: object,
  check: (line: number, found: unknown, expected: unknown) => void,
  scope: readonly unknown[],
) => Promise<void>;

/** Runs a snippet. @throws whatever it throws, and for every `// =>` that does not hold or stands where nothing can be compared. */
export async function runSnippet({ place, code }: Snippet): Promise<void> {
  const { text, claims } = instrument(place, code);
  const scope = /^import\s/m.test(code) ? {} : ambient;
  const compiled = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const [syntax] = compiled.diagnostics ?? [];
  if (syntax !== undefined) throw new Error(`${place}: ${ts.flattenDiagnosticMessageText(syntax.messageText, '\n')}`);
  // A snippet is a program of its own: nothing of this file is in its scope.
  const AsyncFunction = (async () => Promise.resolve()).constructor as new (...args: readonly string[]) => Body;
  const declared = new Set(Array.from(compiled.outputText.matchAll(/^(?:const|let|class|function) (\w+)/gm), ([, name]) => name));
  const names = Object.keys(scope).filter((name) => !declared.has(name));
  const wrong: Wrong[] = [];
  let checked = 0;
  const check = (line: number, found: unknown, expected: unknown) => {
    checked += 1;
    if (!isDeepStrictEqual(found, expected))
      wrong.push({ line, expected: inspect(expected, { depth: 8 }), found: inspect(found, { depth: 8 }) });
  };
  const body = new AsyncFunction(
    'require',
    'exports',
    '__check',
    '__scope',
    `const { ${names.join(', ')} } = __scope;\n${compiled.outputText}`,
  );
  await body(importOf, {}, check, scope as never);
  if (wrong.length > 0)
    throw new Error(wrong.map(({ line, expected, found }) => `${lineOf(place, line)}: claimed ${expected}, found ${found}`).join('\n'));
  if (checked < claims) throw new Error(`${place}: ${claims - checked} of ${claims} claimed values were never reached.`);
}

function importOf(name: string): unknown {
  return entryPoints[name] ?? requireHere(name);
}

function lineOf(place: string, line: number): string {
  const [page = '', first = '1'] = place.split(':');
  return `${page}:${Number(first) + line}`;
}

/** The code with a check in place of every statement that claims a value. */
function instrument(place: string, code: string): { readonly text: string; readonly claims: number } {
  const file = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);
  const lines = code.split('\n');
  const claimed = new Map(
    lines.flatMap((line, i) => {
      const [, value] = /\/\/ => (.+)$/.exec(line) ?? [];
      return value === undefined ? [] : [[i, value] as const];
    }),
  );
  const claims = claimed.size;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isExpressionStatement(node)) {
      const line = file.getLineAndCharacterOfPosition(node.end).line;
      const value = claimed.get(line);
      if (value !== undefined && claimed.delete(line)) {
        edits.push({
          start: node.getStart(),
          end: node.end,
          text: `__check(${line}, ${expressionOf(node.expression).getText()}, (${value}));`,
        });
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const line of claimed.keys())
    throw new Error(`${lineOf(place, line)}: a claimed value must stand behind an expression that ends on its line.`);
  const text = edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: edit }) => all.slice(0, start) + edit + all.slice(end), code);
  return { text, claims };
}

/** What is compared: the expression, or what it logs. */
function expressionOf(expression: ts.Expression): ts.Expression {
  const logs = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log' && expression.arguments.length === 1;
  return logs ? (expression.arguments[0] ?? expression) : expression;
}
