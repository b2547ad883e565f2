import { codes, type FindingCode } from './codes';
import { compareNaturally } from './name/natural-order';

/**
 * One thing that is wrong or doubtful in what was declared, as data.
 *
 * `subject` is the construct path, with the record set's key behind it where there is one; it is filled in by whoever knows it.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** Construct path of the declaration, such as `Zone/Api`; empty until synth fills it in. */
  readonly path: string;
  /** Key of the record set spoken of, such as `api.example.com. CNAME primary`. */
  readonly recordSet?: string;
  /** What is wrong, in the terms of the one who declared it. */
  readonly message: string;
  /** The value that was given, as text. */
  readonly value?: string;
  /** What would be allowed. */
  readonly allowed: string;
  /** What to change. */
  readonly fix: string;
  /** The rule's origin: an AWS page, an API type or an RFC section. */
  readonly source: string;
  /** Present when somebody took note of it: where in the tree, and why. Such a finding stops nothing and is not printed. */
  readonly acknowledged?: { readonly path: string; readonly reason: string };
}

/** What a rule adds to the entry of the code table when it reports a finding. */
export interface FindingDetails {
  readonly message: string;
  readonly value?: string;
  readonly recordSet?: string;
  readonly path?: string;
  /** @default - as the code table says */
  readonly allowed?: string;
  /** @default - as the code table says */
  readonly fix?: string;
}

/** A finding with this code; severity, source, and what the details leave out come from the code table. */
export function finding(code: FindingCode, details: FindingDetails): Finding {
  const entry = codes[code];
  return {
    code,
    severity: entry.severity,
    path: details.path ?? '',
    ...(details.recordSet === undefined ? {} : { recordSet: details.recordSet }),
    message: details.message,
    ...(details.value === undefined ? {} : { value: details.value }),
    allowed: details.allowed ?? entry.allowed,
    fix: details.fix ?? entry.fix,
    source: entry.source,
  };
}

/** The finding as said of the declaration at this construct path; a path already known is kept. */
export function at(path: string, found: Finding): Finding {
  return found.path === '' ? { ...found, path } : found;
}

/** Whether a finding stands in the way of synth: an error that nobody acknowledged. */
export function isBlocking({ severity, acknowledged }: Finding): boolean {
  return severity === 'error' && acknowledged === undefined;
}

/** Order of findings in every output: errors first, then by path, record set, code, message and value; numbers in a message by size. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.severity, b.severity) ||
    compareText(a.path, b.path) ||
    compareText(a.recordSet ?? '', b.recordSet ?? '') ||
    compareText(a.code, b.code) ||
    compareNaturally(a.message, b.message) ||
    compareText(a.message, b.message) ||
    compareText(a.value ?? '', b.value ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
