import { finding, type Finding } from '../finding';
import type { DomainName } from '../name/domain-name';
import { isRecordType, type RecordType } from '../rdata/record-type';
import { isReference } from '../reference';
import type { ResourceRecordSet } from '../rrset/resource-record-set';

/**
 * Which record sets of a zone are meant: those that have every property that is given.
 *
 * In texts `*` stands for any characters, dots included, so `*.k8s` is everything below `k8s`; `\*` is the star itself.
 */
export interface RecordPattern {
  /** Relative to the zone, `@` for the apex; with a final dot absolute. @default - any name */
  readonly name?: string;
  /** @default - any type */
  readonly types?: readonly RecordType[];
  /** A value as it is stored, or the DNS name of an alias target; one of several is enough. @default - any */
  readonly value?: string;
}

/** Tells whether a record set is one that is meant. */
export type RecordSetTest = (rrset: ResourceRecordSet) => boolean;

/** The test of a list of patterns: one that matches is enough. */
export function matchesAny(patterns: readonly RecordPattern[], zoneName: DomainName): RecordSetTest {
  const tests = patterns.map((pattern) => testOf(pattern, zoneName));
  return (rrset) => tests.some((test) => test(rrset));
}

/** What is wrong with a pattern as a person gave it. */
export function checkPattern(pattern: unknown, path: string): Finding[] {
  const problem = problemWith(pattern);
  if (problem === undefined) return [];
  return [
    finding('RecordPatternInvalid', { path, message: problem, value: pattern === undefined ? 'undefined' : JSON.stringify(pattern) }),
  ];
}

function problemWith(pattern: unknown): string | undefined {
  if (typeof pattern !== 'object' || pattern === null) return 'A pattern must be an object.';
  const { name, types, value } = pattern as { readonly name?: unknown; readonly types?: unknown; readonly value?: unknown };
  if (name === undefined && types === undefined && value === undefined)
    return 'A pattern without name, types and value would match everything.';
  if (name !== undefined && (typeof name !== 'string' || name === '')) return 'The name of a pattern must be a text.';
  if (value !== undefined && (typeof value !== 'string' || value === '')) return 'The value of a pattern must be a text.';
  if (types === undefined) return undefined;
  if (!Array.isArray(types) || types.length === 0) return 'The types of a pattern must be a list of record types.';
  const unknown = types.find((type) => typeof type !== 'string' || !isRecordType(type)) as unknown;
  return unknown === undefined ? undefined : `${JSON.stringify(unknown)} is no record type.`;
}

function testOf({ name, types, value }: RecordPattern, zoneName: DomainName): RecordSetTest {
  const nameMatches = name === undefined ? undefined : glob(absolutePattern(name, zoneName).toLowerCase());
  const valueMatches = value === undefined ? undefined : glob(value);
  return (rrset) =>
    (types === undefined || types.includes(rrset.type)) &&
    (nameMatches === undefined || nameMatches(rrset.name.toDisplay())) &&
    (valueMatches === undefined || valuesOf(rrset).some(valueMatches));
}

function absolutePattern(name: string, zoneName: DomainName): string {
  if (name === '@') return zoneName.toDisplay();
  return name.endsWith('.') ? name : `${name}.${zoneName.toDisplay()}`;
}

/** Values as they are stored; names in them without regard to case or final dot would need a pattern for each type. */
function valuesOf(rrset: ResourceRecordSet): readonly string[] {
  if (rrset.kind === 'alias') return [rrset.aliasTarget.dnsName.toDisplay()];
  return isReference(rrset.records) ? [] : rrset.records.map(({ text }) => text);
}

/** Literal parts are looked for from left to right, so a text is walked once however many stars there are. */
function glob(pattern: string): (text: string) => boolean {
  const literals = pattern.split(/(?<!\\)\*+/).map((part) => part.replaceAll('\\*', '*'));
  const [first = '', ...rest] = literals;
  const last = rest.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= text.length - last.length;
  };
}
