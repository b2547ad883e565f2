import { domainToASCII } from 'node:url';
import { finding, type Finding } from '../finding';
import { failure, success, type Result } from '../result';
import { octalEscapeAt } from './text-escape';

const maxLabelOctets = 63;
const maxNameOctets = 255;

/**
 * What becomes of a blank or control character that stands in a name as it is. Route 53 takes it as an escape only: the name of a
 * record is sent in its listed spelling, so there it can be escaped; a value is sent as it was written.
 */
export type RawCharacters = 'refuse' | 'escape';

/**
 * The labels of a name given as text: strings of octets (one character each, 0 to 255), ASCII letters in lower case.
 *
 * Takes Route 53's `\ooo` escapes; labels with non-ASCII letters become A-labels (RFC 5891). One final dot is dropped.
 */
export function parseLabels(text: string, raw: RawCharacters): Result<readonly string[]> {
  const rest = text.endsWith('.') ? text.slice(0, -1) : text;
  if (rest === '') return text === '.' ? success([]) : failure(finding('NameEmpty', { message: 'The name is empty.', value: text }));
  const labels: string[] = [];
  const findings: Finding[] = [];
  for (const part of rest.split('.')) {
    const label = parseLabel(part, text, raw);
    if (label.ok) labels.push(label.value);
    else findings.push(...label.findings);
  }
  if (findings.length === 0) findings.push(...checkLengths(labels, text));
  return findings.length > 0 ? failure(...findings) : success(labels);
}

function parseLabel(part: string, whole: string, raw: RawCharacters): Result<string> {
  if (part === '') return failure(finding('NameEmptyLabel', { message: 'The name has an empty label.', value: whole }));
  if (/^[a-z0-9_*-]+$/.test(part)) return success(part);
  // Surrogates and letters beyond Latin-1 are IDN; single octets above 127 must be written as escapes.
  if (/[^\p{ASCII}]/u.test(part)) {
    const ascii = aLabelOf(part);
    if (ascii === undefined)
      return failure(
        finding('NameNotConvertible', {
          message: `The label ${quote(part)} has non-ASCII letters and is no valid internationalized label.`,
          value: whole,
        }),
      );
    return success(ascii);
  }
  return unescapeLabel(part, whole, raw);
}

/**
 * The A-label of a label with non-ASCII letters (UTS #46), undefined when it has none.
 *
 * The converter reads its input as the host of a URL: it would cut it at `/`, take escapes for octets and digits of any script for
 * an IPv4 address. So only letters, digits, hyphen and underscore may stand beside the non-ASCII letters, and a second label keeps
 * it from seeing an address.
 */
function aLabelOf(raw: string): string | undefined {
  if (!/^[A-Za-z0-9_\P{ASCII}-]+$/u.test(raw)) return undefined;
  return /^([^.]+)\.a$/.exec(domainToASCII(`${raw}.a`))?.[1];
}

function unescapeLabel(part: string, whole: string, raw: RawCharacters): Result<string> {
  let label = '';
  for (let i = 0; i < part.length;) {
    const char = part.charAt(i);
    if (char === '\\') {
      const octet = octalEscapeAt(part, i);
      if (octet === undefined)
        return failure(finding('NameBadEscape', { message: `The backslash in the label ${quote(part)} starts no escape.`, value: whole }));
      label += foldOctet(octet);
      i += 4;
    } else if (raw === 'refuse' && (char <= ' ' || char > '~')) {
      return failure(
        finding('NameUnsupportedCharacter', { message: `The label ${quote(part)} holds the character ${quote(char)}.`, value: whole }),
      );
    } else {
      label += foldOctet(char.charCodeAt(0));
      i += 1;
    }
  }
  return success(label);
}

/** DNS compares ASCII letters without regard to case and leaves other octets alone (RFC 4343). */
function foldOctet(octet: number): string {
  return String.fromCharCode(octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet);
}

/** What a name breaks of the length limits of RFC 1035, section 2.3.4. */
export function checkLengths(labels: readonly string[], whole: string): Finding[] {
  const findings = labels
    .filter((label) => label.length > maxLabelOctets)
    .map((label) =>
      finding('NameLabelTooLong', { message: `The label ${quote(label.slice(0, 20))}… has ${label.length} octets.`, value: whole }),
    );
  const octets = labels.reduce((sum, label) => sum + label.length + 1, 1);
  if (octets > maxNameOctets)
    findings.push(finding('NameTooLong', { message: `The name has ${octets} octets on the wire.`, value: whole }));
  return findings;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
