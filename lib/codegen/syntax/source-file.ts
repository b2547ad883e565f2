import { subexpressions, type Expression } from './expression';
import { print, type Layout } from './print';
import { commentText } from './text';

/** A statement of generated code. */
export interface Statement {
  /** Lines of a comment before it; any text. */
  readonly comment?: readonly string[];
  /** What the value is bound to, such as `const zone`. @default - nothing */
  readonly binding?: string;
  readonly value: Expression;
}

/** The lines of statements, with an empty one around each that takes several. */
export function statementLines(statements: readonly Statement[], indent: number, layout: Layout): string {
  const margin = ' '.repeat(indent);
  let text = '';
  let roomy = false;
  for (const { comment = [], binding, value } of statements) {
    const head = binding === undefined ? '' : `${binding} = `;
    const body = print(value, { indent, column: indent + head.length, behind: 1 }, layout);
    const lines = `${comment.map((line) => `${margin}${commentLine(line)}\n`).join('')}${margin}${head}${body};\n`;
    const isRoomy = lines.indexOf('\n') < lines.length - 1;
    if (text !== '' && (roomy || isRoomy)) text += '\n';
    text += lines;
    roomy = isRoomy;
  }
  return text;
}

export function commentLine(text: string): string {
  return `// ${commentText(text)}`.trimEnd();
}

/** An import of these names in their alphabetical order; those in `types` are only used as types. */
export function importLine(names: ReadonlySet<string>, types: ReadonlySet<string>, from: string, { width }: Layout): string {
  const specifiers = [
    ...[...names].map((name) => ({ name, text: name })),
    ...[...types].filter((name) => !names.has(name)).map((name) => ({ name, text: `type ${name}` })),
  ]
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(({ text }) => text);
  const onlyTypes = names.size === 0;
  const head = onlyTypes ? 'import type' : 'import';
  const shown = onlyTypes ? specifiers.map((text) => text.replace('type ', '')) : specifiers;
  const flat = `${head} { ${shown.join(', ')} } from '${from}';\n`;
  return flat.length - 1 <= width ? flat : `${head} {\n${shown.map((text) => `  ${text},\n`).join('')}} from '${from}';\n`;
}

/** The first line of an exported function, or its first lines. */
export function functionHead(functionName: string, parameters: readonly string[], result: string, { width }: Layout): string {
  const flat = `export function ${functionName}(${parameters.join(', ')}): ${result} {\n`;
  if (flat.length - 1 <= width) return flat;
  return `export function ${functionName}(\n${parameters.map((text) => `  ${text},\n`).join('')}): ${result} {\n`;
}

/** The classes that expressions call, all of them the library's. */
export function usedClasses(values: readonly Expression[]): Set<string> {
  const classes = values
    .flatMap((value) => [...subexpressions(value)])
    .flatMap((value) => {
      const callee = value.kind === 'call' ? /^(?:new )?([A-Z]\w*)/.exec(value.callee)?.[1] : undefined;
      return callee === undefined ? [] : [callee];
    });
  return new Set(classes);
}
