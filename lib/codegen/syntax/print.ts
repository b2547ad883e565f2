import type { Entry, Expression } from './expression';
import { quote } from './text';

/** How source text is laid out: as prettier does with single quotes and trailing commas, as far as the text is ASCII. */
export interface Layout {
  /** Columns a line should not go beyond; a long string does. */
  readonly width: number;
}

const step = 2;
/** Keys so short that a string behind them gains nothing from a line of its own (prettier's isObjectPropertyWithShortKey). */
const shortKey = step + 3;

/**
 * The source text of an expression that begins at a column of an indented line, and is followed by some characters on its last
 * line. Lines are broken where prettier breaks them, so that formatting the text changes nothing.
 */
export function print(expression: Expression, at: { indent: number; column: number; behind: number }, layout: Layout): string {
  const flat = flatText(expression);
  if (!mustBreak(expression) && at.column + flat.length + at.behind <= layout.width) return flat;
  switch (expression.kind) {
    case 'list':
      return block('[', expression.items, ']', at.indent, layout);
    case 'object':
      return printObject(expression.entries, at.indent, layout);
    case 'call':
      return printCall(expression, at, layout);
    default:
      return flat;
  }
}

/** Items one a line between brackets. */
function block(open: string, items: readonly Expression[], close: string, indent: number, layout: Layout): string {
  const inner = indent + step;
  const lines = items.map((item) => `${' '.repeat(inner)}${print(item, { indent: inner, column: inner, behind: 1 }, layout)},\n`);
  return `${open}\n${lines.join('')}${' '.repeat(indent)}${close}`;
}

function printObject(entries: readonly Entry[], indent: number, layout: Layout): string {
  const inner = indent + step;
  const lines = entries.map(([key, value]) => {
    const head = `${' '.repeat(inner)}${keyText(key)}:`;
    const text = print(value, { indent: inner, column: head.length + 1, behind: 1 }, layout);
    const alone =
      value.kind === 'string' && keyText(key).length >= shortKey && head.length + 1 + text.length + 1 > layout.width
        ? `\n${' '.repeat(inner + step)}`
        : ' ';
    return `${head}${alone}${text},\n`;
  });
  return `{\n${lines.join('')}${' '.repeat(indent)}}`;
}

/** A call too long for its line: the last argument opened where it is an object or a list, else one argument a line. */
function printCall(
  { callee, args }: Expression & { kind: 'call' },
  { indent, column }: { indent: number; column: number },
  layout: Layout,
): string {
  const last = args.at(-1);
  const before = args.slice(0, -1);
  const head = `${callee}(${before.map((arg) => `${flatText(arg)}, `).join('')}`;
  const canOpen =
    last !== undefined &&
    isOpenable(last) &&
    before.at(-1)?.kind !== last.kind &&
    !before.some(mustBreak) &&
    column + head.length < layout.width;
  if (!canOpen) return block(`${callee}(`, args, ')', indent, layout);
  const opened = last.kind === 'list' ? block('[', last.items, ']', indent, layout) : printObject(last.entries, indent, layout);
  return `${head}${opened})`;
}

function isOpenable(expression: Expression): expression is Expression & { kind: 'list' | 'object' } {
  return (expression.kind === 'list' && expression.items.length > 0) || (expression.kind === 'object' && expression.entries.length > 0);
}

/** Whether something in it stands on lines of its own however short it is: a list of several lists or objects of several members. */
function mustBreak(expression: Expression): boolean {
  switch (expression.kind) {
    case 'list':
      return isTable(expression.items) || expression.items.some(mustBreak);
    case 'object':
      return expression.entries.some(([, value]) => mustBreak(value));
    case 'call':
      return expression.args.some(mustBreak);
    default:
      return false;
  }
}

function isTable(items: readonly Expression[]): boolean {
  return (
    items.length > 1 &&
    items.every(
      (item) =>
        item.kind === items[0]?.kind &&
        ((item.kind === 'list' && item.items.length > 1) || (item.kind === 'object' && item.entries.length > 1)),
    )
  );
}

/** The expression on one line. */
function flatText(expression: Expression): string {
  switch (expression.kind) {
    case 'string':
      return quote(expression.value);
    case 'number':
    case 'boolean':
      return String(expression.value);
    case 'name':
      return expression.path;
    case 'list':
      return `[${expression.items.map(flatText).join(', ')}]`;
    case 'object':
      return expression.entries.length === 0
        ? '{}'
        : `{ ${expression.entries.map(([key, value]) => `${keyText(key)}: ${flatText(value)}`).join(', ')} }`;
    case 'call':
      return `${expression.callee}(${expression.args.map(flatText).join(', ')})`;
  }
}

/** A key as it stands in an object. Even in quotation marks `__proto__` would not be a property, but the object's prototype. */
function keyText(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : quote(key);
}
