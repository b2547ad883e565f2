import { finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { octalEscape } from '../../model/name/text-escape';
import { failure, success, type Result } from '../../model/result';
import { unescapeField } from './escapes';

/** What names without final dot are relative to: the name, and its spelling, which names in values keep. */
export interface Origin {
  readonly name: DomainName;
  /** Ends with a dot. */
  readonly text: string;
}

const plainName = /^[A-Za-z0-9_*-]+(?:\.[A-Za-z0-9_*-]+)*\.?$/;

/** The absolute name that a field of a master file means, case kept, with the escapes of Route 53 instead of those of RFC 1035. */
export function absoluteText(field: string, origin: Origin | undefined): Result<string> {
  if (field === '@') return origin === undefined ? withoutOrigin(field) : success(origin.text);
  if (field === '.') return success('.');
  const text = plainName.test(field) ? success(field) : translateLabels(field);
  if (!text.ok || text.value.endsWith('.')) return text;
  if (origin === undefined) return withoutOrigin(field);
  return success(origin.text === '.' ? `${text.value}.` : `${text.value}.${origin.text}`);
}

/** The absolute name that a field of a master file means. */
export function absoluteName(field: string, origin: Origin | undefined): Result<DomainName> {
  const text = absoluteText(field, origin);
  return text.ok ? DomainName.tryParse(text.value) : text;
}

/** The origin that `$ORIGIN` or `$INCLUDE` sets; a relative one is relative to the origin before. */
export function originOf(field: string, origin: Origin | undefined): Result<Origin> {
  const text = absoluteText(field, origin);
  if (!text.ok) return text;
  const name = DomainName.tryParse(text.value);
  return name.ok ? success({ name: name.value, text: text.value }) : name;
}

function withoutOrigin(field: string): Result<never> {
  return failure(
    finding('ZoneFileNameRelative', {
      message: `The name ${JSON.stringify(field)} is relative, but no origin is known here.`,
      value: field,
    }),
  );
}

function translateLabels(field: string): Result<string> {
  const labels: string[] = [];
  for (const label of splitLabels(field)) {
    // Left as they are: DomainName makes A-labels of them.
    if (/[^\p{ASCII}]/u.test(label) && !label.includes('\\')) labels.push(label);
    else {
      const octets = unescapeField(label);
      if (!octets.ok) return octets;
      // A quotation mark would open a text in values that have both names and texts.
      labels.push(octets.value.replace(/[^!#-[\]-~]|\./gs, (octet) => octalEscape(octet.charCodeAt(0))));
    }
  }
  return success(labels.join('.'));
}

/** The labels between dots that are not escaped. */
function splitLabels(field: string): string[] {
  const labels: string[] = [];
  let start = 0;
  for (let at = 0; at < field.length; at++) {
    const char = field.charAt(at);
    if (char === '\\') at++;
    else if (char === '.') {
      labels.push(field.slice(start, at));
      start = at + 1;
    }
  }
  labels.push(field.slice(start));
  return labels;
}
