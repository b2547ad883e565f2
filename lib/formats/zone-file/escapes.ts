import { failure, success, type Result } from '../../model/result';
import { finding } from '../../model/finding';

const plain = /^[ -[\]-~]*$/;

/**
 * The octets, one character each, that a field of a master file stands for.
 *
 * `\DDD` is an octet in decimal, a backslash before anything but a digit stands for what follows it (RFC 1035, section 5.1). Characters
 * beyond ASCII are the octets of their UTF-8 form, which is what BIND sees of them.
 */
export function unescapeField(text: string): Result<string> {
  if (plain.test(text)) return success(text);
  let octets = '';
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (char === '\\') {
      const escape = /^\\(?:([01][0-9]{2}|2[0-4][0-9]|25[0-5])|([^0-9]))/su.exec(text.slice(at, at + 4));
      if (escape === null)
        return failure(finding('ZoneFileEscape', { message: `The backslash in ${JSON.stringify(text)} starts no escape.`, value: text }));
      const [whole, decimal, literal = ''] = escape;
      octets += decimal === undefined ? utf8(literal) : String.fromCharCode(Number(decimal));
      at += whole.length;
    } else {
      const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
      octets += utf8(point);
      at += point.length;
    }
  }
  return success(octets);
}

function utf8(char: string): string {
  return char <= '\u007f' ? char : Buffer.from(char, 'utf8').toString('latin1');
}

/** Octets as a quoted string of a master file. */
export function quoteField(octets: string): string {
  return `"${escapeWith(octets, /["\\]/)}"`;
}

/** Octets of a label as a master file writes them: blanks, dots and what has a meaning of its own are escaped. */
export function escapeLabel(octets: string): string {
  return octets === '@' ? '\\@' : escapeWith(octets, /[".;()$\\]/).replaceAll(' ', '\\032');
}

function escapeWith(octets: string, special: RegExp): string {
  let text = '';
  for (const octet of octets) {
    if (octet < ' ' || octet > '~') text += `\\${octet.charCodeAt(0).toString().padStart(3, '0')}`;
    else text += special.test(octet) ? `\\${octet}` : octet;
  }
  return text;
}
