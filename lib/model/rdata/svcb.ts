import type { Finding } from '../finding';
import type { DomainName } from '../name/domain-name';
import { failure, success, type Result } from '../result';
import type { RdataCodec } from './codec';
import { domainName, uint16 } from './field';
import { splitQuoted, wrongCount } from './split-fields';
import { svcParamDoubts, svcParamFindings } from './svcb-rules';
import { paramEntries, paramsFromTexts, paramsFromWire, paramsToTexts } from './svc-param-forms';
import type { SvcParams } from './svc-params';

/** A service binding (RFC 9460, section 2): where and how a service is reached. */
interface ServiceBinding<T extends 'SVCB' | 'HTTPS'> {
  readonly type: T;
  /** 0 to 32767, Route 53's limit; 0 is AliasMode, otherwise the lowest is preferred. */
  readonly priority: number;
  /** Where the service is; the root is the owner itself, in AliasMode that there is no service. */
  readonly target: DomainName;
  readonly params: SvcParams;
}
export type SvcbRdata = ServiceBinding<'SVCB'>;
/** The service binding of the schemes `https` and `http` (RFC 9460, section 9). */
export type HttpsRdata = ServiceBinding<'HTTPS'>;

const priorityField = uint16(32767);
const fieldNames = ['priority', 'target', '[params…]'];

function serviceBindingCodec<T extends 'SVCB' | 'HTTPS'>(type: T): RdataCodec<ServiceBinding<T>> {
  const assemble = (priority: Result<number>, target: Result<DomainName>, params: Result<SvcParams>): Result<ServiceBinding<T>> => {
    const wrong = params.ok ? svcParamFindings(params.value) : [];
    if (priority.ok && target.ok && params.ok && wrong.length === 0)
      return success({ type, priority: priority.value, target: target.value, params: params.value });
    return failure(...[priority, target, params].flatMap((result): readonly Finding[] => (result.ok ? [] : result.findings)), ...wrong);
  };
  const parseFields = ([priority = '', target = '', ...params]: readonly string[]): Result<ServiceBinding<T>> =>
    assemble(priorityField.fromText(priority, 'priority'), domainName.fromText(target, 'target'), paramsFromTexts(params));
  const toText = ({ priority, target, params }: ServiceBinding<T>) => [priority, target.toText(), ...paramsToTexts(params)].join(' ');
  return {
    parse: (text) => {
      const fields = splitQuoted(text);
      if (!fields.ok) return fields;
      if (fields.value.length < 2) return failure(wrongCount(text, type, fieldNames, fields.value.length));
      return parseFields(fields.value);
    },
    parseFields,
    toText,
    // Parameters are kept in the order of their keys and in one spelling.
    canonical: toText,
    toWire: ({ priority, target, params }, out) => {
      out.uint16(priority);
      out.name(target);
      for (const [key, octets] of paramEntries(params)) {
        out.uint16(key);
        out.uint16(octets.length);
        out.text(octets);
      }
    },
    fromWire: (octets) => {
      const priority = priorityField.fromWire(octets, 'priority');
      const target = domainName.fromWire(octets, 'target');
      const params = paramsFromWire(octets);
      const whole = octets.finish(undefined);
      return whole.ok ? assemble(priority, target, params) : whole;
    },
    doubts: svcParamDoubts,
  };
}

export const svcbCodec: RdataCodec<SvcbRdata> = serviceBindingCodec('SVCB');
export const httpsCodec: RdataCodec<HttpsRdata> = serviceBindingCodec('HTTPS');
