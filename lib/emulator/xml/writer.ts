/** Namespace of every request and answer. */
export const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';

const plain = /^[\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x7e]*$/;
/** What needs an escape, and what XML 1.0 cannot hold at all. */
const special = /[&<>"\r]|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' };

/**
 * Text made safe for element content. A carriage return is escaped, or readers would turn it into a line feed; characters
 * that no XML document may hold, which only a path or a query can bring here, become question marks.
 */
export function escapeText(text: string): string {
  return plain.test(text) ? text : text.replace(special, (character) => escapes[character] ?? '?');
}

/** An element around markup that is already written. */
export function element(name: string, markup: string): string {
  return `<${name}>${markup}</${name}>`;
}

/** An element with text, or nothing at all when there is no value: Route 53 leaves missing members out. */
export function member(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : `<${name}>${typeof value === 'string' ? escapeText(value) : String(value)}</${name}>`;
}

/** A list element with one child of the given name for each item. */
export function list(name: string, items: readonly string[], itemName: string): string {
  return element(name, items.map((item) => member(itemName, item)).join(''));
}

/** A whole document: declaration and root element with the namespace. */
export function writeDocument(rootName: string, markup: string): string {
  return `<?xml version="1.0"?>\n<${rootName} xmlns="${namespace}">${markup}</${rootName}>`;
}
