import { finding, type Finding } from '../finding';
import { failure, success, type Result } from '../result';
import type { WireReader } from '../wire/wire-reader';
import { parseContiguousOrQuoted, quoteCharacterString } from './character-string';
import { inField } from './field';
import {
  namedSvcParam,
  svcKeyName,
  svcKeyNumber,
  svcParamKinds,
  type NamedSvcParam,
  type SvcParamKind,
  type SvcParams,
} from './svc-params';

/** The parameters as key numbers with their octets, in the order of the keys. */
export function paramEntries(params: SvcParams): readonly (readonly [number, string])[] {
  const named = givenParams(params).map(({ kind, value }) => [kind.key, kind.toOctets(value)] as const);
  const other = Object.entries(params.other ?? {}).map(([key, octets]) => [Number(key), octets] as const);
  return [...named, ...other].sort(([a], [b]) => a - b);
}

/** The parameters as texts, `alpn=h2,h3`, in the order of their keys. */
export function paramsToTexts(params: SvcParams): readonly string[] {
  const named = new Map(givenParams(params).map(({ kind, value }) => [kind.key, kind.toText(value)]));
  return paramEntries(params).map(([key, octets]) => {
    const value = named.has(key) ? named.get(key) : octets === '' ? undefined : octets;
    return paramText(svcKeyName(key), value);
  });
}

/** One parameter as text; octets are one character each, and quoted where they need it. */
export function paramText(name: string, octets?: string): string {
  return octets === undefined ? name : `${name}=${quoteIfNeeded(octets)}`;
}

/** The parameters that texts such as `alpn="h2,h3"` or `key667` stand for. */
export function paramsFromTexts(texts: readonly string[]): Result<SvcParams> {
  const params = new ParamsBuilder();
  for (const text of texts) {
    const [, name = '', , valueText] = /^([^=]*)(=(.*))?$/s.exec(text) ?? [];
    const key = svcKeyNumber(name);
    const value = valueText === undefined ? success(undefined) : inField(name, parseContiguousOrQuoted(valueText));
    if (key === undefined) params.refuse(keyUnknown(name));
    else if (!value.ok) params.refuse(...value.findings);
    else if (name.startsWith('key')) params.addOctets(key, value.value ?? '');
    else params.addText(key, value.value);
  }
  return params.finish();
}

/** The parameters that are left on the wire; keys ascend strictly there (RFC 9460, section 2.2). */
export function paramsFromWire(octets: WireReader): Result<SvcParams> {
  const params = new ParamsBuilder();
  let last = -1;
  while (!octets.atEnd) {
    const key = octets.uint16('parameter key');
    const value = octets.text(octets.uint16('parameter length'), 'parameter value');
    if (key <= last) octets.fail(`The parameter ${svcKeyName(key)} stands behind ${svcKeyName(last)}.`);
    if (key === 65535) params.refuse(keyUnknown(svcKeyName(key)));
    last = key;
    params.addOctets(key, value);
  }
  return params.finish();
}

/** Gathers parameters one by one, with every finding about them. */
class ParamsBuilder {
  private readonly named: Partial<Record<NamedSvcParam, unknown>> = {};
  private readonly other: Record<number, string> = {};
  private readonly seen = new Set<number>();
  private readonly findings: Finding[] = [];

  refuse(...findings: readonly Finding[]): void {
    this.findings.push(...findings);
  }

  addText(key: number, text: string | undefined): void {
    const property = namedSvcParam(key);
    if (property === undefined) this.addOctets(key, text ?? '');
    else this.add(key, property, svcParamKinds[property].fromText(text), text);
  }

  addOctets(key: number, octets: string): void {
    const property = namedSvcParam(key);
    if (property !== undefined) this.add(key, property, svcParamKinds[property].fromOctets(octets), octets);
    else if (this.isFirst(key)) this.other[key] = octets;
  }

  finish(): Result<SvcParams> {
    if (this.findings.length > 0) return failure(...this.findings);
    return success({ ...(this.named as SvcParams), ...(Object.keys(this.other).length === 0 ? {} : { other: this.other }) });
  }

  private add(key: number, property: NamedSvcParam, value: unknown, given: string | undefined): void {
    if (!this.isFirst(key)) return;
    if (value !== undefined) this.named[property] = value;
    else {
      const { name, allowed } = svcParamKinds[property];
      this.refuse(
        finding('SvcParamValueInvalid', {
          message: given === undefined ? `The parameter ${name} has no value.` : `The parameter ${name} has a value that it cannot have.`,
          value: paramText(name, given),
          allowed,
        }),
      );
    }
  }

  private isFirst(key: number): boolean {
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return true;
    }
    const name = svcKeyName(key);
    this.refuse(finding('SvcParamDuplicate', { message: `The parameter ${name} stands twice.`, value: name }));
    return false;
  }
}

function keyUnknown(name: string): Finding {
  return finding('SvcParamKeyUnknown', { message: `There is no service parameter ${JSON.stringify(name)}.`, value: name });
}

/** The named parameters that are there, each with its kind; that the two fit, the table of kinds makes sure. */
function givenParams(params: SvcParams): readonly { readonly kind: SvcParamKind<unknown>; readonly value: unknown }[] {
  const properties = Object.keys(svcParamKinds) as NamedSvcParam[];
  return properties.flatMap((property) =>
    params[property] === undefined ? [] : [{ kind: svcParamKinds[property], value: params[property] }],
  );
}

/** The octets as a character string: bare where nothing in it needs quotation marks. */
function quoteIfNeeded(octets: string): string {
  return /^[!#-[\]-~]+$/.test(octets) ? octets : quoteCharacterString(octets);
}
