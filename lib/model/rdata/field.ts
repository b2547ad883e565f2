import ipaddr from 'ipaddr.js';
import { finding, type Finding } from '../finding';
import { DomainName } from '../name/domain-name';
import { failure, success, type Result } from '../result';
import type { WireReader } from '../wire/wire-reader';
import type { WireWriter } from '../wire/wire-writer';
import { parseCharacterStrings, quoteCharacterString } from './character-string';

/** One field of a record's data: its range, and how it is read and written as text and on the wire. */
export interface Field<V> {
  /** The value of the field's text, or the findings, which name the field. */
  fromText(text: string, name: string): Result<V>;
  /** The text that is the same for values that DNS does not tell apart. */
  toText(value: V): string;
  toWire(value: V, out: WireWriter): void;
  /** The value at the reader's place; what is out of range is a finding, what is cut off a problem of the reader. */
  fromWire(octets: WireReader, name: string): Result<V>;
  /** How its text ends: at a blank, at its closing quotation mark, or with the value. @default 'blank' */
  readonly ends?: 'blank' | 'quotation mark' | 'value';
}

/** The numbers a field can have: all up to the largest, or these. */
type Range = number | readonly number[];

/** A whole number of one octet. */
export const uint8 = (range: Range = 255): Field<number> => uint(range, 'uint8');
/** A whole number of two octets. */
export const uint16 = (range: Range = 65535): Field<number> => uint(range, 'uint16');
/** A whole number of four octets. */
export const uint32 = (range: Range = 4294967295): Field<number> => uint(range, 'uint32');

function uint(range: Range, width: 'uint8' | 'uint16' | 'uint32'): Field<number> {
  const check = (value: number, name: string, text: string): Result<number> => {
    if (typeof range === 'number' ? value <= range : range.includes(value)) return success(value);
    const allowed = typeof range === 'number' ? `0 to ${range}` : range.join(', ');
    const wanted = typeof range === 'number' ? `no whole number from 0 to ${range}` : `not one of ${allowed}`;
    return failure(finding('FieldOutOfRange', { message: `The ${name} ${JSON.stringify(text)} is ${wanted}.`, value: text, allowed }));
  };
  return {
    fromText: (text, name) => check(/^\d{1,10}$/.test(text) ? Number(text) : NaN, name, text),
    toText: String,
    toWire: (value, out) => out[width](value),
    fromWire: (octets, name) => {
      const value = octets[width](name);
      return check(value, name, String(value));
    },
  };
}

/** A domain name: always absolute, the final dot optional, as Route 53 reads it. */
export const domainName: Field<DomainName> = {
  fromText: (text, name) => inField(name, DomainName.tryParse(text)),
  toText: (value) => value.toText(),
  toWire: (value, out) => out.name(value),
  fromWire: (octets, name) => success(octets.name(name)),
};

/** One quoted string of at most 255 octets, with its length before it on the wire. */
export const characterString: Field<string> = {
  ends: 'quotation mark',
  fromText: (text, name) => inField(name, parseOneString(text)),
  toText: quoteCharacterString,
  toWire: (value, out) => out.characterString(value),
  fromWire: (octets, name) => success(octets.characterString(name)),
};

/** One quoted string that on the wire takes all octets to the end. */
export const quotedRest: Field<string> = {
  ...characterString,
  toWire: (value, out) => out.text(value),
  fromWire: (octets, name) => {
    const value = octets.rest().toString('latin1');
    // In text it is one string, and Route 53 takes no longer ones.
    return inField(name, parseOneString(quoteCharacterString(value)));
  },
};

function parseOneString(text: string): Result<string> {
  const strings = parseCharacterStrings(text);
  if (!strings.ok) return strings;
  const [string = '', ...others] = strings.value;
  if (others.length === 0) return success(string);
  return failure(
    finding('FieldCountWrong', { message: 'Two strings stand where one is allowed.', value: text, allowed: 'one quoted string' }),
  );
}

/** Octets in hexadecimal to the end of the value; case and blanks make no difference. */
export const hexRest: Field<string> = {
  ends: 'value',
  fromText: (text, name) => {
    const digits = text.replace(/[ \t]+/g, '').toLowerCase();
    if (/^(?:[0-9a-f]{2})+$/.test(digits)) return success(digits);
    return failure(notHex(name, text));
  },
  toText: (value) => value,
  toWire: (value, out) => out.octets(Buffer.from(value, 'hex')),
  fromWire: (octets, name) => {
    const value = octets.rest().toString('hex');
    return value === '' ? failure(notHex(name, value)) : success(value);
  },
};

function notHex(name: string, text: string): Finding {
  return finding('HexInvalid', { message: `The ${name} is no octets in hexadecimal.`, value: text });
}

/** An IPv4 or IPv6 address as its octets, and back; the text must be strict already. */
export function addressOctets(address: string): Uint8Array {
  return Uint8Array.from(ipaddr.parse(address).toByteArray());
}

/** The findings as said of a field. */
export function inField<T>(name: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return failure(...result.findings.map((found) => ({ ...found, message: `In the field ${name}: ${found.message}` })));
}
