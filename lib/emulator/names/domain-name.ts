/**
 * Domain names as Route 53 reads, stores and lists them.
 *
 * The canonical form is lower case, ends with a dot, and writes every octet other than a-z 0-9 - _ as a backslash and
 * three octal digits; so a dot outside an escape is always a separator, and equal names are equal strings.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */

/** What is wrong with a name or value: the service's problem code, its fixed text, and what was met. */
export class ParseProblem extends Error {
  constructor(
    readonly code: string,
    readonly explanation: string,
    readonly met: string,
    readonly severity: 'FATAL' | 'WARNING' = 'FATAL',
  ) {
    super(`${severity} problem: ${code} (${explanation}) encountered with '${met}'`);
    this.name = 'ParseProblem';
  }
}

/** Octets a label may have. */
const maxLabelOctets = 63;
/** Octets a whole name may have, dots included, the last one too. */
const maxNameOctets = 255;

/** The character is in neither a name nor a value, unless escaped; anything outside ASCII is shown as `?`. */
export function unsupportedCharacter(character: string): ParseProblem {
  const shown = /^[\x20-\x7e]$/.test(character) ? character : '?';
  return new ParseProblem('UnsupportedCharacter', 'Value contains unsupported characters', shown);
}

const plainName = /^(?:[a-z0-9_-]{1,63}\.)+$/;
const plainOctet = /[a-z0-9_-]/;
const octalEscape = /\\([0-3][0-7]{2})/y;

function writeOctet(octet: number): string {
  const character = String.fromCharCode(octet).toLowerCase();
  return plainOctet.test(character) ? character : `\\${octet.toString(8).padStart(3, '0')}`;
}

/** Upper-case ASCII letters sent as escapes fold too: `\101` is stored as `a`. */
function foldOctet(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
}

interface Label {
  readonly text: string;
  readonly octets: number;
}

/** Splits at separators while reading escapes, so that an escaped dot stays inside its label. */
function readLabels(name: string): Label[] {
  const labels: Label[] = [];
  let text = '';
  let octets = 0;
  const endLabel = () => {
    if (octets === 0) throw new ParseProblem('DomainLabelEmpty', 'Domain label is empty', name);
    labels.push({ text, octets });
    text = '';
    octets = 0;
  };
  for (let at = 0; at < name.length;) {
    const character = name.charAt(at);
    octalEscape.lastIndex = at;
    const escape = octalEscape.exec(name);
    if (character === '.') {
      endLabel();
      at += 1;
      continue;
    }
    if (!/[\x21-\x7e]/.test(character)) throw unsupportedCharacter(character);
    text += writeOctet(foldOctet(escape?.[1] === undefined ? character.charCodeAt(0) : Number.parseInt(escape[1], 8)));
    octets += 1;
    at += escape ? 4 : 1;
  }
  if (octets > 0) endLabel();
  return labels;
}

/**
 * The canonical form of a name; the trailing dot is optional on input, and `.` alone is the root.
 *
 * A backslash that does not begin an octal escape is a character like any other.
 *
 * @throws ParseProblem DomainNameEmpty, DomainLabelEmpty, DomainLabelTooLong, DomainNameTooLong, UnsupportedCharacter
 */
export function parseDomainName(name: string): string {
  const dotted = name.endsWith('.') ? name : `${name}.`;
  if (dotted.length <= maxNameOctets && plainName.test(dotted)) return dotted;
  if (name === '') throw new ParseProblem('DomainNameEmpty', 'Domain name is empty', '');
  if (name === '.') return '.';
  const labels = readLabels(name);
  const long = labels.find((label) => label.octets > maxLabelOctets);
  if (long) throw new ParseProblem('DomainLabelTooLong', 'Domain label is too long', long.text);
  const octets = labels.reduce((sum, label) => sum + label.octets + 1, 0);
  if (octets > maxNameOctets) throw new ParseProblem('DomainNameTooLong', 'Domain name is too long', name);
  return `${labels.map((label) => label.text).join('.')}.`;
}

/** Labels of a canonical name, leftmost first. */
export function labelsOf(name: string): string[] {
  return name
    .split('.')
    .slice(0, -1)
    .filter((label) => label !== '');
}

/** The name with its labels reversed, for sorting: `com.example.www.`, compared as ASCII text. */
export function sortKeyOf(name: string): string {
  return `${labelsOf(name).reverse().join('.')}.`;
}

/** Whether a canonical name is the zone's own name or lies below it, by labels and not by letters. */
export function isInZone(name: string, zoneName: string): boolean {
  return name === zoneName || name.endsWith(`.${zoneName}`);
}

/** Whether the leftmost label is a single asterisk, the only place where it is a wildcard. */
export function isWildcard(name: string): boolean {
  return name.startsWith('\\052.');
}
