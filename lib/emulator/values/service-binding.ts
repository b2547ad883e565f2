import { isIPv4, isIPv6 } from 'node:net';
import { parseDomainName } from '../names/domain-name';
import { decimal, max16, requirePrintable, valueProblem, type ValueReader } from './value-syntax';

/** Stricter than RFC 9460, which allows 65535: seen in a refusal of the service. */
const maxPriority = 32767;
const maxParameters = 8;

type ParameterCheck = (value: string | undefined) => boolean;
const listOf =
  (check: (item: string) => boolean): ParameterCheck =>
  (value) =>
    value?.split(',').every(check) ?? false;
const present: ParameterCheck = (value) => value !== undefined && value !== '';

/** Keys by their presentation names, with what each takes. */
const parameters: Readonly<Record<string, ParameterCheck>> = {
  mandatory: present,
  alpn: present,
  'no-default-alpn': (value) => value === undefined,
  port: (value) => decimal(value, max16) !== undefined,
  ipv4hint: listOf(isIPv4),
  ech: present,
  ipv6hint: listOf(isIPv6),
  dohpath: present,
  ohttp: (value) => value === undefined,
};

/**
 * SVCB, HTTPS: priority, target name, up to eight parameters.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9460#section-2.1
 */
export const readServiceBinding: ValueReader = (value) => {
  requirePrintable(value);
  const [priorityField, target, ...rest] = value.trim().match(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  if (priorityField === undefined || target === undefined) {
    throw valueProblem('SVCBIncorrectNumberOfFields', 'Incorrect number of fields', value);
  }
  const priority = decimal(priorityField, maxPriority);
  if (priority === undefined) throw invalidField('SVC Priority', value, 'Unsupported SvcPriority value.');
  const found = readParameters(rest, value);
  return `${priority} ${parseDomainName(target)} ${[...found]
    .map(([key, text]) => `${key}=${text ?? ''}`)
    .sort()
    .join(' ')}`;
};

function invalidField(field: string, value: string, detail: string): Error {
  return valueProblem('SVCBInvalidFieldValue', `Invalid value for field "${field}"`, value, detail);
}

function readParameters(fields: readonly string[], value: string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const field of fields) {
    const [, key = '', , text] = /^([^=]*)(=(.*))?$/s.exec(field) ?? [];
    const check = Object.hasOwn(parameters, key) ? parameters[key] : /^key\d{1,5}$/.test(key) ? () => true : undefined;
    if (!check) throw invalidField('SVC Params', value, `SVCParam Key presentation name has invalid value: ${key}`);
    if (found.has(key)) throw invalidField('SVC Params', value, `SVCParam Key occurs more than once: ${key}`);
    const unquoted = text?.replace(/^"(.*)"$/s, '$1');
    if (!check(unquoted)) throw invalidField('SVC Params', value, `SVCParam Value is invalid for key: ${key}`);
    found.set(key, unquoted);
  }
  if (found.size > maxParameters) throw invalidField('SVC Params', value, `At most ${maxParameters} SVCParam keys are allowed.`);
  checkConsistency(found, value);
  return found;
}

function checkConsistency(found: ReadonlyMap<string, string | undefined>, value: string): void {
  if (found.has('no-default-alpn') && !found.has('alpn')) {
    throw valueProblem(
      'SVCBInconsistentParams',
      '"no-default-alpn"',
      value,
      'When no-default-alpn is specified in an RR, alpn must also be specified',
    );
  }
  const missing = found
    .get('mandatory')
    ?.split(',')
    .find((key) => key === 'mandatory' || !found.has(key));
  if (missing !== undefined)
    throw valueProblem('SVCBInconsistentParams', '"mandatory"', value, `The mandatory key ${missing} is not specified in the RR`);
}
