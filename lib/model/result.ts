import type { Finding } from './finding';

/** The outcome of reading something a person or a service wrote: the value, or all findings that stood in its way. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(...findings: readonly Finding[]): Result<never> {
  return { ok: false, findings };
}

/** All values, or all findings of all failures: nothing is lost to the first mistake. */
export function collect<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const findings = results.flatMap((result) => (result.ok ? [] : result.findings));
  if (findings.length > 0) return { ok: false, findings };
  return success(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
