import { ParseProblem, parseDomainName } from '../names/domain-name';
import { decimal, max16, requirePrintable, valueProblem, type ValueReader } from './value-syntax';

const quoted = '("(?:[^"\\\\]|\\\\.)*")';
const form = new RegExp(`^(\\d+)[ \\t]+(\\d+)[ \\t]+${quoted}[ \\t]+${quoted}[ \\t]+${quoted}[ \\t]+(\\S+)$`);

/**
 * NAPTR: order, preference, three quoted strings, replacement. One of regexp and replacement is empty (`""`, `.`).
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html#NAPTRFormat
 */
export const readNaptr: ValueReader = (value) => {
  requirePrintable(value);
  const fields = form.exec(value.trim());
  const [, orderField, preferenceField, flags = '', service = '', regexp = '', replacement = ''] = fields ?? [];
  if (!fields) throw valueProblem('NAPTRRRDATANotValid', 'Invalid NAPTR record', value);
  const order = decimal(orderField, max16);
  if (order === undefined) throw valueProblem('NAPTRRRDATAOrderOutOfBounds', 'NAPTR record order value is out of bounds', value);
  const preference = decimal(preferenceField, max16);
  if (preference === undefined)
    throw valueProblem('NAPTRRRDATAPreferenceOutOfBounds', 'NAPTR record preference value is out of bounds', value);
  if (regexp !== '""' && replacement !== '.') {
    throw new ParseProblem('NAPTRRRDATARegexpAndReplacementError', 'NAPTR record has both a regexp and a replacement', value, 'WARNING');
  }
  return `${order} ${preference} ${flags} ${service} ${regexp} ${parseDomainName(replacement)}`;
};
