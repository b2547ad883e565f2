import { canonicalRdata } from '../../model/rdata';
import { parseCharacterStrings, quoteCharacterString } from '../../model/rdata/character-string';
import { splitQuoted } from '../../model/rdata/split-fields';
import type { RecordType } from '../../model/rdata/record-type';
import type { ResourceRecord } from '../../model/rrset/resource-record-set';
import { readRecord } from './record-entry';
import { treeOf, type PlainValue } from './yaml-tree';

/** A value in YAML: a text, or a map of texts and numbers, keys in order. */
export type OctodnsValue = string | Readonly<Record<string, PlainValue>>;

/** The value as octoDNS writes it; undefined for one that octoDNS would send to Route 53 as something else. */
export function octodnsValue(type: RecordType, record: ResourceRecord): OctodnsValue | undefined {
  const fields = splitQuoted(record.text);
  const value = fields.ok ? write(type, fields.value) : undefined;
  // octoDNS refuses a semicolon behind two backslashes, whatever stands before them.
  if (value === undefined || (typeof value === 'string' && value.includes('\\\\;'))) return undefined;
  const read = readRecord(type, treeOf(value));
  return read.ok && canonicalRdata(read.value.rdata) === canonicalRdata(record.rdata) ? value : undefined;
}

function write(type: RecordType, fields: readonly string[]): OctodnsValue | undefined {
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = fields;
  switch (type) {
    case 'A':
    case 'AAAA':
      return a;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return host(a);
    case 'CAA':
      return { flags: Number(a), tag: b, value: unquote(c) };
    case 'DS':
      return { algorithm: Number(b), digest: fields.slice(3).join(''), digest_type: Number(c), key_tag: Number(a) };
    case 'MX':
      return { exchange: host(b), preference: Number(a) };
    case 'NAPTR':
      return { flags: unquote(c), order: Number(a), preference: Number(b), regexp: unquote(e), replacement: host(f), service: unquote(d) };
    case 'SRV':
      return { port: Number(c), priority: Number(a), target: host(d), weight: Number(b) };
    case 'SSHFP':
      return { algorithm: Number(a), fingerprint: fields.slice(2).join(''), fingerprint_type: Number(b) };
    case 'TLSA':
      return {
        certificate_association_data: fields.slice(3).join(''),
        certificate_usage: Number(a),
        matching_type: Number(c),
        selector: Number(b),
      };
    case 'HTTPS':
    case 'SVCB':
      return { svcparams: serviceParameters(fields.slice(2)), svcpriority: Number(a), targetname: host(b) };
    case 'SPF':
    case 'TXT':
      return text(fields);
    case 'SOA':
      return undefined;
  }
}

/** octoDNS joins the strings and cuts them anew; inside, it wants semicolons escaped and quotation marks not. */
function text(fields: readonly string[]): string | undefined {
  const strings = parseCharacterStrings(fields.join(' '));
  if (!strings.ok) return undefined;
  return quoteCharacterString(strings.value.join(''))
    .slice(1, -1)
    .replace(/\\"|;/g, (part) => (part === ';' ? '\\;' : '"'));
}

function serviceParameters(fields: readonly string[]): Readonly<Record<string, PlainValue>> {
  const lists = new Set(['alpn', 'ipv4hint', 'ipv6hint', 'mandatory']);
  const params = fields.map((field): [string, PlainValue] => {
    const [, key = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(field) ?? [];
    if (value === undefined) return [key, null];
    return [key, lists.has(key) ? unquote(value).split(',') : unquote(value)];
  });
  return Object.fromEntries(params.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function host(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

/** What is inside quotation marks; octoDNS puts them around it again. */
function unquote(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('\\"', '"') : field;
}
