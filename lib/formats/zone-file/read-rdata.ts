import { finding } from '../../model/finding';
import { quoteCharacterString } from '../../model/rdata/character-string';
import type { RecordType } from '../../model/rdata/record-type';
import { failure, success, type Result } from '../../model/result';
import { unescapeField } from './escapes';
import type { Token } from './lexer';
import { absoluteText, type Origin } from './names';
import { algorithmNumbers, rdataFields, type FieldKind } from './rdata-fields';
import { parseSeconds } from './ttl';

/** The value that fields of a master file stand for, as Route 53 writes it: names absolute, texts quoted, escapes octal. */
export function valueText(type: RecordType, tokens: readonly Token[], origin: Origin | undefined): Result<string> {
  // Data in the generic form of RFC 3597, section 5, is the same in both.
  if (tokens[0]?.text === '\\#' && !tokens[0].quoted) return success(tokens.map(({ text }) => text).join(' '));
  const kinds = rdataFields[type];
  const texts: string[] = [];
  let next = 0;
  for (const kind of kinds) {
    const takesRest = kind === 'strings' || kind === 'hex' || kind === 'params';
    const taken = takesRest ? tokens.slice(next) : tokens.slice(next, next + 1);
    next += taken.length;
    const text = taken.length === 0 && kind !== 'params' ? wrongCount(type, tokens) : fieldText(kind, taken, origin);
    if (!text.ok) return text;
    if (text.value !== '') texts.push(text.value);
  }
  return next === tokens.length ? success(texts.join(' ')) : wrongCount(type, tokens);
}

function wrongCount(type: RecordType, tokens: readonly Token[]): Result<never> {
  const value = tokens.map(({ text }) => text).join(' ');
  const allowed = `${rdataFields[type].length} fields: ${rdataFields[type].join(' ')}`;
  return failure(
    finding('FieldCountWrong', { message: `The ${type} record has ${tokens.length} fields of data.`, value: value.slice(0, 100), allowed }),
  );
}

function fieldText(kind: FieldKind, taken: readonly Token[], origin: Origin | undefined): Result<string> {
  const text = taken[0]?.text ?? '';
  switch (kind) {
    case 'plain':
      return unescapeField(text);
    case 'name':
      return absoluteText(text, origin);
    case 'time':
      return success(String(parseSeconds(text) ?? text));
    case 'algorithm':
      return success(algorithmNumbers.get(text.toUpperCase()) ?? text);
    case 'string':
      return quoted(text);
    case 'hex':
      return success(taken.map((token) => token.text).join(''));
    case 'strings':
      return joinTexts(taken.map((token) => quoted(token.text)));
    case 'params':
      return joinTexts(serviceParameters(taken).map(parameterText));
  }
}

function joinTexts(texts: readonly Result<string>[]): Result<string> {
  const parts: string[] = [];
  for (const text of texts) {
    if (!text.ok) return text;
    parts.push(text.value);
  }
  return success(parts.join(' '));
}

function quoted(text: string): Result<string> {
  const octets = unescapeField(text);
  return octets.ok ? success(quoteCharacterString(octets.value)) : octets;
}

/** Tokens without a blank between them are one parameter: `alpn="h2,h3"` (RFC 9460, section 2.1). */
function serviceParameters(tokens: readonly Token[]): Token[][] {
  const parameters: Token[][] = [];
  for (const token of tokens) {
    const last = parameters.at(-1);
    if (token.joined && last !== undefined) last.push(token);
    else parameters.push([token]);
  }
  return parameters;
}

function parameterText(tokens: readonly Token[]): Result<string> {
  const joined = tokens.map(({ text }) => text).join('');
  const isQuoted = tokens.some((token) => token.quoted);
  const equals = joined.indexOf('=');
  if (equals < 0 || (!isQuoted && !joined.includes('\\'))) return success(joined);
  const value = quoted(joined.slice(equals + 1));
  return value.ok ? success(`${joined.slice(0, equals)}=${value.value}`) : value;
}
