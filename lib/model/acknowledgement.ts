import { codes, type FindingCode } from './codes';
import { finding, type Finding } from './finding';

/** What somebody takes note of: findings of one code at a construct and below it. */
export interface Acknowledgement {
  /** Construct path; the empty path is the whole app. */
  readonly path: string;
  readonly code: FindingCode;
  /** Why it is as it is meant to be; for reviewers. */
  readonly reason: string;
  /** The one record set meant, as the finding says it; all of them otherwise. */
  readonly recordSet?: string;
}

/** Findings with the acknowledgements that cover them, and what is wrong with the acknowledgements themselves. */
export interface Acknowledged {
  readonly findings: readonly Finding[];
  /** Those that cover nothing. */
  readonly unused: readonly Acknowledgement[];
}

/**
 * The findings, each with the acknowledgement nearest to it that covers it; where two are equally near, the one that names the record
 * set, then the reason that sorts first. Takes time linear in findings and acknowledgements.
 */
export function acknowledge(findings: readonly Finding[], acknowledgements: readonly Acknowledgement[]): Acknowledged {
  if (acknowledgements.length === 0) return { findings, unused: [] };
  const byKey = new Map<string, Acknowledgement>();
  for (const given of acknowledgements) {
    const key = keyOf(given);
    const other = byKey.get(key);
    if (other === undefined || given.reason < other.reason) byKey.set(key, given);
  }
  const used = new Set<string>();
  const covered = findings.map((found) => {
    const keys = keysFor(found).filter((key) => byKey.has(key));
    for (const key of keys) used.add(key);
    const nearest = byKey.get(keys[0] ?? '');
    return nearest === undefined ? found : { ...found, acknowledged: { path: nearest.path, reason: nearest.reason } };
  });
  return { findings: covered, unused: Array.from(byKey).flatMap(([key, given]) => (used.has(key) ? [] : [given])) };
}

/** The finding about an acknowledgement that covers nothing. */
export function unusedAcknowledgement({ path, code, reason, recordSet }: Acknowledgement): Finding {
  return finding('AcknowledgementUnused', {
    path,
    ...(recordSet === undefined ? {} : { recordSet }),
    message: `${code} is not found here or below, but it is acknowledged.`,
    value: `${code}: ${reason}`,
  });
}

/** Whether a text is the code of a finding that can be acknowledged. */
export function isAcknowledgeable(code: string): code is FindingCode {
  return Object.hasOwn(codes, code) && codes[code as FindingCode].acknowledgeable;
}

function keyOf({ code, path, recordSet }: Pick<Acknowledgement, 'code' | 'path' | 'recordSet'>): string {
  return JSON.stringify([code, path, recordSet]);
}

/** The keys of whatever would cover the finding, nearest first. */
function keysFor({ code, path, recordSet }: Finding): string[] {
  const keys: string[] = [];
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (recordSet !== undefined) keys.push(keyOf({ code, path: at, recordSet }));
    keys.push(keyOf({ code, path: at }));
    if (at === '') return keys;
  }
}
