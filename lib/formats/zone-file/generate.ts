/** The numbers of a `$GENERATE`. */
export interface GenerateRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** `start-stop` or `start-stop/step`; undefined for everything else. */
export function parseRange(text: string): GenerateRange | undefined {
  const match = /^([0-9]{1,10})-([0-9]{1,10})(?:\/([0-9]{1,10}))?$/.exec(text);
  if (match === null) return undefined;
  const [start, stop, step] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  return start <= stop && stop <= maxNumber && step >= 1 ? { start, stop, step } : undefined;
}

/** BIND computes with signed 32-bit numbers. */
const maxNumber = 0x7fffffff;
const maxWidth = 127;

/** Part of a template: text that stays, or the number in some form. */
type Part = string | { readonly offset: number; readonly width: number; readonly base: string };

/** A template taken apart once, to be filled in for each number. */
export type Template = readonly Part[];

/**
 * Takes a template apart: `$` is the number, `${offset,width,base}` the number in a form of its own, `$$` and `\$` a dollar sign.
 *
 * Bases are d, o, x, X, and n, N for hexadecimal digits as labels in reverse order. Undefined when braces hold something else.
 *
 * @see BIND 9 Administrator Reference Manual, $GENERATE
 */
export function parseTemplate(text: string): Template | undefined {
  const parts: Part[] = [];
  for (const [part] of text.matchAll(/\$\$|\$\{[^}]*\}|\$\{?|\\.|[^$\\]+|\\$/gs)) {
    if (part === '$$' || part === '\\$') parts.push('$');
    else if (part === '$') parts.push({ offset: 0, width: 0, base: 'd' });
    else if (part.startsWith('$')) {
      const form = /^\$\{(-?[0-9]{1,10})(?:,([0-9]{1,3})(?:,([doxXnN]))?)?\}$/.exec(part);
      const [offset, width] = [Number(form?.[1]), Number(form?.[2] ?? 0)];
      if (form === null || Math.abs(offset) > maxNumber || width > maxWidth) return undefined;
      parts.push({ offset, width, base: form[3] ?? 'd' });
    } else parts.push(part);
  }
  return parts;
}

/** The template with the number filled in; undefined where the number with its offset leaves the range. */
export function fillIn(template: Template, number: number): string | undefined {
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') text += part;
    else {
      const value = number + part.offset;
      if (value > maxNumber || value < 0) return undefined;
      text += format(value, part.width, part.base);
    }
  }
  return text;
}

function format(value: number, width: number, base: string): string {
  switch (base) {
    case 'o':
      return value.toString(8).padStart(width, '0');
    case 'x':
      return value.toString(16).padStart(width, '0');
    case 'X':
      return value.toString(16).toUpperCase().padStart(width, '0');
    case 'n':
      return nibbles(value, width);
    case 'N':
      return nibbles(value, width).toUpperCase();
    default:
      return String(value).padStart(width, '0');
  }
}

/** Hexadecimal digits as labels, lowest first; the width counts the dots too. */
function nibbles(value: number, width: number): string {
  const digits = value.toString(16).padStart(Math.ceil(width / 2), '0');
  const text = Array.from(digits).reverse().join('.');
  return text.length < width ? `${text}.` : text;
}
