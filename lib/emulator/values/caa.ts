import { readQuotedString } from './character-strings';
import { decimal, requirePrintable, valueProblem, type ValueReader } from './value-syntax';

const knownTags = new Set(['issue', 'issuewild', 'iodef']);

/**
 * CAA: flags, tag, quoted value. A tag other than issue, issuewild and iodef needs the critical flag.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html#CAAFormat
 */
export const readCaa: ValueReader = (value) => {
  requirePrintable(value);
  const fields = /^(\S+)[ \t]+(\S+)[ \t]+(\S.*)$/.exec(value.trim());
  const [, flagsField, tag = '', quoted = ''] = fields ?? [];
  if (!fields) throw valueProblem('CAARRDATANotThreeFields', "CAA record doesn't have 3 fields", value);
  const flags = decimal(flagsField, 255);
  if (flags === undefined) throw valueProblem('CAARRDATAInvalidFlags', 'Invalid flags', value);
  if (!/^[A-Za-z0-9]+$/.test(tag)) throw valueProblem('CAARRDATAInvalidTag', 'Invalid tag', value);
  if (flags < 128 && !knownTags.has(tag.toLowerCase())) {
    throw valueProblem('CAARRDATAInvalidTag', 'Invalid tag', value, 'Only issue/issuewild/iodef is allowed for non critical flags.');
  }
  const { octets, end } = readQuotedString(quoted, 0);
  if (end !== quoted.length) throw valueProblem('InvalidCharacterString', 'Value should be enclosed in quotation marks', value);
  return `${flags} ${tag.toLowerCase()} ${octets}`;
};
