import { finding, type Finding } from '../finding';
import { octalEscape, octalEscapeAt } from '../name/text-escape';
import { failure, success, type Result } from '../result';

const maxStringOctets = 255;

/**
 * The quoted character strings of a value, as strings of octets.
 *
 * Inside the quotation marks `\ooo` is an octet and a backslash before any other character stands for that character
 * (so the `\;` found in real zones is a semicolon).
 *
 * @see Route 53 Developer Guide, TXT record type
 */
export function parseCharacterStrings(text: string): Result<readonly string[]> {
  const strings: string[] = [];
  const findings: Finding[] = [];
  let i = skipBlanks(text, 0);
  while (i < text.length) {
    if (text.charAt(i) !== '"') return failure(unquoted(text));
    const read = readQuoted(text, i + 1);
    if (!read.ok) return read;
    const { octets, end } = read.value;
    if (octets.length > maxStringOctets) {
      findings.push(finding('CharacterStringTooLong', { message: `A quoted string has ${octets.length} octets.`, value: text }));
    }
    strings.push(octets);
    i = skipBlanks(text, end);
  }
  if (strings.length === 0) return failure(unquoted(text));
  return findings.length > 0 ? failure(...findings) : success(strings);
}

/** The octets of a character string that is quoted or stands without quotation marks, of any length (RFC 9460, appendix A). */
export function parseContiguousOrQuoted(text: string): Result<string> {
  const read = readQuoted(text.startsWith('"') ? text : `"${text}"`, 1);
  if (!read.ok) return read;
  if (read.value.end === text.length + (text.startsWith('"') ? 0 : 2)) return success(read.value.octets);
  return failure(unquoted(text));
}

function readQuoted(text: string, start: number): Result<{ octets: string; end: number }> {
  let octets = '';
  for (let i = start; i < text.length;) {
    const char = text.charAt(i);
    if (char === '"') return success({ octets, end: i + 1 });
    if ((char < ' ' && char !== '\t') || char > '~') {
      return failure(
        finding('CharacterStringUnsupported', { message: `The text holds the character ${JSON.stringify(char)}.`, value: text }),
      );
    }
    const octet = char === '\\' ? octalEscapeAt(text, i) : undefined;
    if (octet !== undefined) {
      octets += String.fromCharCode(octet);
      i += 4;
    } else if (char === '\\' && i + 1 < text.length) {
      octets += text.charAt(i + 1);
      i += 2;
    } else {
      octets += char;
      i += 1;
    }
  }
  return failure(unquoted(text));
}

function unquoted(text: string): Finding {
  return finding('CharacterStringUnquoted', { message: 'The text does not stand in closed quotation marks.', value: text });
}

function skipBlanks(text: string, from: number): number {
  let i = from;
  while (text.charAt(i) === ' ' || text.charAt(i) === '\t') i++;
  return i;
}

/** Octets as one quoted string, with `\"`, `\\` and `\ooo` where Route 53 needs them. */
export function quoteCharacterString(octets: string): string {
  let text = '';
  for (const char of octets) {
    if (char === '"' || char === '\\') text += `\\${char}`;
    else text += char >= ' ' && char <= '~' ? char : octalEscape(char.charCodeAt(0));
  }
  return `"${text}"`;
}

/** Text of any length as strings of at most 255 octets of its UTF-8 form; the empty text is one empty string. */
export function splitText(text: string): readonly string[] {
  const octets = Buffer.from(text, 'utf8').toString('latin1');
  const strings: string[] = [];
  for (let i = 0; i < octets.length; i += maxStringOctets) strings.push(octets.slice(i, i + maxStringOctets));
  return strings.length === 0 ? [''] : strings;
}
