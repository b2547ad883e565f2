/** Octets that Route 53 lists as they are; every other octet is listed as an escape (Developer Guide, DNS domain name format). */
const plainInListing = /^[a-z0-9_-]$/;
/** Octets that stand for themselves when people read a name; the rest would confuse a reader or a terminal. */
const plainForPeople = /^[a-z0-9_\-*@/+!~#$%&'()=:;,<>?[\]^`{|}"]$/;

/** A label as Route 53 lists it: lower case, every octet but `a-z 0-9 - _` as `\ooo`. */
export function escapeLabel(label: string): string {
  return escapeWith(label, plainInListing);
}

/** A label as people write it: like {@link escapeLabel}, but `*`, `@`, `/` and other printable ASCII stay readable. */
export function displayLabel(label: string): string {
  return escapeWith(label, plainForPeople);
}

function escapeWith(label: string, plain: RegExp): string {
  let text = '';
  for (const octet of label) text += plain.test(octet) ? octet : octalEscape(octet.charCodeAt(0));
  return text;
}

/** One octet as backslash and three octal digits. */
export function octalEscape(octet: number): string {
  return `\\${octet.toString(8).padStart(3, '0')}`;
}

/** The octet that `\ooo` at this place of the text stands for, or undefined when no such escape stands there. */
export function octalEscapeAt(text: string, index: number): number | undefined {
  const digits = /^\\([0-3][0-7]{2})/.exec(text.slice(index, index + 4))?.[1];
  return digits === undefined ? undefined : parseInt(digits, 8);
}
