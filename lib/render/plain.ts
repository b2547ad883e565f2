/** Characters that would move a cursor, ring a bell, hide text or turn its direction around. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text from a zone, a file or the network, safe to show: unsafe characters as `\u{…}`. */
export function plainText(text: string): string {
  return text.replace(unsafe, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Text cut to so many characters, with an ellipsis where something was cut off. */
export function shorten(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, characters - 1))}…`;
}

/** {@link plainText} in quotation marks, for texts that may hold blanks. */
export function quoted(text: string): string {
  return `"${plainText(text).replaceAll('"', '\\"')}"`;
}

/** A number with the noun it counts: `1 record set`, `2 record sets`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
