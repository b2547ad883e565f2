import { canonicalIpv6, ipv6FromOctets } from './aaaa';
import { ipv4FromOctets, isIpv4Address } from './a';
import { addressOctets } from './field';

/** The parameters of a service binding (RFC 9460, section 7); octets are given one character each. */
export interface SvcParams {
  /** Key numbers that a client must understand or ignore the record, ascending. */
  readonly mandatory?: readonly number[];
  /** Protocol ids such as `h2`. */
  readonly alpn?: readonly string[];
  /** Whether the scheme's default protocol is left out. */
  readonly noDefaultAlpn?: true;
  /** 0 to 65535. */
  readonly port?: number;
  readonly ipv4Hint?: readonly string[];
  /** The list of Encrypted ClientHello configurations, in base64. */
  readonly ech?: string;
  /** In the spelling of RFC 5952. */
  readonly ipv6Hint?: readonly string[];
  /** The URI template of DNS over HTTPS (RFC 9461). */
  readonly dohPath?: string;
  /** Whether the service is an Oblivious HTTP target (RFC 9540). */
  readonly ohttp?: true;
  /** Octets by key number, of keys without a name here. */
  readonly other?: Readonly<Record<number, string>>;
}

/** The properties of {@link SvcParams} that are parameters with a name. */
export type NamedSvcParam = Exclude<keyof SvcParams, 'other'>;

/** One named parameter: its value in presentation text (unquoted, `undefined` for a key that stands alone) and in octets. */
export interface SvcParamKind<V> {
  readonly key: number;
  readonly name: string;
  /** What may stand behind the equals sign. */
  readonly allowed: string;
  /** Undefined for a text that is no value of the key. */
  fromText(text: string | undefined): V | undefined;
  toText(value: V): string | undefined;
  /** Undefined for octets that are no value of the key. */
  fromOctets(octets: string): V | undefined;
  toOctets(value: V): string;
}

/** A list between commas, empty items refused. */
function listOf<T>(text: string | undefined, read: (item: string) => T | undefined): readonly T[] | undefined {
  const items = text?.split(',').map(read) ?? [undefined];
  return items.every((item) => item !== undefined) ? items : undefined;
}

function flag(key: number, name: string): SvcParamKind<true> {
  return {
    key,
    name,
    allowed: 'the key alone, without a value',
    fromText: (text) => (text === undefined ? true : undefined),
    toText: () => undefined,
    fromOctets: (octets) => (octets === '' ? true : undefined),
    toOctets: () => '',
  };
}

function addresses(
  key: number,
  name: string,
  size: number,
  read: (text: string) => string | undefined,
  write: (octets: string) => string,
): SvcParamKind<readonly string[]> {
  return {
    key,
    name,
    allowed: 'addresses with commas between them',
    fromText: (text) => listOf(text, read),
    toText: (value) => value.join(','),
    fromOctets: (octets) => (octets !== '' && octets.length % size === 0 ? chunks(octets, size).map(write) : undefined),
    toOctets: (value) => value.map((address) => Buffer.from(addressOctets(address)).toString('latin1')).join(''),
  };
}

function chunks(octets: string, size: number): readonly string[] {
  return Array.from({ length: octets.length / size }, (_, i) => octets.slice(i * size, (i + 1) * size));
}

const uint16Octets = (value: number): string => String.fromCharCode(value >>> 8, value & 0xff);
const uint16At = (octets: string, at: number): number => octets.charCodeAt(at) * 256 + octets.charCodeAt(at + 1);

const mandatory: SvcParamKind<readonly number[]> = {
  key: 0,
  name: 'mandatory',
  allowed: 'other keys of the record, each once, with commas between them',
  fromText: (text) => ascending(listOf(text, svcKeyNumber)),
  toText: (value) => value.map(svcKeyName).join(','),
  fromOctets: (octets) => {
    if (octets === '' || octets.length % 2 !== 0) return undefined;
    const keys = chunks(octets, 2).map((pair) => uint16At(pair, 0));
    return keys.every((key, i) => key > (keys[i - 1] ?? -1)) ? keys : undefined;
  },
  toOctets: (value) => value.map(uint16Octets).join(''),
};

/** Sorted; undefined where a key stands twice, as on the wire. */
function ascending(keys: readonly number[] | undefined): readonly number[] | undefined {
  const sorted = keys?.toSorted((a, b) => a - b);
  return new Set(sorted).size === sorted?.length ? sorted : undefined;
}

const alpn: SvcParamKind<readonly string[]> = {
  key: 1,
  name: 'alpn',
  allowed: 'protocol ids of 1 to 255 octets with commas between them',
  fromText: (text) => (text === undefined ? undefined : protocolIds(splitEscaped(text))),
  toText: (value) => value.map((id) => id.replace(/[\\,]/g, '\\$&')).join(','),
  fromOctets: (octets) => {
    const ids: string[] = [];
    for (let at = 0; at < octets.length;) {
      const end = at + 1 + octets.charCodeAt(at);
      if (end > octets.length) return undefined;
      ids.push(octets.slice(at + 1, end));
      at = end;
    }
    return protocolIds(ids);
  },
  toOctets: (value) => value.map((id) => String.fromCharCode(id.length) + id).join(''),
};

function protocolIds(ids: readonly string[]): readonly string[] | undefined {
  return ids.length > 0 && ids.every((id) => id.length >= 1 && id.length <= 255) ? ids : undefined;
}

/** Items between commas, where a backslash takes the comma or backslash behind it as it is (RFC 9460, appendix A.1). */
function splitEscaped(text: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === ',') {
      items.push(item);
      item = '';
    } else item += char === '\\' && i + 1 < text.length ? text.charAt(++i) : char;
  }
  return [...items, item];
}

const port: SvcParamKind<number> = {
  key: 3,
  name: 'port',
  allowed: '0 to 65535',
  fromText: (text) => (text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined),
  toText: String,
  fromOctets: (octets) => (octets.length === 2 ? uint16At(octets, 0) : undefined),
  toOctets: uint16Octets,
};

const ech: SvcParamKind<string> = {
  key: 5,
  name: 'ech',
  allowed: 'an ECHConfigList in base64',
  fromText: (text) => (text !== undefined && isBase64(text) ? text : undefined),
  toText: (value) => value,
  fromOctets: (octets) => (octets === '' ? undefined : Buffer.from(octets, 'latin1').toString('base64')),
  toOctets: (value) => Buffer.from(value, 'base64').toString('latin1'),
};

/** Whether the text is base64 in its one spelling: padded, no stray bits, not empty (RFC 4648, section 3.5). */
export function isBase64(text: string): boolean {
  return text !== '' && Buffer.from(text, 'base64').toString('base64') === text;
}

const dohPath: SvcParamKind<string> = {
  key: 7,
  name: 'dohpath',
  allowed: 'a relative URI template',
  fromText: (text) => (text === '' ? undefined : text),
  toText: (value) => value,
  fromOctets: (octets) => (octets === '' ? undefined : octets),
  toOctets: (value) => value,
};

/** The named parameters; those whose octets have a meaning are checked in both forms. */
export const svcParamKinds: { readonly [P in NamedSvcParam]: SvcParamKind<NonNullable<SvcParams[P]>> } = {
  mandatory,
  alpn,
  noDefaultAlpn: flag(2, 'no-default-alpn'),
  port,
  ipv4Hint: addresses(4, 'ipv4hint', 4, (text) => (isIpv4Address(text) ? text : undefined), ipv4FromOctets),
  ech,
  ipv6Hint: addresses(6, 'ipv6hint', 16, canonicalIpv6, ipv6FromOctets),
  dohPath,
  ohttp: flag(8, 'ohttp'),
};

const propertiesByKey = new Map(Object.entries(svcParamKinds).map(([property, { key }]) => [key, property as NamedSvcParam]));
const keysByName = new Map(Object.values(svcParamKinds).map(({ name, key }) => [name, key]));

/** The property that holds the parameter of a key number; undefined for keys without a name here. */
export function namedSvcParam(key: number): NamedSvcParam | undefined {
  return propertiesByKey.get(key);
}

/** The number of a key given by name or as `key667`; 65535 is reserved (RFC 9460, section 14.3.2). */
export function svcKeyNumber(name: string): number | undefined {
  const digits = /^key(0|[1-9]\d{0,4})$/.exec(name)?.[1];
  const key = digits === undefined ? keysByName.get(name) : Number(digits);
  return key !== undefined && key < 65535 ? key : undefined;
}

/** The presentation name of a key. */
export function svcKeyName(key: number): string {
  const property = namedSvcParam(key);
  return property === undefined ? `key${key}` : svcParamKinds[property].name;
}
