import { checkCodes, type CheckCode, type CheckEntry } from './check-codes';
import type { CheckedAlias } from './checked-alias';

/** One thing that a check of an alias and its target found, as data. */
export interface CheckResult {
  readonly code: CheckCode;
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
