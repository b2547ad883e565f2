/**
 * What must not stand in source text as it is: controls, formatting and direction marks, line separators, blanks other than the
 * space, surrogates without a partner, and code points that mean nothing. Letters, marks, digits and signs of every script may.
 */
const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/** A string literal of exactly this text, on one line, whatever the text says. */
export function quote(text: string): string {
  // The quotation mark that needs fewer escapes, and the single one when both need as many.
  const mark = (text.match(/'/g) ?? []).length > (text.match(/"/g) ?? []).length ? '"' : "'";
  const escaped = text.replace(/\\/g, '\\\\').replaceAll(mark, `\\${mark}`).replace(unprintable, escapeUnit);
  return `${mark}${escaped}${mark}`;
}

/** Text made fit to stand in a line comment: it ends no line, and shows nothing else than it is. */
export function commentText(text: string): string {
  return text.replace(unprintable, escapeUnit);
}

function escapeUnit(char: string): string {
  if (char === '\n') return '\\n';
  if (char === '\t') return '\\t';
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
