import type { HttpsRdata, SvcbRdata } from '../../model/rdata/svcb';
import { svcKeyName } from '../../model/rdata/svc-params';
import { literal, object, type Expression } from '../syntax/expression';
import { utf8Text, utf8Texts } from './value-fields';

/** The value of an SVCB or HTTPS record; undefined where a parameter is no text. */
export function serviceBindingValue({ priority, params }: SvcbRdata | HttpsRdata, target: string): Expression | undefined {
  const { mandatory, alpn = [], dohPath = '', other = {} } = params;
  const protocols = utf8Texts(alpn);
  const path = utf8Text(dohPath);
  const others = Object.entries(other).map(([key, octets]) => [key, utf8Text(octets)] as const);
  // A key that stands alone and one with an empty value are one on the wire, but a property has a value.
  if (protocols === undefined || path === undefined || others.some(([, value]) => value === undefined || value === '')) return undefined;
  const said = object([
    ['mandatory', mandatory === undefined ? undefined : literal(mandatory.map(keyNameOrNumber))],
    ['alpn', protocols.length === 0 ? undefined : literal(protocols)],
    ['noDefaultAlpn', params.noDefaultAlpn === true ? literal(true) : undefined],
    ['port', params.port === undefined ? undefined : literal(params.port)],
    ['ipv4Hint', params.ipv4Hint === undefined ? undefined : literal(params.ipv4Hint)],
    ['ipv6Hint', params.ipv6Hint === undefined ? undefined : literal(params.ipv6Hint)],
    ['ech', params.ech === undefined ? undefined : literal(params.ech)],
    ['dohPath', path === '' ? undefined : literal(path)],
    ['ohttp', params.ohttp === true ? literal(true) : undefined],
    ['other', others.length === 0 ? undefined : literal(Object.fromEntries(others))],
  ]);
  return object([
    ['priority', literal(priority)],
    ['target', literal(target)],
    ['params', said.kind === 'object' && said.entries.length === 0 ? undefined : said],
  ]);
}

function keyNameOrNumber(key: number): string | number {
  const name = svcKeyName(key);
  return /^key\d+$/.test(name) ? key : name;
}
