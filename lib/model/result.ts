import type { Finding } from './finding';

/**
 * The outcome of reading something a person or a service wrote: the value, with what is doubtful about it, or all findings that stood in
 * its way.
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export function success<T>(value: T, warnings: readonly Finding[] = []): Result<T> {
  return warnings.length === 0 ? { ok: true, value } : { ok: true, value, warnings };
}

export function failure(...findings: readonly Finding[]): Result<never> {
  return { ok: false, findings };
}

/** The result with another value made of its own; what is doubtful about it stays so. */
export function mapResult<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? success(change(result.value), result.warnings) : result;
}

/** What a result says besides its value: the warnings of a success, the findings of a failure. */
export function findingsOf(result: Result<unknown>): readonly Finding[] {
  return result.ok ? (result.warnings ?? []) : result.findings;
}

/** All values, or all findings of all failures: nothing is lost to the first mistake. */
export function collect<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const findings = results.flatMap((result) => (result.ok ? [] : result.findings));
  if (findings.length > 0) return { ok: false, findings };
  return success(
    results.flatMap((result) => (result.ok ? [result.value] : [])),
    results.flatMap(findingsOf),
  );
}
