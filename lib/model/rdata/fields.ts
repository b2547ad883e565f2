import { finding } from '../finding';
import { DomainName } from '../name/domain-name';
import { failure, success, type Result } from '../result';

/** The blank-separated fields of a value, when there are as many as the type has. */
export function splitFields(text: string, type: string, fields: readonly string[]): Result<readonly string[]> {
  const found = text.trim().split(/[ \t]+/);
  if (found.length === fields.length && found[0] !== '') return success(found);
  return failure(
    finding('FieldCountWrong', {
      message: `A ${type} value has ${fields.length} fields, this one ${found[0] === '' ? 0 : found.length}.`,
      value: text,
      allowed: fields.join(' '),
    }),
  );
}

/** A whole number in decimal digits from 0 to `max`. */
export function parseUint(text: string, field: string, max: number): Result<number> {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value <= max) return success(value);
  return failure(
    finding('FieldOutOfRange', {
      message: `The ${field} ${JSON.stringify(text)} is no whole number from 0 to ${max}.`,
      value: text,
      allowed: `0 to ${max}`,
    }),
  );
}

/** A domain name in a value: always absolute, the final dot optional, as Route 53 reads it. */
export function parseHostName(text: string): Result<DomainName> {
  return DomainName.tryParse(text.trim());
}

/** A host name as its canonical text; escapes and case are DNS-equal. */
export function canonicalHostName(name: DomainName): string {
  return name.toText();
}

/** The function of several results' values, or all their findings. */
export function combine<T extends readonly unknown[], R>(
  results: { readonly [K in keyof T]: Result<T[K]> },
  make: (...values: T) => R,
): Result<R> {
  const findings = results.flatMap((result: Result<unknown>) => (result.ok ? [] : result.findings));
  if (findings.length > 0) return { ok: false, findings };
  return success(make(...(results.map((result: Result<unknown>) => (result.ok ? result.value : undefined)) as unknown as T)));
}
