import { paramText } from '../../model/rdata/svc-param-forms';
import { svcKeyName, svcParamKinds, type NamedSvcParam } from '../../model/rdata/svc-params';
import type { ValueRecordProps } from '../value-record';
import { octetsOf } from './text-fields';

/** Keys that may be mandatory, by their names in DNS. */
export type SvcKeyName = 'alpn' | 'no-default-alpn' | 'port' | 'ipv4hint' | 'ech' | 'ipv6hint' | 'dohpath' | 'ohttp';

/** The parameters of a service (RFC 9460, section 7). */
export interface ServiceParameters {
  /** Keys that a client must understand, or ignore the record. @default - none but `port` and `no-default-alpn`, which always are */
  readonly mandatory?: readonly (SvcKeyName | number)[];
  /** Protocols, such as `h2` and `h3`, the preferred one first. @default - the default protocol of the scheme alone */
  readonly alpn?: readonly string[];
  /** Whether the scheme's default protocol is not offered. @default false */
  readonly noDefaultAlpn?: boolean;
  /** 0 to 65535. @default - the port of the scheme */
  readonly port?: number;
  /** IPv4 addresses of the target that clients may use at once. @default - none */
  readonly ipv4Hint?: readonly string[];
  /** IPv6 addresses of the target that clients may use at once. @default - none */
  readonly ipv6Hint?: readonly string[];
  /** The list of Encrypted ClientHello configurations, in base64. @default - none */
  readonly ech?: string;
  /** The URI template of DNS over HTTPS (RFC 9461). @default - none */
  readonly dohPath?: string;
  /** Whether the service is an Oblivious HTTP target (RFC 9540). @default false */
  readonly ohttp?: boolean;
  /** Values by key number, for keys without a property here. @default - none */
  readonly other?: Readonly<Record<number, string>>;
}

/** Where and how a service is reached. */
export interface ServiceBinding {
  /** 0 to 32767: 0 is an alias of the whole service, otherwise the lowest is preferred. */
  readonly priority: number;
  /** Host name; always absolute, the final dot is optional. `.` is the owner itself; in an alias it says that there is no service. */
  readonly target: string;
  /** At most 8. @default - none */
  readonly params?: ServiceParameters;
}

/** Properties of SVCB and HTTPS records. */
export interface ServiceBindingProps extends ValueRecordProps {
  readonly values: readonly ServiceBinding[];
}

/** The fields of a service binding, one for each parameter. */
export function serviceBindingFields({ priority, target, params = {} }: ServiceBinding): readonly string[] {
  return [String(priority), target, ...paramFields(params)];
}

function paramFields({ mandatory, other = {}, ...named }: ServiceParameters): readonly string[] {
  const keys = mandatory?.map((key) => (typeof key === 'number' ? svcKeyName(key) : key));
  return [
    ...(keys === undefined ? [] : [paramText('mandatory', keys.join(','))]),
    ...Object.entries(named).flatMap(([property, value]) => namedField(property as keyof typeof named, value)),
    ...Object.entries(other).map(([key, value]) => paramText(`key${key}`, octetsOf(value))),
  ];
}

/** Values are not checked here: the text is read by the rules of the type, which name the parameter. */
function namedField(
  property: Exclude<NamedSvcParam, 'mandatory'>,
  value: boolean | number | string | readonly string[] | undefined,
): readonly string[] {
  const { name } = svcParamKinds[property];
  if (value === undefined || value === false) return [];
  if (value === true) return [paramText(name)];
  if (typeof value !== 'object') return [paramText(name, octetsOf(String(value)))];
  const octets = value.map(octetsOf);
  return [paramText(name, property === 'alpn' ? svcParamKinds.alpn.toText(octets) : octets.join(','))];
}
