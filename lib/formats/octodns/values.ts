import { finding } from '../../model/finding';
import type { RecordType } from '../../model/rdata/record-type';
import { failure, success, type Result } from '../../model/result';
import { chunkedText, quotedRaw } from './chunked-text';
import type { YamlTree } from './yaml-tree';

/** A member of a value: its name, names it had in former versions, and what it is when left out. */
interface Member {
  readonly names: readonly string[];
  readonly quoted?: boolean;
  readonly fallback?: string;
}

const member = (...names: readonly string[]): Member => ({ names });
const quoted = (name: string): Member => ({ names: [name], quoted: true, fallback: '' });

/** Members of values that are maps, in the order of the fields of the record's data (octoDNS, documentation of records). */
const members: Readonly<Partial<Record<RecordType, readonly Member[]>>> = {
  CAA: [{ names: ['flags'], fallback: '0' }, member('tag'), { names: ['value'], quoted: true }],
  DS: [member('key_tag'), member('algorithm'), member('digest_type'), member('digest')],
  MX: [member('preference', 'priority'), member('exchange', 'value')],
  NAPTR: [member('order'), member('preference'), quoted('flags'), quoted('service'), quoted('regexp'), member('replacement')],
  SOA: ['mname', 'rname', 'serial', 'refresh', 'retry', 'expire', 'minimum'].map((name) => member(name)),
  SRV: [member('priority'), member('weight'), member('port'), member('target')],
  SSHFP: [member('algorithm'), member('fingerprint_type'), member('fingerprint')],
  TLSA: [member('certificate_usage'), member('selector'), member('matching_type'), member('certificate_association_data')],
};
const serviceBinding: readonly Member[] = [member('svcpriority'), member('targetname')];
/** Before version 1, DS had the members of DNSKEY, which held these. */
const formerDs: readonly Member[] = [member('flags'), member('protocol'), member('algorithm'), member('public_key')];

/** The value that a YAML value of a record stands for, as Route 53 writes it. */
export function octodnsValueText(type: RecordType, value: YamlTree): Result<string> {
  if (value.kind === 'text') return success(type === 'TXT' || type === 'SPF' ? chunkedText(value.text) : value.text);
  if (value.kind !== 'map') return malformed(type, 'a text or a map', value.kind);
  if (type === 'SVCB' || type === 'HTTPS') return serviceBindingText(type, value);
  const fields = type === 'DS' && value.members.has('public_key') ? formerDs : members[type];
  return fields === undefined ? malformed(type, 'a text', value.kind) : memberTexts(type, fields, value, []);
}

function memberTexts(
  type: RecordType,
  fields: readonly Member[],
  value: YamlTree & { readonly kind: 'map' },
  also: readonly string[],
): Result<string> {
  const known = new Set([...fields.flatMap(({ names }) => names), ...also]);
  const unknown = Array.from(value.members.keys()).find((name) => !known.has(name));
  if (unknown !== undefined) return malformed(type, Array.from(known).join(', '), unknown);
  const texts: string[] = [];
  for (const { names, quoted: isQuoted = false, fallback } of fields) {
    const tree = names.map((name) => value.members.get(name)).find((found) => found !== undefined);
    const text = tree?.kind === 'text' ? tree.text : tree === undefined || tree.kind === 'null' ? fallback : undefined;
    if (text === undefined) return malformed(type, `a text as ${names[0] ?? ''}`, tree?.kind ?? 'nothing');
    texts.push(isQuoted ? quotedRaw(text) : text);
  }
  return success(texts.join(' '));
}

function serviceBindingText(type: RecordType, value: YamlTree & { readonly kind: 'map' }): Result<string> {
  const fixed = memberTexts(type, serviceBinding, value, ['svcparams']);
  const params = value.members.get('svcparams');
  if (!fixed.ok || params === undefined || params.kind === 'null') return fixed;
  if (params.kind !== 'map') return malformed(type, 'a map as svcparams', params.kind);
  const texts = [fixed.value];
  for (const [key, param] of params.members) {
    const parts = param.kind === 'list' ? param.items : [param];
    if (param.kind === 'null') texts.push(key);
    else if (parts.every((part) => part.kind === 'text')) texts.push(`${key}=${quotedRaw(parts.map(({ text }) => text).join(','))}`);
    else return malformed(type, `texts as ${key}`, param.kind);
  }
  return success(texts.join(' '));
}

function malformed(type: RecordType, allowed: string, value: string): Result<never> {
  return failure(
    finding('OctodnsRecord', { message: `A value of the ${type} record cannot be read; found ${JSON.stringify(value)}.`, value, allowed }),
  );
}
