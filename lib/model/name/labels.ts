import { domainToASCII } from 'node:url';
import { finding, type Finding } from '../finding';
import { failure, success, type Result } from '../result';
import { octalEscapeAt } from './text-escape';

const maxLabelOctets = 63;
const maxNameOctets = 255;

/**
 * The labels of a name given as text: strings of octets (one character each, 0 to 255), ASCII letters in lower case.
 *
 * Takes Route 53's `\ooo` escapes; labels with non-ASCII letters become A-labels (RFC 5891). One final dot is dropped.
 */
export function parseLabels(text: string): Result<readonly string[]> {
  const rest = text.endsWith('.') ? text.slice(0, -1) : text;
  if (rest === '') return text === '.' ? success([]) : failure(finding('NameEmpty', { message: 'The name is empty.', value: text }));
  const labels: string[] = [];
  const findings: Finding[] = [];
  for (const raw of rest.split('.')) {
    const label = parseLabel(raw, text);
    if (label.ok) labels.push(label.value);
    else findings.push(...label.findings);
  }
  if (findings.length === 0) findings.push(...checkLengths(labels, text));
  return findings.length > 0 ? failure(...findings) : success(labels);
}

function parseLabel(raw: string, whole: string): Result<string> {
  if (raw === '') return failure(finding('NameEmptyLabel', { message: 'The name has an empty label.', value: whole }));
  if (/^[a-z0-9_*-]+$/.test(raw)) return success(raw);
  // Surrogates and letters beyond Latin-1 are IDN; single octets above 127 must be written as escapes.
  if (/[^\p{ASCII}]/u.test(raw)) {
    const ascii = aLabelOf(raw);
    if (ascii === undefined)
      return failure(
        finding('NameNotConvertible', {
          message: `The label ${quote(raw)} has non-ASCII letters and is no valid internationalized label.`,
          value: whole,
        }),
      );
    return success(ascii);
  }
  return unescapeLabel(raw, whole);
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

function unescapeLabel(raw: string, whole: string): Result<string> {
  let label = '';
  for (let i = 0; i < raw.length;) {
    const char = raw.charAt(i);
    if (char === '\\') {
      const octet = octalEscapeAt(raw, i);
      if (octet === undefined)
        return failure(finding('NameBadEscape', { message: `The backslash in the label ${quote(raw)} starts no escape.`, value: whole }));
      label += foldOctet(octet);
      i += 4;
    } else if (char <= ' ' || char > '~') {
      return failure(
        finding('NameUnsupportedCharacter', { message: `The label ${quote(raw)} holds the character ${quote(char)}.`, value: whole }),
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
