import type { FindingCode } from '../../lib/model/codes';
import type { Result } from '../../lib/model/result';

/** The value of a result; a failure fails the test with its messages. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.findings.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/** The codes of a result's findings in their order, none for a success. */
export function codesIn(result: Result<unknown>): readonly FindingCode[] {
  return result.ok ? [] : result.findings.map(({ code }) => code);
}
