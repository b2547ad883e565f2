import { unsupportedCharacter } from '../names/domain-name';
import { valueProblem, type ValueReader } from './value-syntax';

/** Octets one quoted string may hold. */
const maxStringOctets = 255;

/** A quoted string that was read: its octets as characters, and where it ended. */
export interface QuotedString {
  readonly octets: string;
  readonly end: number;
}

const octal = /\\([0-3][0-7]{2})/y;

/**
 * Reads one quoted string: `\"`, `\\` and octal `\ooo` inside; every other octet outside printable ASCII must be escaped.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html#TXTFormat
 */
export function readQuotedString(value: string, start: number): QuotedString {
  const unquoted = () => valueProblem('InvalidCharacterString', 'Value should be enclosed in quotation marks', value);
  if (value.charAt(start) !== '"') throw unquoted();
  let octets = '';
  for (let at = start + 1; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '"') {
      if (octets.length > maxStringOctets) throw valueProblem('CharacterStringTooLong', 'Value is too long', value.slice(start, at + 1));
      return { octets, end: at + 1 };
    }
    if (!/[\x20-\x7e]/.test(character)) throw unsupportedCharacter(character);
    if (character !== '\\') {
      octets += character;
      continue;
    }
    octal.lastIndex = at;
    const escape = octal.exec(value)?.[1];
    octets += escape === undefined ? value.charAt(at + 1) : String.fromCharCode(Number.parseInt(escape, 8));
    at += escape === undefined ? 1 : 3;
  }
  throw unquoted();
}

/** TXT, SPF: one or more quoted strings. Chunking counts: `"ab"` and `"a" "b"` are different data. */
export const readTxt: ValueReader = (value) => {
  const strings: string[] = [];
  let at = skipBlanks(value, 0);
  do {
    const { octets, end } = readQuotedString(value, at);
    strings.push(octets);
    at = skipBlanks(value, end);
  } while (at < value.length);
  return JSON.stringify(strings);
};

function skipBlanks(value: string, from: number): number {
  let at = from;
  while (value.charAt(at) === ' ' || value.charAt(at) === '\t') at += 1;
  return at;
}
