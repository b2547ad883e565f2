import { checkCodes, type CheckCode, type CheckEntry } from './check-codes';
import type { CheckedAlias } from './checked-alias';

/** One thing that a check found of an alias and its target, or of another record set, as data. */
export interface CheckResult<C extends string = CheckCode> {
  readonly code: C;
  readonly severity: CheckEntry['severity'];
  /** Construct path of the declaration; absent for records of a live zone. */
  readonly path?: string;
  /** The record sets spoken of, such as `www.example.com. A AAAA`. */
  readonly recordSet: string;
  /** The DNS name that they point to. */
  readonly target: string;
  readonly message: string;
  readonly fix: string;
  readonly source: string;
}

/** A result with this code; severity, fix and source come from the table. */
export function checkResult(code: CheckCode, alias: CheckedAlias, message: string): CheckResult {
  const { severity, fix, source } = checkCodes[code];
  return {
    code,
    severity,
    ...(alias.path === undefined ? {} : { path: alias.path }),
    recordSet: `${alias.name.toDisplay()} ${alias.types.join(' ')}`,
    target: alias.dnsName.toDisplay(),
    message,
    fix,
    source,
  };
}

const severities: readonly CheckResult['severity'][] = ['error', 'warning', 'unknown'];

/** Errors first, then warnings, then what is unknown; within these by record. */
export function compareResults(a: CheckResult<string>, b: CheckResult<string>): number {
  const order = (one: CheckResult<string>) => `${severities.indexOf(one.severity)} ${one.recordSet} ${one.target} ${one.code}`;
  return order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0;
}
