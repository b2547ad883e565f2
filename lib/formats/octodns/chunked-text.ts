const chunkCharacters = 255;

/**
 * The quoted strings that octoDNS makes of a TXT value: cut after 255 characters, escapes counted as they are written.
 *
 * A value in quotation marks loses them, and `" "` inside it, before it is cut anew.
 *
 * @see octoDNS, record/chunked.py
 */
export function chunkedText(value: string): string {
  const bare = (value.startsWith('"') ? value.slice(1, -1) : value).replaceAll('" "', '');
  const units = escapeQuotes(bare).match(/\\[0-3][0-7]{2}|\\.|./gsu) ?? [];
  const chunks: string[] = [];
  let chunk = '';
  for (const unit of units) {
    if (chunk.length + unit.length > chunkCharacters) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += unit;
  }
  chunks.push(chunk);
  return chunks.map((text) => `"${text}"`).join(' ');
}

/** The text with a backslash before every quotation mark that has none. */
function escapeQuotes(text: string): string {
  return text.replace(/\\.|"/gs, (part) => (part === '"' ? '\\"' : part));
}

/** One quoted string as octoDNS sends it: what is inside is in Route 53's form already. */
export function quotedRaw(text: string): string {
  return `"${escapeQuotes(text)}"`;
}
