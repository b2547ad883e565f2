/** What stands open at a place of the text: a list with the index of its element, or an object with the name of its member. */
interface Open {
  readonly isList: boolean;
  readonly path: string;
  index: number;
  member: string | undefined;
}

/** Nothing that is meant is nested deeper, and printing what is takes a stack of calls. */
const deepest = 100;

/**
 * The offset of every value that is at most so deep in a JSON text, by JSON pointer (RFC 6901), or the offset where the text is nested
 * deeper than anything sensible. Runs in one pass and without recursion.
 */
export function offsetsIn(text: string, maxDepth: number): ReadonlyMap<string, number> | { readonly tooDeepAt: number } {
  const offsets = new Map<string, number>();
  const stack: Open[] = [];
  const here = (offset: number): string => {
    const top = stack.at(-1);
    if (top === undefined || stack.length > maxDepth) return '';
    const path = `${top.path}/${top.isList ? String(top.index) : escapePointer(top.member ?? '')}`;
    offsets.set(path, offset);
    return path;
  };
  for (const { value, offset } of tokens(text)) {
    const top = stack.at(-1);
    if (value === ',') {
      if (top !== undefined) [top.index, top.member] = [top.index + 1, undefined];
    } else if (value === ']' || value === '}') stack.pop();
    else if (value === '[' || value === '{') {
      if (stack.push({ isList: value === '[', path: here(offset), index: 0, member: undefined }) > deepest) return { tooDeepAt: offset };
    } else if (value !== ':') {
      if (top !== undefined && !top.isList && top.member === undefined) top.member = JSON.parse(value) as string;
      else here(offset);
    }
  }
  return offsets;
}

/** Where a text that JSON.parse refuses stops being JSON, as far as single tokens tell. */
export function firstBadOffset(text: string): number {
  let end = 0;
  for (const { value, offset } of tokens(text)) end = offset + value.length;
  return skipBlanks(text, end);
}

/** Punctuation, strings, numbers and literals, up to the first character that begins none of them. */
function* tokens(text: string): Generator<{ readonly value: string; readonly offset: number }> {
  for (let offset = skipBlanks(text, 0); offset < text.length;) {
    const end = endOfToken(text, offset);
    if (end === undefined) return;
    yield { value: text.slice(offset, end), offset };
    offset = skipBlanks(text, end);
  }
}

const literal = /-?[0-9][0-9.eE+-]*|true|false|null/y;

function endOfToken(text: string, offset: number): number | undefined {
  const char = text.charAt(offset);
  if ('[]{},:'.includes(char)) return offset + 1;
  if (char === '"') return endOfString(text, offset);
  literal.lastIndex = offset;
  return literal.test(text) ? literal.lastIndex : undefined;
}

function endOfString(text: string, offset: number): number | undefined {
  for (let at = offset + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === '\\') at++;
    else if (char < ' ') return undefined;
  }
  return undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** A member's name as a part of a JSON pointer. */
function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
