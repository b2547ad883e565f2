import { DomainName } from '../../model/name/domain-name';
import { canonicalRdata, readRdata } from '../../model/rdata';
import { parseCharacterStrings } from '../../model/rdata/character-string';
import { splitQuoted } from '../../model/rdata/split-fields';
import type { RecordType } from '../../model/rdata/record-type';
import type { ResourceRecord } from '../../model/rrset/resource-record-set';
import { quoteField } from './escapes';
import { Lexer } from './lexer';
import { nameField } from './write-name';
import { rdataFields, type FieldKind } from './rdata-fields';
import { valueText } from './read-rdata';

/** The data of a record as a master file writes it; undefined for a value that a master file would not give back. */
export function rdataField(type: RecordType, record: ResourceRecord): string | undefined {
  const text = translate(type, record.text);
  if (text === undefined || record.rdata.type !== 'generic') return text;
  // A value that the model could not read may be anything, so it is read back to be sure.
  const entry = new Lexer(text).next();
  const read = entry?.kind === 'fields' && entry.problems.length === 0 ? valueText(type, entry.tokens, undefined) : undefined;
  const same = read?.ok === true && canonicalRdata(readRdata(type, read.value)) === canonicalRdata(record.rdata);
  return same ? text : undefined;
}

function translate(type: RecordType, text: string): string | undefined {
  const split = splitQuoted(text);
  const fields = split.ok ? split.value : [];
  const kinds = rdataFields[type];
  const written: string[] = [];
  for (const [i, part] of fields.entries()) {
    const kind = kinds[Math.min(i, kinds.length - 1)] ?? 'plain';
    const isRest = kind === 'strings' || kind === 'params' || kind === 'hex';
    const one = i < kinds.length || isRest ? translateField(kind, part) : undefined;
    if (one === undefined) return undefined;
    written.push(one);
  }
  return written.length === 0 ? undefined : written.join(' ');
}

function translateField(kind: FieldKind, text: string): string | undefined {
  switch (kind) {
    case 'name':
      return hostField(text);
    case 'string':
    case 'strings':
      return requote(text);
    case 'params': {
      const [, key = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
      if (value?.startsWith('"') !== true) return /["\\]/.test(text) ? undefined : text;
      const quoted = requote(value);
      return quoted === undefined ? undefined : `${key}=${quoted}`;
    }
    case 'plain':
    case 'time':
    case 'hex':
    case 'algorithm':
      return /["\\();@]/.test(text) ? undefined : text;
  }
}

function requote(text: string): string | undefined {
  const strings = parseCharacterStrings(text);
  return strings.ok ? strings.value.map(quoteField).join(' ') : undefined;
}

/** A host name, absolute; where nothing needs an escape, in its own spelling. */
function hostField(text: string): string | undefined {
  if (/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?$/.test(text)) return text.endsWith('.') ? text : `${text}.`;
  const name = DomainName.tryParse(text);
  return name.ok ? nameField(name.value) : undefined;
}
